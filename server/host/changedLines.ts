import { lineEnd, lineStartsOf } from './lines.js';

/**
 * The lines of `after` (counted from 0) that `before` has not. Lines that only moved are not among them, and neither are
 * line breaks that changed. A line that stands more often than before is new where it comes last. Linear.
 */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const old = linesOf(before);
  const now = linesOf(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const left = new Map<string, number>();
  for (const line of old.slice(head, old.length - tail)) left.set(line, (left.get(line) ?? 0) + 1);
  const changed = new Set<number>();
  for (let at = head; at < now.length - tail; at++) {
    const line = now[at] ?? '';
    const count = left.get(line) ?? 0;
    if (count === 0) changed.add(at);
    else left.set(line, count - 1);
  }
  return changed;
}

function linesOf(text: string): readonly string[] {
  const starts = lineStartsOf(text);
  return Array.from(starts, (start, index) => text.slice(start, lineEnd(text, starts, index)));
}
