import type { Related, Span } from '../model.js';

/** The way of a value as places that belong to a finding: where it comes from, and the steps to where it is used. */
export function traceAsRelated(trace: readonly Span[]): readonly Related[] {
  return trace.map(({ start, end }, at) => ({
    start,
    end,
    message: at === 0 ? 'It comes from here.' : 'It passes here.',
  }));
}
