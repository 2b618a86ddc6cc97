import type { Literal, Scope, Span } from '../model.js';
import type { Extractor } from './extractor.js';
import type { Resolve } from './html.js';
import { readJson } from './json.js';
import { type Draft, give } from './literals.js';
import { buildTree, type Tree, type TreeNode } from './tree.js';

/**
 * Jupyter notebooks. Every line of a cell's source is its own JSON string, so that offsets stay those of the file:
 * lines of code go to the extractor of the kernel's language one by one, Markdown and outputs are prose, images and
 * metadata are machinery.
 */
export function extractNotebook(resolve: Resolve): Extractor {
  return (text, range, scope) => {
    const builder = buildTree(text, scope);
    readJson(text, range, builder);
    const { tree } = builder;
    const code = resolve(languageOf(tree, text));
    const markdown = cellsOfText(tree, text);
    const out: Literal[] = [];
    for (const [index, draft] of tree.literals.entries()) {
      const node = tree.owners[index];
      if (!node) out.push(draft);
      else pushCell(out, text, draft, node, { code, markdown });
    }
    return out;
  };
}

interface Context {
  readonly code: Extractor | undefined;
  /** Cells of Markdown or raw text. */
  readonly markdown: ReadonlySet<TreeNode>;
}

/** `metadata.kernelspec.language`, or Python. */
function languageOf(tree: Tree, text: string): string {
  for (const [index, draft] of tree.literals.entries()) {
    if (draft.name !== 'language' && draft.name !== 'name') continue;
    const owner = tree.owners[index]?.element;
    const says = draft.name === 'language' ? owner === 'kernelspec' : owner === 'language_info';
    if (says) return text.slice(draft.start, draft.end).toLowerCase();
  }
  return 'python';
}

function cellsOfText(tree: Tree, text: string): Set<TreeNode> {
  const cells = new Set<TreeNode>();
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    if (!node || draft.name !== 'cell_type') continue;
    if (text.slice(draft.start, draft.end) !== 'code') cells.add(node);
  }
  return cells;
}

/** Keys of a cell or output that hold what a person wrote or the program printed. */
const told: ReadonlySet<string> = new Set([
  ...['source', 'text', 'text/plain', 'text/html', 'text/markdown', 'text/latex', 'traceback', 'evalue'],
  ...['input', 'attachments'],
]);

function pushCell(out: Literal[], text: string, draft: Draft, node: TreeNode, context: Context): void {
  const cell = node.list ? node.parent : node;
  if (draft.name.startsWith('image/')) {
    out.push(give(draft, { notData: 'machinery' }));
  } else if (draft.name === 'source' && cell && !context.markdown.has(cell)) {
    pushCode(out, text, draft, context.code);
  } else if (told.has(draft.name)) {
    pushLines(out, text, draft);
  } else {
    out.push(insideData(node) ? draft : give(draft, { notData: 'machinery' }));
  }
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

/** The line ends inside a string are the two characters `\n`; lines are split there. */
function pushLines(out: Literal[], text: string, draft: Draft): void {
  for (const line of linesOf(text, draft)) {
    out.push({ start: line.start, end: line.end, kind: 'prose', name: '', scope: draft.scope });
  }
}

function pushCode(out: Literal[], text: string, draft: Draft, code: Extractor | undefined): void {
  if (!code) {
    pushLines(out, text, draft);
    return;
  }
  for (const line of linesOf(text, draft)) pushCodeLine(out, text, line, draft.scope, code);
}

/** In JSON a quote of the code is `\"`; the backslash before a literal's closing quote is cut off. */
function pushCodeLine(out: Literal[], text: string, line: Span, scope: Scope, code: Extractor): void {
  for (const literal of code(text, line, scope)) {
    const escaped = literal.end > literal.start && text.charCodeAt(literal.end - 1) === 92 && literal.kind === 'string';
    out.push(escaped ? { ...literal, end: literal.end - 1 } : literal);
  }
}

function linesOf(text: string, range: Span): Span[] {
  const lines: Span[] = [];
  let start = range.start;
  for (let at = range.start; at < range.end; at++) {
    if (text.charCodeAt(at) !== 92) continue;
    if (text.charCodeAt(at + 1) === 110 && at + 1 < range.end) {
      if (at > start) lines.push({ start, end: at });
      start = at + 2;
    }
    at++;
  }
  if (range.end > start) lines.push({ start, end: range.end });
  return lines;
}
