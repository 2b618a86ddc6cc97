import type { LanguageShapes } from '../shapes.js';

const noObjects = 'There are no objects.';
const noClasses = 'There are no classes.';

export const shell: LanguageShapes = {
  language: 'shellscript',
  wrap: (statements) => `shape() {\n${statements}\n}\n`,
  sources: {
    call: {
      source: 'send "hello" "$count"\n/usr/bin/curl -H "Key: $KEY" https://a.example -d \'{"a": 1}\' > out.json',
      facts: [
        'send("hello", count)',
        'curl("-H", `Key: {KEY}`, "https://a.example", "-d", "{\\"a\\": 1}", >: "out.json")',
      ],
    },
    constants: { source: 'limit=3; store=false', facts: ['limit = 3', 'store = "false"'] },
    template: 'text="Hi $name!"',
    'template with a member': {
      source: 'send <<EOF | curl -d @- "$url"\nHi ${patient[name]}!\nEOF\nsend <<< "$text"',
      facts: ['curl("-d", "@-", url, |: send(<<: `Hi {patient["name"]}!\n`))', 'send(<<<: text)'],
    },
    concatenation: 'text=\'Hi \'$name"!"',
    formatting: {
      source: 'text=$(printf "Hi %s!" "$name")\ntext=`echo "Hi $name!"`',
      facts: ['text = `Hi {name}!`', 'text = `Hi {name}!`'],
    },
    list: 'items=("a" $b)',
    index: { source: 'value=${record["name"]}', facts: ['value = record["name"]'] },
    'augmented assignment': 'text+=$name',
    async: {
      source: 'result=$(client send "hello")\nload "$id" | grep x | send -',
      facts: ['result = client("send", "hello")', 'send("-", |: grep("x", |: load(id)))'],
    },
    branch: {
      source: 'if ready; then send "$a"; elif [ -n "$b" ]; then send "$b"; fi',
      facts: ['branch ready()', '|', '  send(a)', '|', '  branch -n(b)', '  |', '    send(b)'],
    },
    loop: {
      source:
        'for item in $items; do send "$item"; done\nload | while read -r id item; do send "$item"; done\nwhile read item; do send "$item"; done < file.txt',
      facts: [
        'loop item in items',
        '  send(item)',
        'loop [id, item] in load()',
        '  send(item)',
        'loop item in "file.txt"',
        '  send(item)',
      ],
    },
    choice: 'url=${given:-https://a.example}',
    function: {
      source: 'greet() {\n  local name="$1"\n  read -p "Id: " id\n}\nfunction hello { send; }\n',
      facts: ['function greet()', '  name = 1', '  id = read("-p", "Id: ", "id")', 'function hello()', '  send()'],
    },
  },
  without: {
    'method call': noObjects,
    'chain of members': noObjects,
    'named argument': 'Words have no names.',
    builder: noObjects,
    construction: noObjects,
    object: noObjects,
    'member assignment': noObjects,
    destructuring: noObjects,
    lambda: 'Functions are no values.',
    conditional: 'There is no conditional expression.',
    throw: 'Commands fail by their status.',
    return: 'Functions give a status; what they write is their value.',
    'default of a parameter': 'Parameters have no names.',
    'class field': noClasses,
    'class constructor': noClasses,
    'base class': noClasses,
    decorator: noClasses,
  },
  imports: [
    { source: '. ./lib.sh', facts: ['import ./lib.sh * as *'] },
    { source: 'source "lib.sh"', facts: ['import lib.sh * as *'] },
  ],
  broken: 'a() {\n  x=((\n}\n\nc() {\n  send "$b"\n}\n',
};
