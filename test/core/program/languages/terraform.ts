import type { LanguageShapes } from '../shapes.js';

const declarative = 'Files declare values; they call nothing but functions, and nothing runs in an order.';
const noClasses = 'There are no classes.';

export const terraform: LanguageShapes = {
  language: 'terraform',
  wrap: (statements) => `${statements}\n`,
  sources: {
    constants: 'limit = 3\nstore = false',
    template: { source: 'text = "Hi ${name}!"\nkey = "${name}"', facts: ['text = `Hi {name}!`', 'key = name'] },
    'template with a member': {
      source: 'text = "Hi ${patient.name}!"\nbody = <<-EOT\n    Hi ${var.name},\n      bye\n  EOT',
      facts: ['text = `Hi {patient.name}!`', 'body = `Hi {var.name},\n  bye\n`'],
    },
    formatting: 'text = format("Hi %s!", name)',
    construction: {
      source:
        'resource "aws_s3_bucket" "b" {\n  bucket = "logs"\n  rule {\n    id = 1\n  }\n  rule {\n    id = 2\n  }\n  dynamic "tag" {\n    for_each = var.tags\n    content {\n      key = tag.value\n    }\n  }\n}\nterraform {\n  backend "s3" {\n    encrypt = true\n  }\n}\nmodule "net" {\n  source = "./net"\n}',
      facts: [
        'resource.aws_s3_bucket.b = aws_s3_bucket{bucket: "logs", rule: {id: 1}, rule: {id: 2}, ?: var.tags, tag: {key: tag.value}}',
        'terraform = {backend: s3{encrypt: true}}',
        'module.net = {source: "./net"}',
      ],
    },
    object: {
      source: 'options = { model = "m", "store" = false, (var.k) = null }',
      facts: ['options = {model: "m", store: false, ?: null}'],
    },
    list: {
      source: 'items = ["a", b]\nupper = [for item in items : upper(item)]\nall = concat(local.a, var.rest...)',
      facts: ['items = ["a", b]', 'upper = [(item = items), upper(item)]', 'all = concat(local.a, ...var.rest)'],
    },
    index: {
      source: 'value = record["name"]\nids = aws_instance.a[*].id',
      facts: ['value = record["name"]', 'ids = aws_instance.a.id'],
    },
    choice: 'url = coalesce(given, "https://a.example")',
    conditional: {
      source: 'url = ready ? a : b\nkey = !var.a && b > 1',
      facts: ['url = ready ? (a | b)', 'key = &&(!(var.a), >(b, 1))'],
    },
    'default of a parameter': {
      source:
        'variable "url" {\n  type    = string\n  default = "https://a.example"\n}\nvariable "key" {}\nlocals {\n  n = var.url\n}\n',
      facts: ['var.url = "https://a.example"', 'var.key = ', 'local.n = var.url'],
    },
  },
  without: {
    call: declarative,
    'method call': declarative,
    'chain of members': declarative,
    'named argument': declarative,
    concatenation: 'Strings are joined by templates alone.',
    builder: declarative,
    'member assignment': declarative,
    'augmented assignment': declarative,
    destructuring: declarative,
    async: declarative,
    lambda: declarative,
    branch: declarative,
    loop: declarative,
    throw: declarative,
    return: declarative,
    function: declarative,
    'class field': noClasses,
    'class constructor': noClasses,
    'base class': noClasses,
    decorator: noClasses,
  },
  imports: [],
  broken: 'a = = 3\n\nc = send(b)\n',
};
