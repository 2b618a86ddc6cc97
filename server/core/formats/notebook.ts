import type { Literal, Span } from '../model.js';
import { extractEscaped } from './escaped.js';
import type { Extractor } from './extractor.js';
import { extractHtml, type Resolve } from './html.js';
import { readJson } from './json.js';
import { type Draft, give } from './literals.js';
import { extractLog } from './log.js';
import { extractMarkdown } from './markdown.js';
import { extractPlaintext } from './plaintext.js';
import { buildTree, type Tree, type TreeNode } from './tree.js';

/**
 * Jupyter notebooks: sources of cells as code of the kernel's language or Markdown, outputs as text, HTML or JSON.
 * Images and metadata are machinery.
 */
export function extractNotebook(resolve: Resolve): Extractor {
  return (text, range, scope) => {
    const builder = buildTree(text, scope);
    readJson(text, range, builder);
    const { tree } = builder;
    const readers = readersOf(resolve, languageOf(tree, text));
    const written = writtenCells(tree, text);
    const out: Literal[] = [];
    for (let index = 0; index < tree.literals.length; ) index = readGroup(out, text, tree, index, readers, written);
    return out;
  };
}

/** The code cells of a notebook, each as the strings that hold it together (quotes excluded), and their language. */
export interface CodeCells {
  readonly language: string;
  readonly cells: readonly (readonly Span[])[];
}

export function codeCells(text: string): CodeCells {
  const builder = buildTree(text, { kind: 'file', name: '', parent: undefined });
  readJson(text, { start: 0, end: text.length }, builder);
  const { tree } = builder;
  const written = writtenCells(tree, text);
  const cells = new Map<TreeNode, Draft[]>();
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    const isCode = draft.name === 'source' || draft.name === 'input';
    if (!isCode || node === undefined || isWritten(node, written) || insideData(node)) continue;
    const pieces = cells.get(node);
    if (pieces === undefined) cells.set(node, [draft]);
    else pieces.push(draft);
  }
  return { language: languageOf(tree, text), cells: [...cells.values()] };
}

/** Extractors by the key that holds the text. */
type Readers = ReadonlyMap<string, Extractor>;

function readersOf(resolve: Resolve, language: string): Readers {
  return new Map<string, Extractor>([
    ['source', resolve(language) ?? extractLog],
    ['input', resolve(language) ?? extractLog],
    ['markdown', extractMarkdown(resolve)],
    ['text/markdown', extractMarkdown(resolve)],
    ['text/html', extractHtml(resolve)],
    ['text/plain', extractLog],
    ['text', extractLog],
    ['text/latex', extractPlaintext],
    ['traceback', extractLog],
    ['evalue', extractLog],
  ]);
}

/** `metadata.kernelspec.language` or `metadata.language_info.name`, else Python. */
function languageOf(tree: Tree, text: string): string {
  for (const [index, draft] of tree.literals.entries()) {
    const owner = tree.owners[index]?.element;
    const says =
      (draft.name === 'language' && owner === 'kernelspec') || (draft.name === 'name' && owner === 'language_info');
    if (says) return text.slice(draft.start, draft.end).toLowerCase();
  }
  return 'python';
}

/** Cells of Markdown or raw text. */
function writtenCells(tree: Tree, text: string): Set<TreeNode> {
  const cells = new Set<TreeNode>();
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    if (node && draft.name === 'cell_type' && text.slice(draft.start, draft.end) !== 'code') cells.add(node);
  }
  return cells;
}

/** Reads the strings that hold one text together (a list of lines, or one string); returns the index after them. */
function readGroup(
  out: Literal[],
  text: string,
  tree: Tree,
  index: number,
  readers: Readers,
  written: ReadonlySet<TreeNode>,
): number {
  const draft = tree.literals[index];
  if (!draft) return index + 1;
  const node = tree.owners[index];
  const key = node && draft.name === 'source' && isWritten(node, written) ? 'markdown' : draft.name;
  const reader = node ? readers.get(key) : undefined;
  if (!reader) {
    out.push(node && !insideData(node) ? machinery(draft) : draft);
    return index + 1;
  }
  const pieces: Span[] = [];
  let next = index;
  for (let piece: Draft | undefined = draft; piece; piece = tree.literals[next]) {
    if (next > index && (!node?.list || tree.owners[next] !== node)) break;
    pieces.push(piece);
    next++;
  }
  for (const literal of extractEscaped(text, pieces, reader, draft.scope)) out.push(literal);
  return next;
}

function isWritten(node: TreeNode, written: ReadonlySet<TreeNode>): boolean {
  return written.has(node) || (node.list && node.parent !== undefined && written.has(node.parent));
}

function machinery(draft: Draft): Draft {
  return give(draft, { notData: 'machinery' });
}

/** JSON outputs are data; the rest of a notebook's values are metadata. */
function insideData(node: TreeNode): boolean {
  let at: TreeNode | undefined = node;
  for (let steps = 0; at && steps < 40; steps++) {
    if (at.element === 'application/json') return true;
    at = at.parent;
  }
  return false;
}
