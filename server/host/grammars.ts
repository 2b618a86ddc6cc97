import { accessSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Language, Parser, type Tree } from 'web-tree-sitter';
import type { Span } from '../core/model.js';
import type { Parse, SyntaxTree } from '../core/program/syntax.js';
import { createTreeWalk, type TreeWalk } from './treeWalk.js';

/** Grammar files by language; they stand beside the bundle in `grammars/`. */
const grammarFiles: Readonly<Record<string, string>> = {
  typescript: 'tree-sitter-typescript',
  typescriptreact: 'tree-sitter-tsx',
  javascript: 'tree-sitter-javascript',
  javascriptreact: 'tree-sitter-javascript',
  python: 'tree-sitter-python',
  java: 'tree-sitter-java',
  kotlin: 'tree-sitter-kotlin',
  scala: 'tree-sitter-scala',
  csharp: 'tree-sitter-c_sharp',
  go: 'tree-sitter-go',
  ruby: 'tree-sitter-ruby',
  php: 'tree-sitter-php',
  rust: 'tree-sitter-rust',
  c: 'tree-sitter-c',
  cpp: 'tree-sitter-cpp',
  shellscript: 'tree-sitter-bash',
  hcl: 'tree-sitter-hcl',
  terraform: 'tree-sitter-terraform',
};

/** Texts over this length are not parsed: in UTF-16 units. A tree takes some thirty times its text in memory. */
export const longestParsedText = 4 * 1024 * 1024;

/** Subtrees below this depth are left out, and reported as not understood. */
const deepestNode = 1_000;

/**
 * Texts with more open brackets at once are not parsed: what they would give is left out anyway, and some grammars
 * take time with the square of the depth.
 */
const mostOpenBrackets = 1_000;

/**
 * What parsing may take: how often the parser reports, which is some 5 to 25 times for 1,000 units of code of any
 * language, and milliseconds, because some grammars take ever longer between two reports of texts that are no code.
 */
const reportsPerUnit = 0.1;
const fewestReports = 1_000;
const millisecondsPerUnit = 0.008;
const fewestMilliseconds = 1_000;

/** Languages whose files can be parsed here. */
export function hasGrammar(language: string): boolean {
  return language in grammarFiles;
}

/** There is one runtime in a process, whoever asks for a parser: a second start would not fill its own object. */
let runtime: Promise<object> | undefined;

async function startRuntime(folder: string): Promise<object> {
  const started = { locateFile: (name: string) => join(folder, name) };
  await Parser.init(started);
  return started;
}

/** The extension's package holds the grammars compressed: unpacking the largest takes 30 ms, and saves a third of it. */
function readGrammar(folder: string, file: string): Buffer<ArrayBuffer> {
  const compressed = join(folder, `${file}.wasm.br`);
  if (!existsSync(compressed)) return readFileSync(join(folder, `${file}.wasm`));
  return brotliDecompressSync(readFileSync(compressed));
}

/**
 * Loads the parser's runtime. Grammars are read when the first file of their language comes. Fails when the folder has
 * no runtime.
 */
export async function loadParser(folder: string): Promise<Parse> {
  return createParser(await loadTrees(folder));
}

/** A parser that gives back each tree at once. */
export function createParser({ treeOf, plain }: Trees): Parse {
  return (language, text) => {
    const tree = treeOf(language, text);
    if (tree === undefined) return undefined;
    try {
      return plain(language, tree);
    } finally {
      tree.delete();
    }
  };
}

/** Makes trees, which whoever asks for them deletes. */
export interface Trees {
  /** `before` is the tree of another text, edited so that its places are those of this one. */
  treeOf(language: string, text: string, before?: Tree): Tree | undefined;
  /** A tree as plain objects, which outlive it. */
  plain(language: string, tree: Tree): SyntaxTree | undefined;
}

/** Loads the parser's runtime, as `loadParser` does. */
export async function loadTrees(folder: string): Promise<Trees> {
  // The runtime itself would wait for ever for a file that is not there.
  accessSync(join(folder, 'web-tree-sitter.wasm'));
  runtime ??= startRuntime(folder);
  const walk = createTreeWalk(await runtime);
  const parser = new Parser();
  const grammars = new Map<string, Grammar>();
  const grammarOf = (language: string): Grammar | undefined => {
    const file = grammarFiles[language];
    const known = grammars.get(file ?? '');
    if (file === undefined || known !== undefined) return known;
    const grammar = Language.loadSync(new WebAssembly.Module(readGrammar(folder, file)));
    const loaded = { language: grammar, kinds: kindsOf(grammar), fields: grammar.fields };
    grammars.set(file, loaded);
    return loaded;
  };
  return {
    treeOf(language, text, before) {
      if (!hasGrammar(language) || text.length > longestParsedText || isNestedTooDeep(text)) return undefined;
      parser.setLanguage(grammarOf(language)?.language ?? null);
      const tree = parser.parse(text, before, { progressCallback: stopwatch(text.length) });
      // Otherwise the next text would be taken for the rest of this one.
      if (tree === null) parser.reset();
      return tree ?? undefined;
    },
    plain(language, tree) {
      const grammar = grammarOf(language);
      if (grammar === undefined) return undefined;
      walk.begin(tree);
      try {
        return plainTree(walk, grammar);
      } finally {
        walk.finish();
      }
    },
  };
}

/** Tells the parser to stop when a text of this length takes more than code does. */
function stopwatch(length: number): () => boolean {
  let reports = fewestReports + length * reportsPerUnit;
  const end = performance.now() + fewestMilliseconds + length * millisecondsPerUnit;
  return () => --reports < 0 || performance.now() > end;
}

/** Are more brackets open at once than in any code? Those in strings count as well. */
function isNestedTooDeep(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28 || unit === 0x5b || unit === 0x7b) {
      if (++open > mostOpenBrackets) return true;
    } else if ((unit === 0x29 || unit === 0x5d || unit === 0x7d) && open > 0) open--;
  }
  return false;
}

/** What is the same for all nodes of one type. */
interface NodeKind {
  readonly type: string;
  readonly named: boolean;
  /** It is left out of the tree. */
  readonly silent: boolean;
}

interface Grammar {
  readonly language: Language;
  /** By the number of the type. */
  readonly kinds: readonly NodeKind[];
  /** Names by their numbers. */
  readonly fields: readonly (string | null)[];
}

/** Brackets, separators and quotes carry nothing that the shape of the tree does not say. */
const silentTokens = new Set(['(', ')', '[', ']', '{', '}', ',', ';', ':', '"', "'", '`', '"""', "'''", '\n']);

/** Nodes whose type has no number: text that could not be parsed. */
const errorKind: NodeKind = { type: 'ERROR', named: true, silent: false };

function kindsOf(language: Language): readonly NodeKind[] {
  return language.types.map((type, id) => {
    const named = language.nodeTypeIsNamed(id);
    return { type, named, silent: named ? type.endsWith('comment') : silentTokens.has(type) };
  });
}

interface OpenNode {
  readonly type: string;
  readonly field: string | undefined;
  readonly named: boolean;
  readonly start: number;
  readonly end: number;
  readonly children: OpenNode[];
}

/** The tree as plain objects: one walk is several times cheaper than asking the parser for every child later. */
function plainTree(walk: TreeWalk, { kinds, fields }: Grammar): SyntaxTree {
  const nodeAt = ({ type, named }: NodeKind): OpenNode => ({
    type,
    field: fields[walk.fieldId()] ?? undefined,
    named,
    start: walk.start(),
    end: walk.end(),
    children: [],
  });
  const root = nodeAt(kinds[walk.typeId()] ?? errorKind);
  const errors: Span[] = [];
  const path: OpenNode[] = [root];
  let parent: OpenNode | undefined = root;
  let inner = walk.firstChild();
  while (parent !== undefined) {
    if (!inner) {
      path.pop();
      parent = path.at(-1);
      inner = parent !== undefined && walk.parent() && walk.nextSibling();
      continue;
    }
    const kind = kinds[walk.typeId()] ?? errorKind;
    if (kind.silent) {
      if (walk.isMissing()) errors.push({ start: walk.start(), end: walk.end() });
    } else {
      const node = nodeAt(kind);
      parent.children.push(node);
      const tooDeep = path.length >= deepestNode;
      // Only nodes without text can be missing ones.
      const missing = node.start === node.end && walk.isMissing();
      if (kind === errorKind || missing || tooDeep) errors.push({ start: node.start, end: node.end });
      if (!tooDeep && walk.firstChild()) {
        path.push(node);
        parent = node;
        continue;
      }
    }
    inner = walk.nextSibling();
  }
  return { root, errors };
}
