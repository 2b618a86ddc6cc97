import type { Literal, Scope, Span } from '../model.js';

/**
 * Turns a range of a text into its values with their context. Offsets are absolute in `text`.
 *
 * An extractor never throws and never drops text: what it cannot understand (a broken line of JSON, a ragged row)
 * becomes prose literals, so that strong shapes are still seen. Time is linear in the length of the range and
 * nesting is bounded without recursion on the input's depth.
 */
export type Extractor = (text: string, range: Span, scope: Scope) => Literal[];

/** The scope of a whole file. */
export function fileScope(name = ''): Scope {
  return { kind: 'file', name, parent: undefined };
}
