import type { Edit, Fix } from '../model.js';
import type { JudgedSuppression } from './judgeSuppressions.js';

/** Beginnings of comments that stand before the words, with what has to follow on the same line. */
const opening = /(?:\{\/\*|\/\*+|<!--|<%--|\{#|\(\*|\/\/+|#+|--|;+|%+|'|\*)[ \t]*$/;
const closings: readonly (readonly [RegExp, RegExp])[] = [
  [/^\{\/\*/, /\*\/\}[ \t]*$/],
  [/^\/\*/, /\*\/[ \t]*$/],
  [/^<!--/, /-->[ \t]*$/],
  [/^<%--/, /--%>[ \t]*$/],
  [/^\{#/, /#\}[ \t]*$/],
  [/^\(\*/, /\*\)[ \t]*$/],
];

/** Takes a comment out. None where other words stand in it, or where it does not end in its line. */
export function removal(text: string, { start, end }: JudgedSuppression): readonly Fix[] {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const before = text.slice(lineStart, start);
  const mark = opening.exec(before);
  if (mark === null) return [];
  const needed = closings.find(([open]) => open.test(mark[0]))?.[1];
  const last = /[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  if (text.slice(end, end + last).trim() !== '' || (needed !== undefined && !needed.test(text.slice(start, end))))
    return [];
  const code = before.slice(0, mark.index);
  const lineBreak = /^\r?\n|^\r/.exec(text.slice(end + last))?.[0].length ?? 0;
  const edit: Edit =
    code.trim() === ''
      ? { start: lineStart, end: end + last + lineBreak, newText: '' }
      : { start: lineStart + code.trimEnd().length, end: end + last, newText: '' };
  return [{ title: 'Remove this comment', safety: 'safe', edits: [edit] }];
}

/** Has a comment hold for the content as it is now. */
export function rebinding(text: string, { start, end, bound, mark }: JudgedSuppression): readonly Fix[] {
  const written = bound === undefined ? -1 : text.slice(start, end).lastIndexOf(`bound:${bound}`);
  if (bound === undefined || written < 0) return [];
  const at = start + written + 'bound:'.length;
  const edits = [{ start: at, end: at + bound.length, newText: mark }];
  return [{ title: 'Accept the content as it is now', safety: 'needs-review', edits }];
}
