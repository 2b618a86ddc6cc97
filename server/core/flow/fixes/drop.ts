/** Fixes that leave what carries health information out of a call. */
import type { Document, Edit, Fix, Span } from '../../model.js';
import type { Call } from '../../program/model.js';
import type { CarryingPart } from './parts.js';

/** Languages whose entries and arguments can be left out without a trace. */
const dropping: ReadonlySet<string> = new Set([
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'python',
]);

/** Calls that print whatever they are given, one after the other. */
const printing = /^(?:console\.\w{1,20}|print)$/;

/** A fix that takes out the entries and arguments in which the parts stand; offered when it takes out nothing else. */
export function droppingFixes(document: Document, call: Call, parts: readonly CarryingPart[]): readonly Fix[] {
  const { text, language } = document;
  if (parts.length === 0 || !dropping.has(language)) return [];
  const places = parts.map((part) => droppable(document, call, part));
  const known = places.flatMap((place) => place ?? []);
  if (known.length < parts.length) return [];
  const edits = distinct(known.map(({ at, siblings, object }) => removal(text, at, siblings, object)));
  const apart = edits.every((edit, index) => index === 0 || edit.start >= (edits[index - 1]?.end ?? 0));
  return apart ? [{ title: 'Leave it out', safety: 'needs-review', edits }] : [];
}

interface Droppable {
  readonly at: Span;
  readonly siblings: readonly (Span | undefined)[];
  readonly object: Span | undefined;
}

function droppable({ text }: Document, call: Call, { value, entry }: CarryingPart): Droppable | undefined {
  if (entry !== undefined) return entry;
  const [first, ...rest] = call.args;
  const own = rest.find((each) => each.value === value);
  const isPrinted = printing.test(text.slice(call.callee.start, call.callee.end));
  const isPlain = first?.value.kind === 'string' && !/[%{]/.test(first.value.value);
  if (own === undefined || !isPrinted || !isPlain) return undefined;
  return { at: own.value, siblings: call.args.map((each) => each.value), object: undefined };
}

/** The entry with the comma that parts it from its neighbours, and with its line where it has one of its own. */
function removal(text: string, at: Span, siblings: readonly (Span | undefined)[], object: Span | undefined): Edit {
  if (object !== undefined && siblings.length === 1) return { ...object, newText: '{}' };
  const following = /^\s{0,200},/.exec(text.slice(at.end, at.end + 220));
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1;
  const isFirstInLine = text.slice(lineStart, at.start).trim() === '';
  if (following !== null) {
    const end = at.end + following[0].length;
    const rest = /^[ \t]{0,80}(\r?\n)?/.exec(text.slice(end, end + 90));
    const after = end + (rest?.[0].length ?? 0);
    return rest?.[1] !== undefined && isFirstInLine
      ? { start: lineStart, end: after, newText: '' }
      : { start: at.start, end: rest?.[1] === undefined ? after : end, newText: '' };
  }
  const before = /,\s{0,200}$/.exec(text.slice(Math.max(0, at.start - 220), at.start));
  return { start: at.start - (before?.[0].length ?? 0), end: at.end, newText: '' };
}

function distinct(edits: readonly Edit[]): readonly Edit[] {
  const byStart = new Map(edits.map((edit) => [edit.start, edit]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
