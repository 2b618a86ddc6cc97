import type { LanguageShapes } from '../shapes.js';

export const swift: LanguageShapes = {
  language: 'swift',
  wrap: (statements) => `func shape() async throws {\n${statements}\n}\n`,
  sources: {
    call: 'send("hello", count)',
    'method call': 'client.send("hello")',
    'chain of members': 'client.chat?.completions!.create("hello")',
    'named argument': 'client.send(text: "hello", store: true)',
    constants: 'let limit = 3\nvar store: Bool = false',
    template: 'let text = "Hi \\(name)!"',
    'template with a member': 'let text = """\nHi \\(patient.name)!\n"""',
    concatenation: 'let text = "Hi " + name + "!"',
    formatting: 'let text = String(format: "Hi %@!", name)',
    builder: 'let client = Client.builder()\n  .url("https://a.example")\n  .build()',
    construction: {
      source: 'let client = Client<String>("https://a.example")',
      facts: ['client = Client("https://a.example")'],
    },
    object: 'let options: [String: Any] = ["model": "m", "store": false]',
    list: 'let items = ["a", b]',
    index: 'let value = record["name"]',
    'member assignment': 'config.url = "https://a.example"',
    'augmented assignment': 'text += name',
    destructuring: { source: 'let (name, id) = patient', facts: ['[name, id] = patient'] },
    async: 'let result = try await client.send("hello")',
    lambda: 'items.map { item in item.name }',
    branch: 'if ready { send(a) } else { send(b) }',
    loop: 'for item in items {\n  send(item)\n}',
    choice: 'let url = given ?? "https://a.example"',
    conditional: 'let url = ready ? a : b',
    throw: { source: 'throw Problem("bad \\(id)")', facts: ['throw Problem(`bad {id}`)'] },
    return: 'return client.send(text as! String)',
    function: 'func greet(to name: String, _ count: Int...) -> String { name }',
    'default of a parameter': 'func greet(name: String = "you") -> String { return name }',
    'class field':
      'public class Service {\n  private let url: String = "https://a.example"\n  func run(_ text: String) -> String { self.url }\n}',
    'class constructor':
      'final class Service {\n  private let client: Client\n  init(client: Client) { self.client = client }\n  func run(text: String) -> String { self.client.send(text) }\n}',
    'base class': 'class Service<T>: Base<T> where T: Codable {\n  func run(text: String) -> String { text }\n}',
    decorator:
      'class Service {\n  @Route("/a")\n  public static func handle(@Path id: String) async throws -> Item { load(id) }\n}',
  },
  without: {},
  imports: [
    { source: 'import OpenAI', facts: ['import OpenAI * as *'] },
    { source: '@testable import OpenAI', facts: ['import OpenAI * as *'] },
    { source: 'import struct OpenAI.Client', facts: ['import OpenAI Client as Client'] },
  ],
  more: [
    {
      source:
        'struct Home: View {\n  @State private var name = "a", other: Int\n  var full: String { "\\(first) \\(last)" }\n  var text: String = "" { didSet { send(text) } }\n  lazy var client: Client = { connect("https://a.example") }()\n}',
      facts: [
        'class Home : View',
        '  field name = "a"',
        '  field other',
        '  field full = `{first} {last}`',
        '  field text = ""',
        '  field client = () => {return connect("https://a.example")}()',
        '  function text(oldValue)',
        '    send(text)',
      ],
    },
    {
      source:
        'extension String {\n  static let base = "https://a.example"\n  func clean() -> String { trimmed(self) }\n}',
      facts: [
        'class String',
        '  field base = "https://a.example"',
        'function String.clean()',
        '  return trimmed(this)',
      ],
    },
    {
      source: 'enum Url: String {\n  case a = "https://a.example", b\n  case c(text: String)\n}',
      facts: ['class Url : String', '  field a = "https://a.example"', '  field b', '  field c'],
    },
    {
      source:
        'func run() {\n  guard let body = result.body, !body.isEmpty else { return }\n  if case .some(let item) = found { send(item) }\n}',
      facts: [
        'function run()',
        '  branch (body = result.body), !(body.isEmpty)',
        '  |',
        '    return',
        '  branch (item = found)',
        '  |',
        '    send(item)',
      ],
    },
    {
      source:
        'switch kind {\ncase .a, .b: send(a)\ncase .c(let text, _) where ready(text): send(text)\ncase let .d(one, two):\n  send(one, two)\ndefault: break\n}',
      facts: [
        'branch kind, ready(text)',
        '|',
        '  send(a)',
        '|',
        '  text = kind',
        '  send(text)',
        '|',
        '  one = kind',
        '  two = kind',
        '  send(one, two)',
      ],
    },
    {
      source:
        'UIView.animate(duration: 3) { [weak self] in self?.send(a) } completion: { _ in }\nitems.map { $0.name + $1 }.map(\\.text)',
      facts: [
        'UIView.animate(duration: 3, () => {return this.send(a)}, completion: (_) => {})',
        'items.map(($0, $1) => {return +($0.name, $1)}).map(($0) => {return $0.text})',
      ],
    },
    {
      source: 'do {\n  try await read()\n} catch let problem as Problem {\n  log(problem)\n} catch {\n  log(error)\n}',
      facts: ['branch', '|', '  read()', '|', '  log(problem)', '|', '  log(error)'],
    },
    {
      source: 'let a = #"raw \\n \\#(name)"#\nlet b = "\\(list.map { "<\\($0)>" }.joined(separator: ", "))"',
      facts: ['a = `raw \\n {name}`', 'b = `{list.map(($0) => {return `<{$0}>`}).joined(separator: ", ")}`'],
    },
    {
      source: 'for try await part in stream where part.ok { send(part) }\nwhile let item = next() { send(item) }',
      facts: ['loop part in stream', '  part.ok', '  send(part)', 'loop (item = next())', '  send(item)'],
    },
  ],
  broken: 'let a = = 3\nfunc b( { x }\nfunc c() {\n  send(b)\n}\n',
};
