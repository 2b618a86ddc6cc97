import { expect, test } from 'vitest';
import { createEditorParser, loadEditorParser } from '../../server/host/editedTrees.js';
import { loadParser, loadTrees } from '../../server/host/grammars.js';

const folder = 'dist/grammars';
const fresh = await loadParser(folder);

/** A small generator of numbers, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const sources: Readonly<Record<string, string>> = {
  typescript:
    "import OpenAI from 'openai';\n\nexport class Notes {\n  private client = new OpenAI({ baseURL: `https://${host}/v1` });\n  async ask(note: string): Promise<string> {\n    if (note === '') return 'none';\n    // 🙂 a comment\n    const { a, b = 2 } = await this.client.responses.create({ model: 'gpt-5', input: note });\n    return a ?? b;\n  }\n}\n",
  python:
    'from openai import OpenAI\n\n\nclass Notes:\n    def ask(self, note):\n        """A text."""\n        client = OpenAI(base_url=f"https://{host}/v1")\n        if note:\n            for part in note.split("\\n"):\n                client.responses.create(model="gpt-5", input=part)\n        return "🙂"\n',
  typescriptreact:
    'export const Notes = ({ note }: Props) => {\n  const [text, setText] = useState<string>("");\n  return (\n    <ul className="a">\n      {note.map((each) => <li key={each.id} onClick={() => setText(each.text)}>{`${each.name} 🙂`}</li>)}\n    </ul>\n  );\n};\n',
  javascript:
    "const { OpenAI } = require('openai');\nmodule.exports = async function ask(note) {\n  const found = /a[/]b/.exec(note);\n  return await new OpenAI().responses.create({ model: 'gpt-5', input: found ? `${found[0]}` : note });\n};\n",
  java: 'package a.b;\n\nclass Notes {\n  private final Map<String, Integer> counts = new HashMap<>();\n  String ask(String note) {\n    if (counts.containsKey(note)) return "🙂" + note;\n    return client.chat(c -> c.model("gpt-5").text(note));\n  }\n}\n',
  csharp:
    'namespace A.B;\n\nclass Notes(string key) {\n  readonly ChatClient client = new("gpt-5", key);\n  public async Task<string> Ask(string note) {\n    var url = $"https://{host}/v1";\n    return (await client.CompleteChatAsync(note)) switch { { Value: var v } => v.ToString(), _ => "🙂" };\n  }\n}\n',
  go: 'package notes\n\nimport "net/http"\n\nfunc (n *Notes) Ask(note string) (string, error) {\n\turl := `https://` + n.host\n\tif note == "" {\n\t\treturn "🙂", nil\n\t}\n\treturn http.Post(url, "a", strings.NewReader(note))\n}\n',
  php: "<?php\nnamespace App;\nclass Notes {\n  public function ask(string $note) {\n    $url = \"https://{$host}/v1\";\n    return $this->client->chat()->create(['model' => 'gpt-5', 'input' => $note]);\n  }\n}\n?>\n<p>Done</p>\n",
};

const pieces = [
  'x',
  '\n',
  '    ',
  '"',
  "'",
  '`',
  '{',
  '}',
  '(',
  ')',
  '🙂',
  '/*',
  '*/',
  '#',
  'if x:\n',
  'EOF\n',
  '${',
  ';',
];

test.each(Object.entries(sources))(
  'an edited tree of %s is that of the text, whatever the edit',
  async (language, source) => {
    const { parse, forget } = await loadEditorParser(folder);
    const next = numbers(language.length * 7919);
    let text = source;
    for (let edit = 0; edit < 120; edit++) {
      const start = next(text.length + 1);
      const removed = next(3) === 0 ? next(20) : 0;
      const added = next(4) === 0 ? '' : (pieces[next(pieces.length)] ?? '');
      text = edit % 25 === 24 ? source : text.slice(0, start) + added + text.slice(start + removed);
      expect(parse(language, text)).toEqual(fresh(language, text));
    }
    forget();
  },
);

test('the same text is not parsed again', async () => {
  const { parse } = await loadEditorParser(folder);
  const first = parse('typescript', 'const a = 1;');
  parse('typescript', 'let b;');
  expect(parse('typescript', 'const a = 1;')).toBe(first);
});

test('every tree is given back once', async () => {
  const trees = await loadTrees(folder);
  const open = new Set<object>();
  const { parse, forget } = createEditorParser({
    plain: trees.plain,
    treeOf(language, text, before) {
      const tree = trees.treeOf(language, text, before);
      if (tree === undefined) return tree;
      open.add(tree);
      const own = tree.delete.bind(tree);
      tree.delete = () => {
        expect(open.delete(tree)).toBe(true);
        own();
      };
      return tree;
    },
  });
  for (let at = 0; at < 30; at++)
    parse(at % 3 === 0 ? 'python' : 'typescript', `a${'b'.repeat(at)} = ${at}\n`.repeat(3));
  parse('typescript', '('.repeat(2_000));
  expect(open.size).toBeLessThanOrEqual(4);
  forget();
  expect(open.size).toBe(0);
});
