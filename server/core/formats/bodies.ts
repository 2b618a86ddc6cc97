import type { Literal, Scope, Span } from '../model.js';
import { extractEscaped } from './escaped.js';
import type { Extractor } from './extractor.js';
import { extractForm } from './form.js';
import { extractHl7v2 } from './hl7v2.js';
import { extractJson } from './json.js';
import { pushTrimmed } from './literals.js';
import { extractSearch } from './search.js';
import { extractX12 } from './x12.js';
import { extractXml } from './xml.js';

/** Bodies inside bodies are followed this deep: JSON in a HAR, a message in that JSON, a document in that message. */
const deepest = 3;

/** Shorter strings hold no body worth a parser. */
const shortest = 16;

/** White space before a body, also written as escapes, and the vertical tab that frames an HL7 message. */
const lead = String.raw`^(?:\s|\\[nrtv]|\\(?:x|u00)0[bB]){0,40}`;

/** An object as a snapshot of Jest or Vitest prints it: `Object { "dob": ...`, `{ "dob": ...`. */
const printout = /^\s*(?:[A-Z]\w{0,40} )?[{[]\n\s+(?:[A-Z]\w{0,40} )?["'{[]/;

/** Beginnings that give a body away. Quotes may be escaped or doubled, because a body stands in a string or a cell. */
const beginnings: readonly (readonly [RegExp, Extractor])[] = [
  [new RegExp(String.raw`${lead}[{[](?:[\s{[]|\\[nrt]){0,40}(?:\\*"|&quot;|&#34;)`), extractJson],
  [new RegExp(String.raw`${lead}(?:MSH[^\w\s]|[FB]HS\|)`), extractHl7v2],
  [new RegExp(String.raw`${lead}(?:PID|PD1|NK1|PV[12]|IN[123]|GT1|OBX|OBR|NTE|DG1|AL1|ACC)\|\d{0,4}\|`), extractHl7v2],
  [new RegExp(String.raw`${lead}(?:MRG\||EVN\|A\d\d\|)`), extractHl7v2],
  [new RegExp(String.raw`${lead}ISA[^\w\s]`), extractX12],
  [new RegExp(String.raw`${lead}(?:BHT|NM1|DMG|CLM|CLP|SBR|INS)\*[\w ]`), extractX12],
  [printout, extractJson],
  [
    new RegExp(
      String.raw`${lead}(?:<|&lt;|&#60;)(?:\?xml|ClinicalDocument|Bundle|Patient|soap|SOAP|s:Envelope|[A-Za-z]+ xmlns)`,
    ),
    extractXml,
  ],
  [/^\/?(?:[\w.-]{1,40}\/){0,4}(?:Patient|Person|RelatedPerson|Practitioner)(?:\/_search)?\?/, extractSearch],
];

/**
 * Beginnings of base64 over text that is a body by itself: `MSH|`, `ISA*`, `<?xml`, `<ClinicalDocument`,
 * `{"resourceType"`, `{"patient` and `%PDF-`.
 */
const encodedBeginnings = /^(?:TVNIf|SVNBK|PD94bW|PENsaW5pY2FsR|eyJyZXNvdXJjZVR5|eyJwYXRpZW50|JVBERi)[\w+/=-]{12}/;

/** A PDF in an address (RFC 2397); the base64 follows. */
const pdfAddress = /^data:application\/(?:x-)?pdf(?:;[\w=.-]{1,30}){0,3};base64,/i;

/** How much of a string decides. */
const headLength = 60;

/** Replaces strings that hold a body (JSON, HL7 v2, X12, XML) by the values of that body. */
export function unfoldBodies(text: string, literals: Literal[], depth = deepest): Literal[] {
  if (depth === 0) return literals;
  let out: Literal[] | undefined;
  for (let index = 0; index < literals.length; index++) {
    const literal = literals[index];
    if (literal === undefined) continue;
    const unfolded = unfold(text, literal, depth);
    if (unfolded !== undefined) out ??= literals.slice(0, index);
    if (out === undefined) continue;
    if (unfolded === undefined) out.push(literal);
    else for (const each of unfolded) out.push(each);
  }
  return out ?? literals;
}

/** The values of the body that a literal is or holds; undefined when it stays as it is. */
function unfold(text: string, literal: Literal, depth: number): readonly Literal[] | undefined {
  if (literal.end - literal.start < shortest) return undefined;
  if (literal.kind === 'prose' || literal.kind === 'comment') return unfoldMessage(text, literal, depth);
  if (literal.kind === 'number' || (literal.notData !== undefined && literal.notData !== 'label')) return undefined;
  if (!mayBegin(text, literal.start) && !formNames.has(literal.name)) return undefined;
  const head = text.slice(literal.start, Math.min(literal.end, literal.start + headLength));
  const extractor = beginnings.find(([beginning]) => beginning.test(head))?.[1];
  if (extractor === undefined && formNames.has(literal.name) && formBody.test(text.slice(literal.start, literal.end)))
    return readBody(text, literal, extractForm, depth);
  if (extractor === undefined) return encodedIn(literal, head);
  const inner = readBody(text, literal, extractor, depth);
  return inner.length === 0 ? undefined : inner;
}

/** Names under which recordings keep the body of a form: HAR, Postman, VCR, WireMock, Polly. */
const formNames: ReadonlySet<string> = new Set(
  'text body data payload postData raw string query queryString search form content'.split(' '),
);

/** Two pairs or more: `given=Jane&family=Roe`. */
const formBody = /^[\w.%[\]-]{1,60}=[^&\s]*(?:&[\w.%[\]-]{1,60}=[^&\s]*)+$/;

/** The part of a literal that is base64 of a body. */
function encodedIn(literal: Literal, head: string): readonly Literal[] | undefined {
  const address = pdfAddress.exec(head);
  if (address === null && !encodedBeginnings.test(head)) return undefined;
  const start = literal.start + (address?.[0].length ?? 0);
  return [{ ...literal, start, notData: 'machinery', encoded: 'base64' }];
}

/**
 * Most strings begin with a letter or digit, which no body does but for the messages, whose separator is the third or
 * fourth character, searches, base64 and addresses that hold their data. White space, `{`, `[`, `<`, `\`, `/`, and the
 * first letters of all these.
 */
function mayBegin(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code <= 32 || code === 123 || code === 91 || code === 60 || code === 92 || code === 47 || code === 38)
    return true;
  if (code === 77 || code === 73 || code === 84 || code === 83 || code === 80 || code === 82 || code === 101)
    return true;
  if (code === 74 || code === 100) return text.startsWith('JVBERi', start) || text.startsWith('data:', start);
  const fourth = text.charCodeAt(start + 3);
  return fourth === 124 || fourth === 42 || text.charCodeAt(start + 2) === 42;
}

/** A message quoted in a sentence, a comment or a line of a log. */
const quotedMessage = /\bMSH\|\^|\bPID\|\d{0,4}\|/;

function unfoldMessage(text: string, literal: Literal, depth: number): readonly Literal[] | undefined {
  const found = text.slice(literal.start, literal.end).search(quotedMessage);
  if (found < 0) return undefined;
  const start = literal.start + found;
  const out: Literal[] = [];
  const before = pushTrimmed(out, text, literal.start, start, literal.kind, literal.name, literal.scope);
  if (before && literal.subject !== undefined) before.subject = literal.subject;
  for (const inner of readBody(text, { ...literal, start }, extractHl7v2, depth)) out.push(inner);
  return out;
}

/** A body may be written with escapes (`\"`, `\r`); then it is decoded, and its values are led back to the file. */
function readBody(text: string, literal: Literal, extractor: Extractor, depth: number): Literal[] {
  const scope: Scope = { kind: 'record', name: literal.name, parent: literal.scope };
  const unfolding: Extractor = (inner, range, within) =>
    unfoldBodies(inner, extractor(inner, range, within), depth - 1);
  const span: Span = { start: literal.start, end: literal.end };
  const body = text.slice(span.start, span.end);
  if (extractor === extractForm) return extractEscaped(text, [span], unfolding, scope, 'form');
  if (literal.kind === 'field' && writtenEntity.test(body))
    return extractEscaped(text, [span], unfolding, scope, 'entities');
  if (quotesDoubled.test(body)) return extractEscaped(text, [span], unfolding, scope, 'doubled');
  return isEscaped(body, extractor) ? extractEscaped(text, [span], unfolding, scope) : unfolding(text, span, scope);
}

/** Marks of XML inside of XML, and the line ends of a message there. */
const writtenEntity = /^\s*[{[]?\s*&(?:lt|quot|#34|#60);|&#(?:13|10|x[dDaA]|x0[dDaA]);/;

/** JSON in a quoted cell of a table: `"{""dob"": ...}"`. */
const quotesDoubled = /^\s*[{[][\s{[]*""[\w$]/;

/** HL7 v2 has backslashes of its own (`^~\&`, `\T\`): there only written line ends and doubled ones are escapes. */
function isEscaped(body: string, extractor: Extractor): boolean {
  return extractor === extractHl7v2 ? /\\(?:[rnt\\"']|u00|x0)/.test(body) : body.includes('\\');
}
