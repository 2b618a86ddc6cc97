/** Texts of a document in which an address may stand, with what they are given to. */
import type { Document, Literal, Span } from '../model.js';

/** A value as it is written: of a template with holes all of it, not only the part before the first hole. */
export interface Written extends Span {
  readonly text: string;
  readonly literal: Literal;
  /** Callees and calls around it, the innermost first. */
  readonly callees: readonly string[];
  /** Its name and the names of what it stands in, the innermost first. */
  readonly names: readonly string[];
}

/** A text that is longer is no address. */
const longest = 600;

/** Every value that begins with a letter, as far as it is one: no comments, labels or patterns. */
export function writtenTexts(document: Document): readonly Written[] {
  const { literals, kind } = document;
  return literals.flatMap((literal) => {
    if (literal.kind === 'comment' || (kind === 'code' && literal.kind === 'prose')) return [];
    if (literal.notData === 'pattern' || literal.notData === 'label') return [];
    const span = kind === 'code' ? wholeString(document.text, literal) : literal;
    if (span === undefined) return [];
    const text = document.text.slice(span.start, Math.min(span.end, span.start + longest));
    return [{ start: span.start, end: span.end, text, literal, ...namesAround(literal) }];
  });
}

/** From the opening quote of a string to its closing one. Parts after a hole begin no string. */
function wholeString(text: string, { start, end }: Literal): Span | undefined {
  const quote = text[start - 1];
  if (quote === undefined || !/["'`]/.test(quote)) return /[\s=(]/.test(quote ?? ' ') ? { start, end } : undefined;
  for (let at = start; at < text.length && at - start < longest; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === quote) return { start, end: at };
    else if (character === '\n' && at >= end) return { start, end };
  }
  return { start, end };
}

/** How far out names tell what a value is for. */
const levels = 4;

function namesAround({ name, scope }: Literal): Pick<Written, 'callees' | 'names'> {
  const callees: string[] = [];
  const names = name === '' ? [] : [name];
  let at: Literal['scope'] | undefined = scope;
  for (let level = 0; at !== undefined && level < levels; level++, at = at.parent) {
    if (at.kind === 'call') callees.push(at.name);
    else if (at.name !== '' && at.kind !== 'file') names.push(at.name);
  }
  return { callees, names };
}
