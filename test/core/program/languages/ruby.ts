import type { LanguageShapes } from '../shapes.js';

/** A last `nil` keeps the statement before it from being what the method returns. */
export const ruby: LanguageShapes = {
  language: 'ruby',
  wrap: (statements) => `def shape\n${statements}\nnil\nend\n`,
  sources: {
    call: {
      source: 'send("hello", count)\nsend "hello", count\nrefresh\nclient.close',
      facts: ['send("hello", count)', 'send("hello", count)', 'refresh()', 'client.close()'],
    },
    'method call': 'client&.send("hello")',
    'chain of members': 'client.chat.completions.create("hello")',
    'named argument': 'client.send(text: "hello", :store => true)',
    constants: 'limit, store = 3, false',
    template: 'text = "Hi #{name}!"',
    'template with a member': {
      source: 'text = "Hi #{patient.name}!"\nprompt = <<~TEXT\n    Hi #{@name},\n      bye\n  TEXT',
      facts: ['text = `Hi {patient.name}!`', 'prompt = `Hi {this.name},\n  bye\n`'],
    },
    concatenation: 'text = "Hi " + name + \'!\'',
    formatting: {
      source: 'text = format("Hi %s!", name)\ntext = "Hi %s!" % name',
      facts: ['text = `Hi {name}!`', 'text = `Hi {name}!`'],
    },
    builder: 'client = Client.builder()\n  .url("https://a.example")\n  .build()',
    construction: 'client = Client.new("https://a.example")',
    object: 'options = { model: "m", "store" => false }',
    list: 'items = ["a", b]',
    index: 'value = record["name"]',
    'member assignment': 'config.url = "https://a.example"',
    'augmented assignment': {
      source: 'text += name\nurl ||= given\nitems << item',
      facts: ['text += name', 'url += given', 'items += item'],
    },
    destructuring: 'patient => {name:, ssn: id}',
    lambda: {
      source: 'items.map { |item| item.name }\nitems.map(&:name)\nrun = ->(item) { item.name }',
      facts: [
        'items.map((item) => {return item.name})',
        'items.map((item) => {return item.name})',
        'run = (item) => {return item.name}',
      ],
    },
    branch: {
      source:
        'if ready then send(a) else send(b) end\nsend(a) unless ready\nbegin\n  send(a)\nrescue Problem => e\n  send(b)\nend',
      facts: [
        'branch ready',
        '|',
        '  send(a)',
        '|',
        '  send(b)',
        'branch ready',
        '|',
        '  send(a)',
        'branch',
        '|',
        '  send(a)',
        '|',
        '  send(b)',
      ],
    },
    loop: {
      source: 'for item in items do send(item) end\nitems.each do |item|\n  send(item)\nend',
      facts: ['loop item in items', '  send(item)', 'loop item in items', '  send(item)'],
    },
    choice: 'url = given || "https://a.example"',
    conditional: 'url = ready ? a : b',
    throw: 'raise Problem, "bad #{id}"',
    return: 'return client.send(text)',
    function: 'def greet(name, count)\n  name\nend\n',
    'default of a parameter': 'def greet(name = "you")\n  name\nend\n',
    'class field': {
      source:
        'class Service\n  URL = "https://a.example"\n  attr_reader :client\n  def run(text)\n    @url\n  end\nend\n',
      facts: [
        'class Service',
        '  field URL = "https://a.example"',
        '  field client',
        '  function run(text)',
        '    return this.url',
      ],
    },
    'class constructor': {
      source:
        'class Service\n  def initialize(client)\n    @client = client\n  end\n\n  def run(text)\n    if text\n      @client.send(text)\n    end\n  end\nend\n',
      facts: [
        'class Service',
        '  constructor(client)',
        '    this.client = client',
        '  function run(text)',
        '    branch text',
        '    |',
        '      return this.client.send(text)',
      ],
    },
    'base class': {
      source: 'module Llm\n  class Service < Base\n    include Logging\n    def run(text) = text\n  end\nend\n',
      facts: ['class Llm', '  class Service : Base, Logging', '    function run(text)', '      return text'],
    },
  },
  without: {
    async: 'Nothing is awaited.',
    decorator: 'There are no decorators.',
  },
  imports: [
    { source: 'require "openai"', facts: ['import openai * as *'] },
    { source: "require_relative 'llm/client'", facts: ['import ./llm/client * as *'] },
  ],
  broken: 'def a(\n  x = = 3\nend\n\ndef c\n  send(b)\nend\n',
};
