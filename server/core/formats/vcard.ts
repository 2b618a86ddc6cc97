import type { Literal, Role, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { lineEnd, literalWith, nextLine, pushTrimmed, record, skipSpace, trimEnd } from './literals.js';

/** Properties of RFC 6350 (vCard 4) and RFC 2426 (vCard 3) that say something about a person. */
const properties: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['FN', 'person-name'],
  ['NICKNAME', 'given-name'],
  ['BDAY', 'birth-date'],
  ['DEATHDATE', 'service-date'],
  ['ANNIVERSARY', 'service-date'],
  ['TEL', 'phone'],
  ['EMAIL', 'email'],
  ['URL', 'url'],
  ['PHOTO', 'photo'],
  ['UID', 'unique-id'],
]);

/** Parts of a value between semicolons: N is family, given and further names; ADR box, extra, street, town, region, code. */
const structured: ReadonlyMap<string, readonly (Role | undefined)[]> = new Map<string, readonly (Role | undefined)[]>([
  ['N', ['family-name', 'given-name', 'given-name']],
  ['ADR', ['street-address', 'street-address', 'street-address', 'city', undefined, 'postal-code']],
]);

/** vCards: one record for each card. Lines that go on begin with white space and belong to the property above. */
export const extractVcard: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  let card = record('contact', scope);
  for (let at = range.start; at < range.end; ) {
    const stop = propertyEnd(text, at, range.end);
    if (/^BEGIN:VCARD/i.test(text.slice(at, at + 12))) card = record('contact', scope);
    readProperty(out, text, at, stop, card);
    at = nextLine(text, stop, range.end);
  }
  return out;
};

function propertyEnd(text: string, from: number, to: number): number {
  let end = lineEnd(text, from, to);
  for (;;) {
    const next = nextLine(text, end, to);
    const code = next < to && next > end ? text.charCodeAt(next) : 0;
    if (code !== 32 && code !== 9) return end;
    end = lineEnd(text, next, to);
  }
}

function readProperty(out: Literal[], text: string, start: number, end: number, card: Scope): void {
  const head = /^(?:[\w-]{1,40}\.)?([A-Za-z-]{1,40})((?:;[^:\n]{0,200})?):/.exec(
    text.slice(start, Math.min(end, start + 300)),
  );
  if (!head) {
    pushTrimmed(out, text, start, end, 'prose', '', card);
    return;
  }
  const name = (head[1] ?? '').toUpperCase();
  const parts = structured.get(name);
  let from = start + head[0].length;
  if (name === 'NOTE') pushTrimmed(out, text, from, end, 'prose', 'NOTE', card);
  else if (parts === undefined) pushValue(out, text, from, end, name, card, roleOf(name, head[2] ?? ''));
  for (let at = from, part = 0; parts !== undefined && at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 59) continue;
    pushValue(out, text, from, at, name, card, parts[part++]);
    from = at + 1;
  }
}

function roleOf(name: string, parameters: string): Role | undefined {
  return name === 'TEL' && /type=[^;:]{0,40}fax/i.test(parameters) ? 'fax' : properties.get(name);
}

/** Names of properties in words. */
const words: ReadonlyMap<string, string> = new Map([
  ['FN', 'full name'],
  ['N', 'name'],
  ['ADR', 'address'],
  ['BDAY', 'birthday'],
  ['TEL', 'phone'],
]);

/** The scheme of `tel:` and `mailto:` is no part of the value. */
function pushValue(
  out: Literal[],
  text: string,
  start: number,
  end: number,
  name: string,
  card: Scope,
  role: Role | undefined,
): void {
  const scheme = /^(?:tel|mailto):/i.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  const from = skipSpace(text, start + scheme, end);
  const to = trimEnd(text, from, end);
  if (from < to) out.push(literalWith(from, to, 'field', words.get(name) ?? name.toLowerCase(), card, role, undefined));
}
