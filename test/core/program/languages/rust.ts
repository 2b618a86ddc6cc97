import type { LanguageShapes } from '../shapes.js';

export const rust: LanguageShapes = {
  language: 'rust',
  wrap: (statements) => `async fn shape() {\n${statements}\n}\n`,
  sources: {
    call: 'send("hello", count);',
    'method call': 'client.send("hello");',
    'chain of members': 'client.chat.completions.create("hello")?;',
    'named argument': {
      source: 'client.send(Message { text: "hello".to_string(), store: true });',
      facts: ['client.send(Message{text: "hello", store: true})'],
    },
    constants: 'let (limit, mut store): (u32, bool) = (3_u32, false);',
    template: 'let text = format!("Hi {name}!");',
    'template with a member': 'let text = format!("Hi {}!", patient.name);',
    concatenation: 'let text = "Hi ".to_owned() + &name + "!";',
    formatting: {
      source:
        'let text = format!("Hi {:>5}!", name);\nlog::info!("{id:?}: {0}", load(&id, 3));\nlet body = json!({ "model": m, "n": [1, x.y] });',
      facts: ['text = `Hi {name}!`', 'log.info(`{id}: {load(id, 3)}`)', 'body = {model: m, n: [1, x.y]}'],
    },
    builder: 'let client = Client::builder()\n    .url("https://a.example")\n    .build()?;',
    construction: {
      source: 'let client = Client::new("https://a.example");',
      facts: ['client = Client.new("https://a.example")'],
    },
    object: {
      source: 'let options = Options { model: "m", store: false, ..Default::default() };',
      facts: ['options = Options{model: "m", store: false, ...Default.default()}'],
    },
    list: {
      source: 'let items = vec!["a", b];\nlet items = &["a", b];',
      facts: ['items = ["a", b]', 'items = ["a", b]'],
    },
    index: 'let value = record["name"].unwrap();',
    'member assignment': 'config.url = "https://a.example";',
    'augmented assignment': 'text += &name;',
    destructuring: 'let Patient { name, ssn: id, .. } = patient;',
    async: 'let result = client.send("hello").await?;',
    lambda: 'items.map(|item| item.name.clone());',
    branch: {
      source:
        'if ready { send(a); } else { send(b); }\nmatch found {\n    Some(a) if ready => send(a),\n    _ => send(b),\n}',
      facts: [
        'branch ready',
        '|',
        '  send(a)',
        '|',
        '  send(b)',
        'branch found',
        '|',
        '  a = found',
        '  branch ready',
        '  |',
        '    return send(a)',
        '|',
        '  return send(b)',
      ],
    },
    loop: {
      source: 'for item in items.iter() { send(item); }\nwhile let Some(item) = items.next() { send(item); }',
      facts: ['loop item in items', '  send(item)', 'loop (item = items.next())', '  send(item)'],
    },
    choice: 'let url = given.unwrap_or("https://a.example");',
    conditional: {
      source: 'let url = if ready { a } else { b };\nlet text = { let id = load(a); send(id) };',
      facts: ['url = ready ? (a | b)', 'text = () => {id = load(a); return send(id)}()'],
    },
    return: 'return client.send(text as String);',
    function: 'pub fn greet(name: &str, count: u32) -> String {\n    name\n}\n',
    'class field': {
      source:
        'pub struct Service {\n    url: String,\n}\n\nimpl Service {\n    fn run(&self, text: &str) -> &str {\n        &self.url\n    }\n}\n',
      facts: ['class Service', '  field url', 'function Service.run(text)', '  return this.url'],
    },
    'base class': {
      source:
        'trait Service: Base {\n    fn run(&self, text: String) -> String {\n        if text { send(text) } else { text }\n    }\n}\n',
      facts: [
        'class Service : Base',
        '  function run(text)',
        '    branch text',
        '    |',
        '      return send(text)',
        '    |',
        '      return text',
      ],
    },
    decorator: {
      source:
        'impl Service {\n    #[Route("/a")]\n    async fn handle(&self, id: u32) -> Result<Row> {\n        Ok(load(id).await?)\n    }\n}\n',
      facts: ['@Route("/a")', 'function Service.handle(id)', '  return load(id)'],
    },
  },
  without: {
    throw: 'Errors are returned.',
    'default of a parameter': 'Parameters have no defaults.',
    'class constructor': 'Constructors are functions like others.',
  },
  imports: [
    { source: 'use openai;', facts: ['import openai * as openai'] },
    {
      source: 'use a::{b::{C as D, E}, f::*, self};',
      facts: ['import a::b C as D', 'import a::b E as E', 'import a::f * as *', 'import a * as a'],
    },
    { source: 'mod llm;', facts: ['import self::llm * as llm'] },
    { source: 'extern crate serde as s;', facts: ['import serde * as s'] },
  ],
  broken: 'fn a( {\n    let x = = 3;\n}\n\nfn c() {\n    send(b);\n}\n',
};
