/** Records that give numbers to words, as the files of tokenizers and word counts do. */
import type { Literal, Scope, Span } from '../model.js';

/** A record of a person, however wide, has fewer fields than this. */
const fewestWords = 1_000;
/** Places in a vocabulary, and counts, are no longer. In digits. */
const longestNumber = 7;
const digits = { first: 0x30, last: 0x39 };

/**
 * The records of a document that are vocabularies: a thousand names and more, each with a short whole number. Their names
 * are words of a language ("account", "license"), and their numbers say nothing about anybody.
 */
export function vocabulariesIn(text: string, literals: readonly Literal[]): ReadonlySet<Scope> {
  if (literals.length < fewestWords) return new Set();
  const sizes = new Map<Scope, number>();
  const others = new Set<Scope>();
  for (const literal of literals) {
    const { scope } = literal;
    // A key that looks like a value is a literal without a name.
    if (scope.kind !== 'record' || literal.name === '' || others.has(scope)) continue;
    if (isShortNumber(text, literal)) sizes.set(scope, (sizes.get(scope) ?? 0) + 1);
    else others.add(scope);
  }
  return new Set(
    [...sizes].filter(([scope, size]) => size >= fewestWords && !others.has(scope)).map(([scope]) => scope),
  );
}

function isShortNumber(text: string, { start, end }: Span): boolean {
  if (start === end || end - start > longestNumber) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < digits.first || code > digits.last) return false;
  }
  return true;
}
