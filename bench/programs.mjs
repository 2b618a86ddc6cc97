// Speed of reading code: MB/s per language for parsing, lowering to Program and collecting facts. Sources are made
// (seeded) from the forms that the conformance tests use, with a call of a model among them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Length of each source, in UTF-16 units. */
const sourceLength = 300_000;
const rounds = 3;

/** Lines of a language; `$` becomes a number. */
const forms = {
  typescript:
    "import { f$ } from './m$';\nexport class C$ {\n  private a = new Map<string, number>();\n  run$(x: string, { y = 1 }: Options): string {\n    const url = `https://h$.example/${x}`;\n    if (y > 2 && this.a.has(x)) return f$(url, { name: 'n', list: [1, 2, x] });\n    return x ?? 'none';\n  }\n}\n",
  python:
    'from m$ import f$\n\nclass C$(Base):\n    def run_$(self, x, y=1):\n        url = f"https://h$.example/{x}"\n        if y > 2 and x in self.a:\n            return f$(url, name="n", items=[1, 2, x])\n        return x or "none"\n',
  java: 'class C$ {\n  private final Map<String, Integer> a = new HashMap<>();\n  String run$(String x, int y) {\n    String url = "https://h$.example/" + x;\n    if (y > 2 && a.containsKey(x)) return f$(url, List.of(1, 2, x));\n    return x == null ? "none" : x;\n  }\n}\n',
  kotlin:
    'class C$(private val a: Map<String, Int>) {\n  fun run$(x: String, y: Int = 1): String {\n    val url = "https://h$.example/$x"\n    if (y > 2 && x in a) return f$(url, name = "n", items = listOf(1, 2))\n    return x\n  }\n}\n',
  csharp:
    'class C$ {\n  readonly Dictionary<string, int> a = new();\n  string Run$(string x, int y = 1) {\n    var url = $"https://h$.example/{x}";\n    if (y > 2 && a.ContainsKey(x)) return F$(url, name: "n");\n    return x ?? "none";\n  }\n}\n',
  go: 'type C$ struct{ a map[string]int }\n\nfunc (c *C$) Run$(x string, y int) string {\n\turl := "https://h$.example/" + x\n\tif y > 2 && c.a[x] > 1 {\n\t\treturn f$(url, Options{Name: "n", List: []int{1, 2}})\n\t}\n\treturn x\n}\n',
  ruby: 'class C$ < Base\n  def run_$(x, y: 1)\n    url = "https://h$.example/#{x}"\n    return f$(url, name: "n", items: [1, 2, x]) if y > 2 && @a.key?(x)\n    x || "none"\n  end\nend\n',
  php: "class C$ {\n  private array $a = [];\n  function run$($x, $y = 1) {\n    $url = \"https://h$.example/{$x}\";\n    if ($y > 2 && isset($this->a[$x])) return f$($url, ['name' => 'n', 'list' => [1, 2]]);\n    return $x ?? \"none\";\n  }\n}\n",
  rust: 'struct C$ { a: HashMap<String, i32> }\nimpl C$ {\n    fn run$(&self, x: &str, y: i32) -> String {\n        let url = format!("https://h$.example/{}", x);\n        if y > 2 && self.a.contains_key(x) { return f$(&url, vec![1, 2]); }\n        x.to_string()\n    }\n}\n',
  scala:
    'class C$(a: Map[String, Int]) {\n  def run$(x: String, y: Int = 1): String = {\n    val url = s"https://h$.example/$x"\n    if (y > 2 && a.contains(x)) f$(url, name = "n") else x\n  }\n}\n',
  shellscript:
    'run_$() {\n  local url="https://h$.example/$1"\n  if [ "$2" -gt 2 ]; then\n    curl -s "$url" -d "{\\"n\\": $}" | jq .a\n  fi\n}\n',
};

function sourceOf(language) {
  const form = forms[language];
  const head = language === 'php' ? '<?php\n' : '';
  const parts = [head];
  // A number stands where the dollar is followed by no name.
  for (let at = 0, length = 0; length < sourceLength; at++) {
    const part = form.replace(/\$(?![A-Za-z_{"])(?!\d)/g, String(at));
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** Prints a row per language; `row` gets the name, the figure and the target. */
export async function benchPrograms(row) {
  const folder = mkdtempSync(join(tmpdir(), 'phi-lint-programs-'));
  try {
    const { stagesOf } = await loadStages(folder);
    const stages = await stagesOf(join(root, 'dist/grammars'));
    for (const language of Object.keys(forms)) row(language, figuresOf(stages, language, sourceOf(language)), '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The stages of reading code, bundled from the sources. */
async function loadStages(folder) {
  const outfile = join(folder, 'stages.cjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        import { collectFacts } from './server/core/ai/collect.js';
        import { languageTables } from './server/core/program/languages/index.js';
        import { lowerProgram } from './server/core/program/lower.js';
        import { loadParser } from './server/host/grammars.js';
        export async function stagesOf(grammars) {
          const parse = await loadParser(grammars);
          const lower = (language, tree, text) => lowerProgram(language, languageTables.get(language), tree, text);
          return { parse, lower, collect: (program) => collectFacts('bench', program) };
        }`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    outfile,
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)).default;
}

/** The best of some rounds for each stage: other work on the machine only ever adds. */
function figuresOf({ parse, lower, collect }, language, text) {
  const best = { parse: Infinity, lower: Infinity, collect: Infinity };
  const timed = (stage, work) => {
    const start = performance.now();
    const result = work();
    best[stage] = Math.min(best[stage], performance.now() - start);
    return result;
  };
  for (let round = 0; round < rounds; round++) {
    const tree = timed('parse', () => parse(language, text));
    if (tree === undefined) return 'could not be parsed';
    const program = timed('lower', () => lower(language, tree, text));
    timed('collect', () => collect(program));
  }
  const speed = (time) => `${(text.length / 1000 / time).toFixed(1).padStart(5)} MB/s`;
  return `parse ${speed(best.parse)}, lower ${speed(best.lower)}, facts ${speed(best.collect)}`;
}
