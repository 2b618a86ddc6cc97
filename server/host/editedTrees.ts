/** Parsing for an editor: a text that differs in one place from one that was parsed lately is parsed from there. */
import { Edit, type Point, type Tree } from 'web-tree-sitter';
import type { Parse, SyntaxTree } from '../core/program/syntax.js';
import { createParser, loadTrees, type Trees } from './grammars.js';

/** A parser that remembers. */
export interface EditorParser {
  readonly parse: Parse;
  /** For what is read once: remembers nothing. */
  readonly parseOnce: Parse;
  /** Gives back what it remembers, as when a document is closed. */
  forget(): void;
}

/** Loads a parser that remembers. Fails when the folder has no runtime. */
export async function loadEditorParser(folder: string): Promise<EditorParser> {
  return createEditorParser(await loadTrees(folder));
}

interface Remembered {
  readonly language: string;
  readonly text: string;
  readonly tree: Tree;
  readonly plain: SyntaxTree;
}

/** A tree takes some thirty times its text: so many are kept, of texts that are edited rather than looked at once. */
const mostRemembered = 4;

/**
 * Languages whose edited trees are those of the text. The scanners of others, such as those for the here-documents of
 * Bash and Ruby, keep what an edit does not reach.
 */
const editedLanguages: ReadonlySet<string> = new Set([
  'typescript',
  'typescriptreact',
  'javascript',
  'javascriptreact',
  'python',
  'java',
  'csharp',
  'go',
  'php',
]);

/** Remembers the trees of the texts that came last. */
export function createEditorParser(trees: Trees): EditorParser {
  const { treeOf, plain } = trees;
  /** The latest comes last. */
  let remembered: readonly Remembered[] = [];

  /** The tree of `old` was edited: it is that of no text any more. */
  const keep = (next: Remembered | undefined, old: Remembered | undefined) => {
    const others = remembered.filter((each) => each !== old);
    const kept = others.slice(Math.max(0, others.length - mostRemembered + 1));
    for (const each of remembered) if (!kept.includes(each)) each.tree.delete();
    remembered = next === undefined ? kept : [...kept, next];
  };

  const parse: Parse = (language, text) => {
    const same = remembered.find((each) => each.language === language && each.text === text);
    if (same !== undefined) return same.plain;
    const old = editedLanguages.has(language) ? nearest(remembered, language, text) : undefined;
    if (old !== undefined) old.tree.edit(editBetween(old.text, text));
    const edited = old === undefined ? undefined : made(language, text, old.tree);
    // What is made of broken code depends on the way to it; a scan comes to it from nothing.
    const isSound = edited !== undefined && edited.plain.errors.length === 0;
    if (!isSound) edited?.tree.delete();
    const next = isSound ? edited : made(language, text, undefined);
    keep(next, old);
    return next?.plain;
  };

  function made(language: string, text: string, before: Tree | undefined): Remembered | undefined {
    const tree = treeOf(language, text, before);
    const own = tree === undefined ? undefined : plain(language, tree);
    if (tree !== undefined && own !== undefined) return { language, text, tree, plain: own };
    tree?.delete();
    return undefined;
  }

  return {
    parse,
    parseOnce: createParser(trees),
    forget() {
      for (const { tree } of remembered) tree.delete();
      remembered = [];
    },
  };
}

/** The text of a language that shares most with another one, when that is most of it. */
function nearest(remembered: readonly Remembered[], language: string, text: string): Remembered | undefined {
  const shares = remembered
    .filter((each) => each.language === language)
    .map((each) => ({ each, shared: sharedEnds(each.text, text) }))
    .map(({ each, shared: { head, tail } }) => ({ each, share: (head + tail) / Math.max(1, text.length) }));
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0.5 ? best.each : undefined;
}

interface SharedEnds {
  /** Units that both texts begin with. */
  readonly head: number;
  /** Units that both end with, beyond those. */
  readonly tail: number;
}

function sharedEnds(a: string, b: string): SharedEnds {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  // Never between the halves of a character.
  if (head > 0 && /[\ud800-\udbff]/.test(a[head - 1] ?? '')) head--;
  let tail = 0;
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  if (tail > 0 && /[\udc00-\udfff]/.test(a[a.length - tail] ?? '')) tail--;
  return { head, tail };
}

function editBetween(before: string, after: string): Edit {
  const { head, tail } = sharedEnds(before, after);
  const oldEndIndex = before.length - tail;
  const newEndIndex = after.length - tail;
  return new Edit({
    startIndex: head,
    oldEndIndex,
    newEndIndex,
    startPosition: pointAt(before, head),
    oldEndPosition: pointAt(before, oldEndIndex),
    newEndPosition: pointAt(after, newEndIndex),
  });
}

function pointAt(text: string, index: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', lineStart)) {
    row++;
    lineStart = end + 1;
  }
  return { row, column: index - lineStart };
}
