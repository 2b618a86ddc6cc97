import type { LanguageShapes } from '../shapes.js';

export const scala: LanguageShapes = {
  language: 'scala',
  wrap: (statements) => `def shape(): Unit = {\n${statements}\n}\n`,
  sources: {
    call: 'send("hello", count)',
    'method call': 'client.send("hello")',
    'chain of members': 'client.chat.completions.create("hello")',
    'named argument': 'client.send(text = "hello", store = true)',
    constants: 'val limit = 3\nvar store: Boolean = false',
    template: 'val text = s"Hi $name!"',
    'template with a member': 'val text = s"""Hi ${patient.name}!""".stripMargin',
    concatenation: 'val text = "Hi " + name + "!"',
    formatting: 'val text = "Hi %s!".format(name)',
    builder: 'val client = Client.builder()\n  .url("https://a.example")\n  .build()',
    construction: 'val client = new Client[String]("https://a.example")',
    object: 'val options = Map("model" -> "m", "store" -> false)',
    list: 'val items = List("a", b)',
    index: { source: 'val value = record("name")', facts: ['value = record("name")'] },
    'member assignment': 'config.url = "https://a.example"',
    'augmented assignment': 'text += name',
    destructuring: { source: 'val Patient(name, id) = patient', facts: ['[name, id] = patient'] },
    lambda: 'items.map(item => item.name)',
    branch: 'if (ready) { send(a) } else send(b)',
    loop: 'for (item <- items) { send(item) }',
    choice: 'val url = given.getOrElse("https://a.example")',
    conditional: 'val url = if (ready) a else b',
    throw: 'throw new Problem(s"bad $id")',
    return: 'return client.send(text.asInstanceOf[String])',
    function: 'def greet(name: String, count: Int*)(implicit ec: Context): String = name',
    'default of a parameter': 'def greet(name: String = "you"): String = {\n  name\n}',
    'class field':
      'class Service {\n  private val url: String = "https://a.example"\n  def run(text: String): String = this.url\n}',
    'class constructor':
      'class Service {\n  private var client: Client = _\n  def this(client: Client) = { this.client = client }\n  def run(text: String) = this.client.send(text)\n}',
    'base class': 'class Service[T] extends Base[T] {\n  def run(text: String) = text\n}',
    decorator: 'class Service {\n  @Route("/a")\n  def handle(@Path("id") id: String) = load(id)\n}',
  },
  without: { async: 'Waiting is a method call like any other.' },
  imports: [
    { source: 'import com.openai.OpenAI', facts: ['import com.openai OpenAI as OpenAI'] },
    {
      source: 'import com.openai.{OpenAI, Client => C, Other as O, Hidden => _}',
      facts: ['import com.openai OpenAI as OpenAI', 'import com.openai Client as C', 'import com.openai Other as O'],
    },
    { source: 'import com.openai._', facts: ['import com.openai * as *'] },
    { source: 'import com.openai.*', facts: ['import com.openai * as *'] },
  ],
  more: [
    {
      source:
        'case class Patient(@Json("n") name: String, age: Int = 3)(implicit c: Context) extends Person(age) with Api',
      facts: [
        'class Patient : Person, Api',
        '  field name',
        '  field age',
        '  constructor(name, age = 3)',
        '    super(age)',
      ],
    },
    {
      source: 'object Urls extends Base {\n  val base = "https://a.example"\n}',
      facts: ['class Urls : Base', '  field base = "https://a.example"'],
    },
    {
      source:
        'class Service(client: Client)(using c: Context) extends Base:\n  def run(text: String): String =\n    val result = client.send(text)\n    if result.ok then\n      send(a)\n    result.body\n  end run\n',
      facts: [
        'class Service : Base',
        '  field client',
        '  constructor(client)',
        '  function run(text)',
        '    result = client.send(text)',
        '    branch result.ok',
        '    |',
        '      send(a)',
        '    return result.body',
      ],
    },
    {
      source: 'enum Url(val text: String):\n  case A extends Url("https://a.example")\n  case B, C\n',
      facts: [
        'class Url',
        '  field text',
        '  field A = ["https://a.example"]',
        '  field B',
        '  field C',
        '  constructor(text)',
      ],
    },
    {
      source: 'extension (text: String) def clean: String = text.trim',
      facts: ['function String.clean()', '  text = this', '  return text.trim'],
    },
    {
      source:
        'def run(a: A) = a match {\n  case Patient(name, _) if ready(name) => send(name)\n  case 1 | 2 => "b"\n  case _ => throw new Problem\n}',
      facts: [
        'function run(a)',
        '  return other(a, ready(name)) ? (() => {name = a; return send(name)}() | "b" | other(new Problem()))',
      ],
    },
    {
      source:
        'def run() = {\n  items.map { item =>\n    send(item)\n    item.name\n  }.filter(_.ok).foreach { case (k, v) => send(k) }\n  items map read\n}',
      facts: [
        'function run()',
        '  items.map((item) => {send(item); return item.name}).filter((_) => {return _.ok}).foreach(([k, v]) => {return send(k)})',
        '  return items.map(read)',
      ],
    },
    {
      source: 'def run() = {\n  val names = for { a <- items; b <- a.parts } yield b.name\n  names\n}',
      facts: ['function run()', '  names = [b.name, (a = items), (b = a.parts)]', '  return names'],
    },
    {
      source:
        'def run(): Unit = {\n  for (a <- items; b = a.text if b.ok) { send(b) }\n  val c = try read() catch { case e: Problem => null }\n  send(parts: _*)\n}',
      facts: [
        'function run()',
        '  loop a in items',
        '    b = a.text',
        '    b.ok',
        '    send(b)',
        '  c = (read() | null)',
        '  send(...parts)',
      ],
    },
    {
      source: 'items.each {\n  case Some(name) => send(name)\n  case None => null\n}',
      facts: ['items.each((_) => {branch _; |;   name = _;   return send(name); |;   return null})'],
    },
    {
      source: 'val task = new Task(a) { def go(): Unit = { send(a) } }',
      facts: ['task = new Task(a, {go: () => {send(a)}})'],
    },
  ],
  broken: 'class A {\n  val a = = 3\n  def b( { x }\n}\n\ndef c(): Unit = {\n  send(b)\n}\n',
};
