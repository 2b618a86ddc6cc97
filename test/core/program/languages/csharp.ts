import type { LanguageShapes } from '../shapes.js';

const inClass = (member: string) => `class Service\n{\n${member}\n}`;

export const csharp: LanguageShapes = {
  language: 'csharp',
  wrap: (statements) => `class Tests {\n  public async Task<object> shape() {\n${statements}\n  }\n}\n`,
  sources: {
    call: 'send("hello", count);',
    'method call': 'client.send("hello");',
    'chain of members': 'client.chat?.completions!.create("hello");',
    'named argument': 'client.send(text: "hello", store: true);',
    constants: 'const int limit = 3;\nbool store = false;',
    template: 'var text = $"Hi {name}!";',
    'template with a member': 'var text = $@"Hi {patient.name,-10:N}!";',
    concatenation: 'var text = "Hi " + name + "!";',
    formatting: 'var text = string.Format("Hi {0}!", name);',
    builder: 'var client = Client.builder()\n    .url("https://a.example")\n    .build();',
    construction: 'var client = new Client<string>("https://a.example");',
    object: 'var options = new Dictionary<string, object> { ["model"] = "m", { "store", false } };',
    list: 'string[] items = ["a", b];',
    index: 'var value = record["name"];',
    'member assignment': 'config.url = "https://a.example";',
    'augmented assignment': 'text += name;',
    destructuring: { source: 'var (name, id) = patient;', facts: ['[name, id] = patient'] },
    async: 'var result = await client.send("hello").ConfigureAwait(false);',
    lambda: 'items.map(item => item.name);',
    branch: 'if (ready) { send(a); } else send(b);',
    loop: 'await foreach (var item in items) { send(item); }',
    choice: 'var url = given ?? "https://a.example";',
    conditional: 'var url = ready ? a : b;',
    throw: 'throw new Problem($"bad {id}");',
    return: 'return client.send((string)text);',
    function: {
      source: inClass('static string greet(string name, params int[] count) => name;'),
      facts: ['class Service', '  function greet(name, count)', '    return name'],
    },
    'default of a parameter': {
      source: inClass('static string greet(string name = "you") { return name; }'),
      facts: ['class Service', '  function greet(name = "you")', '    return name'],
    },
    'class field':
      'namespace Acme;\npublic class Service {\n  private readonly string url = "https://a.example";\n  string run(string text) { return this.url; }\n}',
    'class constructor':
      'class Service {\n  private Client client;\n  public Service(Client client) => this.client = client;\n  string run(string text) => this.client.send(text);\n}',
    'base class': 'class Service<T> : Base<T> where T : class { string run(string text) { return text; } }',
    decorator: inClass('[Route("/a")]\n  public async Task<object> handle([FromRoute] string id) => load(id);'),
  },
  without: {},
  imports: [
    { source: 'using Azure.AI.OpenAI;', facts: ['import Azure.AI.OpenAI * as *'] },
    { source: 'global using Azure.AI.OpenAI;', facts: ['import Azure.AI.OpenAI * as *'] },
    { source: 'using Ai = Azure.AI.OpenAI;', facts: ['import Azure.AI OpenAI as Ai'] },
    { source: 'using static Acme.Urls;', facts: ['import Acme.Urls * as *'] },
  ],
  more: [
    {
      source:
        'var request = new Request(a) { Text = "hello", Store = true };\nClient client = new("https://a.example");',
      facts: ['request = new Request(a, {Text: "hello", Store: true})', 'client = new Client("https://a.example")'],
    },
    {
      source:
        'var a = new List<string> { "a", b };\nvar c = new { id, d.Name, Text = "a" };\nvar e = a with { Text = b };',
      facts: ['a = ["a", b]', 'c = {id: id, Name: d.Name, Text: "a"}', 'e = {...a, Text: b}'],
    },
    {
      source: 'public record Patient([property: Json("n")] string Name, int Age = 3) : Person(Name);',
      facts: [
        'class Patient : Person',
        '  field Name',
        '  field Age',
        '  constructor(Name, Age = 3)',
        '    super(Name)',
      ],
    },
    {
      source:
        'class Service(Client client) : Base(client)\n{\n  [Json("u")] public string Url { get; set; } = "https://a.example";\n  public string Full => $"{first} {last}";\n  public string Name { get { return name; } set { name = value; } }\n}',
      facts: [
        'class Service : Base',
        '  field client',
        '  field Url = "https://a.example"',
        '  field Full = `{first} {last}`',
        '  field Name = name',
        '  constructor(client)',
        '    super(client)',
        '  function Name(value)',
        '    name = value',
      ],
    },
    {
      source: inClass('Service(Client client) : base(client, "a") { }'),
      facts: ['class Service', '  constructor(client)', '    super(client, "a")'],
    },
    {
      source: 'var text = kind switch { 1 => "a", Patient p => send(p), _ => throw new Problem() };',
      facts: ['text = kind ? ("a" | () => {p = kind; return send(p)}() | other(new Problem()))'],
    },
    {
      source: 'switch (kind) { case 1: send(a); break; case Patient p when p.ready(): send(p); break; }',
      facts: ['branch kind, p.ready()', '|', '  send(a)', '|', '  p = kind', '  send(p)'],
    },
    {
      source: 'using var a = open(b);\nusing (var c = open(d)) { read(c); }\nvar text = a?[0]?.Text(b)?.Name;',
      facts: ['a = open(b)', 'c = open(d)', 'read(c)', 'text = a[0].Text(b).Name'],
    },
    {
      source:
        'var a = """\n  Hi "you"\n  """;\nvar b = $$"""Hi {{name}}""";\nvar c = @"c:\\a";\nvar d = nameof(Patient);',
      facts: ['a = "  Hi \\"you\\""', 'b = `Hi {name}`', 'c = "c:\\\\a"', 'd = other()'],
    },
    {
      source: 'if (value is Patient p && p.ready()) { send(p); }\ntext ??= "a";\nload(out var found);',
      facts: ['branch &&((p = value), p.ready())', '|', '  send(p)', 'text += "a"', 'load(found)'],
    },
  ],
  broken: 'class A {\n  int a = ;\n  void b( { x = = 3; }\n  void c() { send(b); }\n}\n',
};
