import type { Literal, Scope, Span } from '../model.js';
import { extractEscaped } from './escaped.js';
import type { Extractor } from './extractor.js';
import { extractHl7v2 } from './hl7v2.js';
import { extractJson } from './json.js';
import { extractX12 } from './x12.js';
import { extractXml } from './xml.js';

/** Bodies inside bodies are followed this deep: JSON in a HAR, a message in that JSON, a document in that message. */
const deepest = 3;

/** Shorter strings hold no body worth a parser. */
const shortest = 16;

/** Beginnings that give a body away. Quotes may be escaped, because a body stands in a string. */
const beginnings: readonly (readonly [RegExp, Extractor])[] = [
  [/^\s*[{[]\s*(?:[{[]\s*)*\\*"/, extractJson],
  [/^\s*MSH\|/, extractHl7v2],
  [/^\s*ISA\*/, extractX12],
  [/^\s*<(?:\?xml|ClinicalDocument|Bundle|Patient|soap|SOAP|s:Envelope|[A-Za-z]+ xmlns)/, extractXml],
];

/** How much of a string decides. */
const headLength = 48;

/** Replaces strings that hold a body (JSON, HL7 v2, X12, XML) by the values of that body. */
export function unfoldBodies(text: string, literals: Literal[], depth = deepest): Literal[] {
  if (depth === 0 || !literals.some((literal) => bodyOf(text, literal) !== undefined)) return literals;
  const out: Literal[] = [];
  for (const literal of literals) {
    const extractor = bodyOf(text, literal);
    const inner = extractor && readBody(text, literal, extractor, depth);
    if (inner === undefined || inner.length === 0) out.push(literal);
    else for (const each of inner) out.push(each);
  }
  return out;
}

function bodyOf(text: string, literal: Literal): Extractor | undefined {
  if ((literal.kind !== 'string' && literal.kind !== 'field') || literal.end - literal.start < shortest)
    return undefined;
  // Most strings begin with a letter or digit, which no body does but for the messages.
  if (!mayBegin(text.charCodeAt(literal.start))) return undefined;
  if (literal.notData !== undefined && literal.notData !== 'label') return undefined;
  const head = text.slice(literal.start, Math.min(literal.end, literal.start + headLength));
  return beginnings.find(([beginning]) => beginning.test(head))?.[1];
}

/** White space, `{`, `[`, `<`, and the first letters of MSH and ISA. */
function mayBegin(code: number): boolean {
  return code <= 32 || code === 123 || code === 91 || code === 60 || code === 77 || code === 73;
}

/** A body may be written with escapes (`\"`, `\r`); then it is decoded, and its values are led back to the file. */
function readBody(text: string, literal: Literal, extractor: Extractor, depth: number): Literal[] {
  const scope: Scope = { kind: 'record', name: literal.name, parent: literal.scope };
  const unfolding: Extractor = (inner, range, within) =>
    unfoldBodies(inner, extractor(inner, range, within), depth - 1);
  const span: Span = { start: literal.start, end: literal.end };
  return text.slice(span.start, span.end).includes('\\')
    ? extractEscaped(text, [span], unfolding, scope)
    : unfolding(text, span, scope);
}
