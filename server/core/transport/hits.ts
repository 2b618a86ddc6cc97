/** Findings of several tables that say the same of one place are one. */
import type { Span } from '../model.js';

/** The spans in order, without those that begin inside of another or on the line on which another begins. */
export function withoutOverlaps<T extends Span>(text: string, spans: readonly T[]): readonly T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && (span.start < last.end || !text.slice(last.start, span.start).includes('\n'))) continue;
    kept.push(span);
  }
  return kept;
}

/** Does a place share text with one of others that are told already? */
export function overlapsOne({ start, end }: Span, told: readonly Span[]): boolean {
  return told.some((each) => start < each.end && end > each.start);
}
