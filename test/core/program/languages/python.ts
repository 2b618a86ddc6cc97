import type { LanguageShapes } from '../shapes.js';

export const python: LanguageShapes = {
  language: 'python',
  wrap: (statements) => `async def shape():\n${statements.replace(/^/gm, '    ')}\n`,
  sources: {
    call: 'send("hello", count)',
    'method call': 'client.send("hello")',
    'chain of members': 'client.chat.completions.create("hello")',
    'named argument': 'client.send(text="hello", store=True)',
    constants: 'limit = 3\nstore = False',
    template: 'text = f"Hi {name}!"',
    'template with a member': 'text = f"Hi {patient.name!s:>10}!"',
    concatenation: 'text = "Hi " + name + "!"',
    formatting: 'text = "Hi {}!".format(name)',
    builder: 'client = (Client.builder()\n  .url("https://a.example")\n  .build())',
    construction: {
      source: 'client = Client("https://a.example")',
      facts: ['client = Client("https://a.example")'],
    },
    object: 'options = {"model": "m", "store": False}',
    list: 'items = ["a", b]',
    index: 'value = record["name"]',
    'member assignment': 'config.url = "https://a.example"',
    'augmented assignment': 'text += name',
    async: 'result = await client.send("hello")',
    lambda: 'items.map(lambda item: item.name)',
    branch: 'if ready:\n    send(a)\nelse:\n    send(b)',
    loop: 'for item in items:\n    send(item)',
    choice: 'url = given or "https://a.example"',
    conditional: 'url = a if ready else b',
    throw: { source: 'raise Problem(f"bad {id}")', facts: ['throw Problem(`bad {id}`)'] },
    return: 'return client.send(text)',
    function: 'def greet(name: str, count: int) -> str:\n    return name\n',
    'default of a parameter': 'def greet(name="you"):\n    return name\n',
    'class field':
      'class Service:\n    url: str = "https://a.example"\n\n    def run(self, text):\n        return self.url\n',
    'class constructor': {
      source:
        'class Service:\n    def __init__(self, client):\n        self.client = client\n\n    def run(self, text):\n        return self.client.send(text)\n',
      facts: [
        'class Service',
        '  constructor(client)',
        '    this.client = client',
        '  function run(text)',
        '    return this.client.send(text)',
      ],
    },
    'base class': 'class Service(Base):\n    def run(self, text):\n        return text\n',
    decorator: 'class Service:\n    @Route("/a")\n    def handle(self, id):\n        return load(id)\n',
  },
  without: { destructuring: 'Dictionaries are not taken apart by an assignment.' },
  imports: [
    { source: 'import openai', facts: ['import openai * as openai'] },
    { source: 'import llm.client', facts: ['import llm * as llm'] },
    { source: 'import llm.client as c', facts: ['import llm.client * as c'] },
    {
      source: 'from openai import OpenAI, AsyncOpenAI as A',
      facts: ['import openai OpenAI as OpenAI', 'import openai AsyncOpenAI as A'],
    },
    { source: 'from .llm import *', facts: ['import .llm * as *'] },
  ],
  broken: 'def a(:\n    x = = 3\n\ndef c():\n    send(b)\n',
};
