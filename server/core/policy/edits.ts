/** Changes of a policy file that keep its comments and its formatting. */
import { applyEdits, findNodeAtLocation, type JSONPath, modify, type ParseError, parseTree } from 'jsonc-parser';
import type { Edit, Span } from '../model.js';

/** A change of the text of a policy file. */
export interface PolicyChange {
  readonly edits: readonly Edit[];
  /** The text after the change. */
  readonly text: string;
  /** What people look at next, in the text after the change. */
  readonly select: Span;
}

/** Stands for a date that somebody has to fill in. It is no date, so `policy/invalid` asks for one. */
export const datePlaceholder = 'YYYY-MM-DD';

/** The text of a policy that says nothing. */
export const emptyPolicy = '{}\n';

/** Adds the record of an agreement with a vendor, its dates left to fill in. Undefined where there is one. */
export function recordAgreement(text: string, vendor: string): PolicyChange | undefined {
  const path = ['ai', 'vendors', vendor, 'baa'];
  const change = changed(text, path, { signed: datePlaceholder, expires: datePlaceholder });
  return change && select(change, [...path, 'signed']);
}

/** Adds a host to those that the team answers for. */
export function addOwnHost(text: string, host: string): PolicyChange | undefined {
  const path = ['ai', 'ownHosts'];
  const known = nodeAt(text, path);
  const index = known?.children?.length ?? 0;
  const change = known === undefined ? changed(text, path, [host]) : changed(text, [...path, index], host);
  return change && select(change, [...path, index]);
}

interface Changed {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** Puts a value where there is none. Undefined where there is one, and for a text that is no sound JSON with comments. */
function changed(text: string, path: JSONPath, value: unknown): Changed | undefined {
  if (!isSound(text) || nodeAt(text, path) !== undefined) return undefined;
  try {
    const edits = modify(text, path, value, {
      formattingOptions: formattingOf(text),
      isArrayInsertion: true,
      // A comment behind the last property would stand behind the new one.
      getInsertionIndex: ([first]) => (first === '$schema' ? 1 : 0),
    });
    const after = applyEdits(text, edits);
    if (!isSound(after)) return undefined;
    return {
      edits: edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, newText: content })),
      text: after,
    };
  } catch {
    // A part of the path is something else than the object or list that it should be.
    return undefined;
  }
}

function select({ edits, text }: Changed, path: JSONPath): PolicyChange | undefined {
  const node = nodeAt(text, path);
  if (node === undefined) return undefined;
  // Without the quotes.
  return { edits, text, select: { start: node.offset + 1, end: node.offset + node.length - 1 } };
}

function isSound(text: string): boolean {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return root?.type === 'object' && errors.length === 0;
}

function nodeAt(text: string, path: JSONPath) {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, path);
}

function formattingOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
