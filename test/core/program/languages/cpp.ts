import type { LanguageShapes } from '../shapes.js';

export const cpp: LanguageShapes = {
  language: 'cpp',
  wrap: (statements) => `void shape() {\n${statements}\n}\n`,
  sources: {
    call: 'send("hello", count);',
    'method call': 'client->send("hello");',
    'chain of members': 'client.chat->completions.create<Row>("hello");',
    'named argument': {
      source: 'client.send(Message{.text = "hello", .store = true});',
      facts: ['client.send(Message{text: "hello", store: true})'],
    },
    constants: 'int limit = 3; bool store = false;',
    concatenation: 'auto text = "Hi " + name + "!";',
    formatting: {
      source:
        'auto text = std::format("Hi {}!", name);\nsnprintf(text, 9, "Hi %s!", name);\nstd::cout << "Hi " << name;',
      facts: ['text = `Hi {name}!`', 'text = `Hi {name}!`', 'std.cout.<<("Hi ", name)'],
    },
    builder: 'auto client = Client::builder()\n  .url("https://a.example")\n  .build();',
    construction: {
      source:
        'Client client("https://a.example");\nauto* client = new Client("https://a.example");\nauto client = std::make_unique<Client>("https://a.example");',
      facts: [
        'client = new Client("https://a.example")',
        'client = new Client("https://a.example")',
        'client = new Client("https://a.example")',
      ],
    },
    object: {
      source: 'Options options = {.model = "m", .store = false};',
      facts: ['options = Options{model: "m", store: false}'],
    },
    list: 'std::vector<std::string> items = {"a", b};',
    index: 'auto value = record["name"];',
    'member assignment': 'config->url = "https://a.example";',
    'augmented assignment': 'text += name;',
    destructuring: { source: 'auto [name, id] = patient;', facts: ['[name, id] = patient'] },
    async: 'auto result = co_await client.send("hello");',
    lambda: 'items.map([&](const Item& item) { return item.name; });',
    branch: 'if (ready) { send(a); } else send(b);',
    loop: 'for (const auto& item : items) { send(item); }',
    conditional: 'auto url = ready ? a : b;',
    throw: { source: 'throw Problem("bad " + id);', facts: ['throw Problem(`bad {id}`)'] },
    return: 'return client.send(static_cast<Text>(*text));',
    function: 'std::string greet(const std::string& name, int count) { return name; }\n',
    'default of a parameter': 'const char* greet(const char* name = "you") { return name; }\n',
    'class field':
      'class Service {\n public:\n  std::string run(std::string text) { return this->url; }\n private:\n  std::string url = "https://a.example";\n};\n',
    'class constructor': {
      source:
        'class Service {\n  Client* client;\n  void stop();\n  explicit Service(Client* client) : client(client) {}\n};\nText Service::run(Text text) { return this->client->send(text); }\n',
      facts: [
        'class Service',
        '  field client',
        '  constructor(client)',
        '    this.client = client',
        'function Service.run(text)',
        '  return this.client.send(text)',
      ],
    },
    'base class': 'template <class T> struct Service : public Base<T> { T run(T text) { return text; } };\n',
  },
  without: {
    template: 'Strings have no holes.',
    'template with a member': 'Strings have no holes.',
    choice: 'No operator gives a default.',
    decorator: 'There are no decorators.',
  },
  imports: [
    { source: '#include <openai.hpp>', facts: ['import openai.hpp * as *'] },
    { source: '#include "llm/client.h"', facts: ['import llm/client.h * as *'] },
  ],
  broken: 'int a( {\n  int x = = 3;\n}\n\nvoid c() {\n  send(b);\n}\n',
};
