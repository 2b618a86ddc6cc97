import type { LanguageShapes } from '../shapes.js';

export const kotlin: LanguageShapes = {
  language: 'kotlin',
  wrap: (statements) => `suspend fun shape(): Any {\n${statements}\n}\n`,
  sources: {
    call: 'send("hello", count)',
    'method call': 'client.send("hello")',
    'chain of members': 'client.chat?.completions!!.create("hello")',
    'named argument': 'client.send(text = "hello", store = true)',
    constants: 'val limit = 3\nvar store: Boolean = false',
    template: 'val text = "Hi $name!"',
    'template with a member': 'val text = """Hi ${patient.name}!""".trimIndent()',
    concatenation: 'val text = "Hi " + name + "!"',
    formatting: 'val text = "Hi %s!".format(name)',
    builder: 'val client = Client.builder()\n    .url("https://a.example")\n    .build()',
    construction: {
      source: 'val client = Client<String>("https://a.example")',
      facts: ['client = Client("https://a.example")'],
    },
    object: 'val options = mapOf("model" to "m", "store" to false)',
    list: 'val items = listOf("a", b)',
    index: 'val value = record["name"]',
    'member assignment': 'config.url = "https://a.example"',
    'augmented assignment': 'text += name',
    destructuring: { source: 'val (name, id) = patient', facts: ['[name, id] = patient'] },
    async: { source: 'val result = client.send("hello").await()', facts: ['result = client.send("hello").await()'] },
    lambda: 'items.map { item -> item.name }',
    branch: 'if (ready) { send(a) } else send(b)',
    loop: 'for (item in items) {\n    send(item)\n}',
    choice: 'val url = given ?: "https://a.example"',
    conditional: 'val url = if (ready) a else b',
    throw: { source: 'throw Problem("bad $id")', facts: ['throw Problem(`bad {id}`)'] },
    return: 'return client.send(text as String)',
    function: 'fun greet(name: String, vararg count: Int): String = name',
    'default of a parameter': 'fun greet(name: String = "you"): String {\n    return name\n}',
    'class field':
      'class Service {\n    private val url: String = "https://a.example"\n    fun run(text: String) = this.url\n}',
    'class constructor':
      'class Service {\n    private val client: Client\n    constructor(client: Client) { this.client = client }\n    fun run(text: String) = this.client.send(text)\n}',
    'base class': 'class Service<T> : Base<T>() {\n    fun run(text: String) = text\n}',
    decorator: 'class Service {\n    @Route("/a")\n    suspend fun handle(@Path("id") id: String) = load(id)\n}',
  },
  without: {},
  imports: [
    { source: 'import com.openai.OpenAI', facts: ['import com.openai OpenAI as OpenAI'] },
    { source: 'import com.openai.OpenAI as Ai', facts: ['import com.openai OpenAI as Ai'] },
    { source: 'import com.openai.*', facts: ['import com.openai * as *'] },
  ],
  more: [
    {
      source:
        'data class Patient(@Json("n") val name: String = "x", var age: Int, other: Int) : Person(other), Api by other',
      facts: [
        'class Patient : Person, Api',
        '  field name',
        '  field age',
        '  constructor(name = "x", age, other)',
        '    super(other)',
      ],
    },
    {
      source:
        'class Service {\n    companion object {\n        const val URL = "https://a.example"\n        fun make() = Service()\n    }\n}',
      facts: ['class Service', '  field URL = "https://a.example"', '  function make()', '    return Service()'],
    },
    {
      source: 'object Urls : Base() {\n    val base = "https://a.example"\n}',
      facts: ['class Urls : Base', '  field base = "https://a.example"'],
    },
    {
      source: 'enum class Url(val text: String) {\n    A("https://a.example"),\n    B\n}',
      facts: ['class Url', '  field text', '  field A = ["https://a.example"]', '  field B', '  constructor(text)'],
    },
    {
      source: 'fun String.clean(): String = this.trim()',
      facts: ['function String.clean()', '  return this.trim()'],
    },
    {
      source: 'val client by lazy { connect("https://a.example") }\nval full: String\n    get() = "$first $last"',
      facts: ['client = connect("https://a.example")', 'full = `{first} {last}`'],
    },
    {
      source:
        'var name: String = "a"\n    set(value) {\n        send(value)\n    }\nfun run() {\n    request.apply { url = "a" }.also { send(it) }\n}',
      facts: [
        'name = "a"',
        'function name(value)',
        '  send(value)',
        'function run()',
        '  request.apply(() => {url = "a"}).also((it) => {return send(it)})',
      ],
    },
    {
      source:
        'fun run() = when (val it = load()) {\n    is Patient -> it.name\n    1, 2 -> {\n        send(it)\n        "b"\n    }\n    else -> throw Problem()\n}',
      facts: [
        'function run()',
        '  return (it = load()) ? (it.name | () => {send(it); return "b"}() | other(Problem()))',
      ],
    },
    {
      source:
        'fun run() {\n    val task = object : Task(a) {\n        override fun go() {\n            send(a)\n        }\n    }\n}',
      facts: ['function run()', '  task = new Task(a, {go: () => {send(a)}})'],
    },
    {
      source:
        'fun run() {\n    val text = try {\n        read()\n    } catch (e: Problem) {\n        null\n    }\n    send(*parts)\n}',
      facts: ['function run()', '  text = (read() | null)', '  send(...parts)'],
    },
  ],
  broken: 'class A {\n    fun b() {\n        x = ?\n    }\n}\n\nfun c() {\n    send(b)\n}\n',
};
