import type { LanguageShapes } from '../shapes.js';

const inClass = (member: string) => `class Service {\n${member}\n}`;

export const java: LanguageShapes = {
  language: 'java',
  wrap: (statements) => `class Tests {\n  public Object shape() throws Exception {\n${statements}\n  }\n}\n`,
  sources: {
    call: 'send("hello", count);',
    'method call': 'client.send("hello");',
    'chain of members': 'client.chat.completions.create("hello");',
    constants: 'final int limit = 3;\nboolean store = false;',
    concatenation: 'String text = "Hi " + name + "!";',
    formatting: 'String text = String.format("Hi %s!", name);',
    template: 'var text = "Hi %s!".formatted(name);',
    'template with a member': 'var text = String.format("Hi %s!", patient.name);',
    builder: 'Client client = Client.builder()\n  .url("https://a.example")\n  .build();',
    construction: 'Client<String> client = new Client<>("https://a.example");',
    object: 'var options = Map.of("model", "m", "store", false);',
    list: 'List<String> items = List.of("a", b);',
    index: 'String value = record["name"];',
    'member assignment': 'config.url = "https://a.example";',
    'augmented assignment': 'text += name;',
    async: { source: 'var result = client.send("hello").get();', facts: ['result = client.send("hello").get()'] },
    lambda: 'items.map(item -> item.name);',
    branch: 'if (ready) { send(a); } else send(b);',
    loop: 'for (String item : items) { send(item); }',
    choice: 'var url = given.orElse("https://a.example");',
    conditional: 'var url = ready ? a : b;',
    throw: 'throw new Problem("bad " + id);',
    return: 'return (String) client.send(text);',
    function: {
      source: inClass('static String greet(final String name, int... count) { return name; }'),
      facts: ['class Service', '  function greet(name, count)', '    return name'],
    },
    'class field':
      'public class Service {\n  private final String url = "https://a.example";\n  String run(String text) { return this.url; }\n}',
    'class constructor':
      'class Service {\n  private final Client client;\n  Service(Client client) { this.client = client; }\n  String run(String text) { return this.client.send(text); }\n}',
    'base class': 'class Service<T> extends Base<T> { String run(String text) { return text; } }',
    decorator: inClass('@Route("/a")\n  public Object handle(@PathVariable("id") String id) { return load(id); }'),
  },
  without: {
    'named argument': 'Arguments have no names.',
    destructuring: 'Values are taken apart by patterns only.',
    'default of a parameter': 'Parameters have no defaults.',
  },
  imports: [
    {
      source: 'import com.openai.client.OpenAIClient;',
      facts: ['import com.openai.client OpenAIClient as OpenAIClient'],
    },
    { source: 'import com.openai.client.*;', facts: ['import com.openai.client * as *'] },
    { source: 'import static com.acme.Urls.BASE;', facts: ['import com.acme.Urls BASE as BASE'] },
    { source: 'import static com.acme.Urls.*;', facts: ['import com.acme.Urls * as *'] },
  ],
  more: [
    {
      source: 'record Patient(@Json("n") String name, int age) implements Person { static int top = 3; }',
      facts: ['class Patient : Person', '  field name', '  field age', '  field top = 3', '  constructor(name, age)'],
    },
    {
      source:
        'enum Url { A("https://a.example"), B; private final String text; Url(String text) { this.text = text; } }',
      facts: [
        'class Url',
        '  field A = ["https://a.example"]',
        '  field B',
        '  field text',
        '  constructor(text)',
        '    this.text = text',
      ],
    },
    {
      source: inClass('void run() { try (var in = open(a)) { read(in); } catch (Problem | Other e) { log(e); } }'),
      facts: [
        'class Service',
        '  function run()',
        '    in = open(a)',
        '    branch',
        '    |',
        '      read(in)',
        '    |',
        '      log(e)',
      ],
    },
    {
      source: inClass(
        'String run() { return switch (kind) { case 1, 2 -> "a"; case Patient p -> { send(p); yield p.name; } default -> throw new Problem(); }; }',
      ),
      facts: [
        'class Service',
        '  function run()',
        '    return kind ? ("a" | () => {p = kind; send(p); return p.name}() | other(new Problem()))',
      ],
    },
    {
      source: inClass('void run() { items.map(Patient::name).each(new Task(a) { public void go() { send(a); } }); }'),
      facts: [
        'class Service',
        '  function run()',
        '    items.map(Patient.name).each(new Task(a, {go: () => {send(a)}}))',
      ],
    },
    {
      source: inClass('String text = """\n    Hi "%s"\n    """.formatted(name);'),
      facts: ['class Service', '  field text = `    Hi "{name}"', '    `'],
    },
    {
      source: inClass('void run() { if (value instanceof Patient p && p.ready()) { send(p); } }'),
      facts: ['class Service', '  function run()', '    branch &&((p = value), p.ready())', '    |', '      send(p)'],
    },
  ],
  broken: 'class A {\n  int a = ;\n  void b( { x = = 3; }\n  void c() { send(b); }\n}\n',
};
