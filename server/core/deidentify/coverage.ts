import type { Span } from '../model.js';

/** Places of a text that are taken, for asking whether another place touches one of them. */
export interface Coverage {
  touches(start: number, end: number): boolean;
}

/** Built once over places that do not overlap. */
export function coverageOf(spans: readonly Span[]): Coverage {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return {
    touches(start, end) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
        else high = middle;
      }
      const next = sorted[low];
      return next !== undefined && next.start < end;
    },
  };
}
