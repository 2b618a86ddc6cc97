import { accessSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser, type TreeCursor } from 'web-tree-sitter';
import type { Span } from '../core/model.js';
import type { Parse, SyntaxTree } from '../core/program/syntax.js';

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

/** Languages whose files can be parsed here. */
export function hasGrammar(language: string): boolean {
  return language in grammarFiles;
}

/**
 * Loads the parser's runtime. Grammars are read when the first file of their language comes. Fails when the folder has
 * no runtime.
 */
export async function loadParser(folder: string): Promise<Parse> {
  // The runtime itself would wait for ever for a file that is not there.
  accessSync(join(folder, 'web-tree-sitter.wasm'));
  await Parser.init({ locateFile: (name: string) => join(folder, name) });
  const parser = new Parser();
  const languages = new Map<string, Language>();
  const languageOf = (file: string): Language => {
    const known = languages.get(file);
    if (known !== undefined) return known;
    const loaded = Language.loadSync(new WebAssembly.Module(readFileSync(join(folder, `${file}.wasm`))));
    languages.set(file, loaded);
    return loaded;
  };
  return (language, text) => {
    const file = grammarFiles[language];
    if (file === undefined || text.length > longestParsedText) return undefined;
    parser.setLanguage(languageOf(file));
    const tree = parser.parse(text);
    if (tree === null) return undefined;
    const cursor = tree.walk();
    try {
      return plainTree(cursor);
    } finally {
      cursor.delete();
      tree.delete();
    }
  };
}

interface OpenNode {
  readonly type: string;
  readonly field: string | undefined;
  readonly named: boolean;
  readonly start: number;
  readonly end: number;
  readonly children: OpenNode[];
}

/** Brackets, separators and quotes carry nothing that the shape of the tree does not say. */
const silentTokens = new Set(['(', ')', '[', ']', '{', '}', ',', ';', ':', '"', "'", '`', '"""', "'''", '\n']);

/**
 * The tree as plain objects. One walk with a cursor is several times cheaper than asking the parser for every child
 * later, each of which would cross into WebAssembly again.
 */
function plainTree(cursor: TreeCursor): SyntaxTree {
  const root = nodeAt(cursor);
  const errors: Span[] = [];
  const path: OpenNode[] = [root];
  let inner = cursor.gotoFirstChild();
  while (path.length > 0) {
    if (inner) {
      const parent = path[path.length - 1];
      const named = cursor.nodeIsNamed;
      const type = cursor.nodeType;
      const tooDeep = path.length >= deepestNode;
      if (type === 'ERROR' || cursor.nodeIsMissing || tooDeep) {
        errors.push({ start: cursor.startIndex, end: cursor.endIndex });
      }
      if (named ? !type.endsWith('comment') : !silentTokens.has(type)) {
        const node = nodeAt(cursor);
        parent?.children.push(node);
        if (!tooDeep && cursor.gotoFirstChild()) {
          path.push(node);
          continue;
        }
      }
      inner = cursor.gotoNextSibling();
    } else {
      path.pop();
      inner = path.length > 0 && cursor.gotoParent() && cursor.gotoNextSibling();
    }
  }
  return { root, errors };
}

function nodeAt(cursor: TreeCursor): OpenNode {
  return {
    type: cursor.nodeType,
    field: cursor.currentFieldName ?? undefined,
    named: cursor.nodeIsNamed,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: [],
  };
}
