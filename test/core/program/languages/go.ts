import type { LanguageShapes } from '../shapes.js';

export const go: LanguageShapes = {
  language: 'go',
  wrap: (statements) => `package main\n\nfunc shape() {\n${statements}\n}\n`,
  sources: {
    call: 'send("hello", count)',
    'method call': 'client.send("hello")',
    'chain of members': 'client.chat.completions.create("hello")',
    'named argument': {
      source: 'client.send(Message{text: "hello", store: true})',
      facts: ['client.send(Message{text: "hello", store: true})'],
    },
    constants: 'limit, store := 3, false',
    concatenation: 'text := "Hi " + name + `!`',
    formatting: 'text := fmt.Sprintf("Hi %-5s!", name)',
    builder: 'client := Client.builder().\n  url("https://a.example").\n  build()',
    construction: {
      source: 'client := NewClient("https://a.example")',
      facts: ['client = NewClient("https://a.example")'],
    },
    object: {
      source: 'options := &llm.Options{model: "m", store: false}\ntags := map[string]any{"a": 1, key: 2}',
      facts: ['options = llm.Options{model: "m", store: false}', 'tags = {a: 1, ?: 2}'],
    },
    list: {
      source: 'items := []string{"a", b}\nrows := []Row{{id: 1}, {2}}',
      facts: ['items = ["a", b]', 'rows = [Row{id: 1}, Row{?: 2}]'],
    },
    index: 'value := record["name"]',
    'member assignment': 'config.url = "https://a.example"',
    'augmented assignment': 'text += name',
    destructuring: {
      source: 'text, err := load(id)\na, b = b, a',
      facts: ['[text, err] = load(id)', 'a = b', 'b = a'],
    },
    async: {
      source: 'go client.send("hello")\ndefer client.close()\nresult := <-done\nqueue <- result',
      facts: ['client.send("hello")', 'client.close()', 'result = done', 'queue += result'],
    },
    lambda: {
      source: 'items.Map(func(item Item) string { return item.name })',
      facts: ['items.Map((item) => {return item.name})'],
    },
    branch: {
      source: 'if err := check(a); err != nil {\n  send(a)\n} else {\n  send(b)\n}',
      facts: ['err = check(a)', 'branch !=(err, null)', '|', '  send(a)', '|', '  send(b)'],
    },
    loop: {
      source:
        'for _, item := range items {\n  send(item)\n}\nfor key, item := range items {\n  send(key)\n}\nfor {\n  send(a)\n}',
      facts: [
        'loop item in items',
        '  send(item)',
        'loop item in items',
        '  key = other(items)',
        '  send(key)',
        'loop',
        '  send(a)',
      ],
    },
    return: 'return client.send(text.(string))',
    function: 'package main\nfunc greet(name string, count int) (string, error) {\n  return name\n}\n',
    'class field': {
      source:
        'package main\ntype Service struct {\n  URL string `json:"url"`\n}\nfunc (s *Service) run(text string) string {\n  return s.URL\n}\n',
      facts: ['class Service', '  field URL', 'function Service.run(text)', '  return this.URL'],
    },
    'base class': {
      source: 'package main\ntype Service struct {\n  *llm.Base\n}\ntype Sender interface {\n  Send(text string)\n}\n',
      facts: ['class Service : llm.Base', 'class Sender', '  function Send(text)'],
    },
  },
  without: {
    template: 'Strings have no holes.',
    'template with a member': 'Strings have no holes.',
    choice: 'No operator gives a default.',
    conditional: 'There is no conditional expression.',
    throw: 'Errors are returned.',
    'default of a parameter': 'Parameters have no defaults.',
    'class constructor': 'Constructors are functions like others.',
    decorator: 'There are no decorators.',
  },
  imports: [
    { source: 'package a\nimport "fmt"', facts: ['import fmt * as fmt'] },
    {
      source: 'package a\nimport (\n  ai "github.com/a/llm"\n  . "a/b"\n  _ "a/c"\n)',
      facts: ['import github.com/a/llm * as ai', 'import a/b * as *', 'import a/c * as _'],
    },
    {
      source: 'package a\nimport (\n  "a.example/x/client/v2"\n  "a.example/yaml.v3"\n  "a.example/x/go-openai"\n)',
      facts: [
        'import a.example/x/client/v2 * as client',
        'import a.example/yaml.v3 * as yaml',
        'import a.example/x/go-openai * as openai',
      ],
    },
  ],
  broken: 'package a\nfunc a( {\n  x = = 3\n}\n\nfunc c() {\n  send(b)\n}\n',
};
