/**
 * Small programs that every language must lower to the same Program. A language is done when its sources for all of
 * them (test/core/program/languages) print as the facts here.
 */
export interface Shape {
  /** Statements stand in a function called `shape`; declarations stand at the top of the file. */
  readonly level: 'statement' | 'declaration';
  /** What `printProgram` gives for it. */
  readonly facts: readonly string[];
}

function statement(...facts: readonly string[]): Shape {
  return { level: 'statement', facts };
}

function declaration(...facts: readonly string[]): Shape {
  return { level: 'declaration', facts };
}

export const shapes = {
  call: statement('send("hello", count)'),
  'method call': statement('client.send("hello")'),
  'chain of members': statement('client.chat.completions.create("hello")'),
  'named argument': statement('client.send(text: "hello", store: true)'),
  constants: statement('limit = 3', 'store = false'),
  template: statement('text = `Hi {name}!`'),
  'template with a member': statement('text = `Hi {patient.name}!`'),
  concatenation: statement('text = `Hi {name}!`'),
  formatting: statement('text = `Hi {name}!`'),
  builder: statement('client = Client.builder().url("https://a.example").build()'),
  construction: statement('client = new Client("https://a.example")'),
  object: statement('options = {model: "m", store: false}'),
  list: statement('items = ["a", b]'),
  index: statement('value = record["name"]'),
  'member assignment': statement('config.url = "https://a.example"'),
  'augmented assignment': statement('text += name'),
  destructuring: statement('{name: name, ssn: id} = patient'),
  async: statement('result = client.send("hello")'),
  lambda: statement('items.map((item) => {return item.name})'),
  branch: statement('branch ready', '|', '  send(a)', '|', '  send(b)'),
  loop: statement('loop item in items', '  send(item)'),
  choice: statement('url = (given | "https://a.example")'),
  conditional: statement('url = ready ? (a | b)'),
  throw: statement('throw new Problem(`bad {id}`)'),
  return: statement('return client.send(text)'),
  function: declaration('function greet(name, count)', '  return name'),
  'default of a parameter': declaration('function greet(name = "you")', '  return name'),
  'class field': declaration(
    'class Service',
    '  field url = "https://a.example"',
    '  function run(text)',
    '    return this.url',
  ),
  'class constructor': declaration(
    'class Service',
    '  field client',
    '  constructor(client)',
    '    this.client = client',
    '  function run(text)',
    '    return this.client.send(text)',
  ),
  'base class': declaration('class Service : Base', '  function run(text)', '    return text'),
  decorator: declaration('class Service', '  @Route("/a")', '  function handle(id)', '    return load(id)'),
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof shapes;

/** A source, or a source with facts of its own where the language says the thing in another form. */
export type Source = string | { readonly source: string; readonly facts: readonly string[] };

export interface LanguageShapes {
  readonly language: string;
  /** Puts statements into a function called `shape`. */
  readonly wrap: (statements: string) => string;
  readonly sources: Readonly<Partial<Record<ShapeName, Source>>>;
  /** Why the language has no source for a shape. */
  readonly without: Readonly<Partial<Record<ShapeName, string>>>;
  /** Each form of import, and the lines that it prints as. */
  readonly imports: readonly { readonly source: string; readonly facts: readonly string[] }[];
  /** What the language has beyond the shapes: files, and what they print as. */
  readonly more?: readonly { readonly source: string; readonly facts: readonly string[] }[];
  /** A text whose first part is broken, and whose second part still calls `send(b)`. */
  readonly broken: string;
}
