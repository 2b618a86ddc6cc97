import type { Flaw } from './flaw.js';
import { isSpace, skipSpace } from './literals.js';

const notValid = 'it is no valid XML: ';

/** The elements that are open: where their names begin and end. */
interface Walk {
  readonly text: string;
  readonly starts: number[];
  readonly ends: number[];
  flaw: Flaw | undefined;
}

/**
 * What is wrong with a text of XML: tags, quotes, comments and sections that do not close, elements that do not match,
 * attributes without quotes, and entities of its own, whose values nobody would look at. Several roots in a row and
 * text around them are let pass, as logs have them. One pass without recursion; nothing is expanded.
 */
export function xmlFlaw(text: string): Flaw | undefined {
  const walk: Walk = { text, starts: [], ends: [], flaw: undefined };
  let at = text.indexOf('<');
  while (at >= 0) {
    const next = readMarkup(walk, at);
    if (next < 0) return walk.flaw;
    at = text.indexOf('<', next);
  }
  const open = walk.starts.at(-1);
  return open === undefined ? undefined : { at: open - 1, reason: `${notValid}an element is never closed` };
}

/** Reads what begins with `<` at `at`; returns the offset after it, or -1 with a flaw. */
function readMarkup(walk: Walk, at: number): number {
  const { text } = walk;
  if (text.startsWith('<!--', at)) return after(walk, at, '-->', at + 4, 'a comment is never closed');
  if (text.startsWith('<![CDATA[', at)) return after(walk, at, ']]>', at + 9, 'a CDATA section is never closed');
  if (text.startsWith('<?', at)) return after(walk, at, '?>', at + 2, 'a processing instruction is never closed');
  if (text.startsWith('<!', at)) return readDeclaration(walk, at);
  return text.startsWith('</', at) ? readClosing(walk, at) : readOpening(walk, at);
}

function fail(walk: Walk, at: number, reason: string): -1 {
  walk.flaw = { at, reason: notValid + reason };
  return -1;
}

function after(walk: Walk, at: number, mark: string, from: number, reason: string): number {
  const found = walk.text.indexOf(mark, from);
  return found < 0 ? fail(walk, at, reason) : found + mark.length;
}

/** What matters inside `<!DOCTYPE ...>`. */
const inDeclaration = /<!ENTITY|<!--|<\?|["'[\]>]/g;

function readDeclaration(walk: Walk, at: number): number {
  const { text } = walk;
  let subset = 0;
  inDeclaration.lastIndex = at + 2;
  for (let found = inDeclaration.exec(text); found !== null; found = inDeclaration.exec(text)) {
    const [mark] = found;
    if (mark === '<!ENTITY') {
      walk.flaw = { at: found.index, reason: 'it declares entities, whose values are not looked at' };
      return -1;
    }
    if (mark === '[') subset++;
    else if (mark === ']') subset--;
    else if (mark === '>') {
      if (subset <= 0) return found.index + 1;
    } else {
      const end = text.indexOf(mark === '<!--' ? '-->' : mark === '<?' ? '?>' : mark, inDeclaration.lastIndex);
      if (end < 0) break;
      inDeclaration.lastIndex = end + 1;
    }
  }
  return fail(walk, at, 'a declaration is never closed');
}

function readClosing(walk: Walk, at: number): number {
  const { text, starts, ends } = walk;
  const nameEnd = endOfName(text, at + 2);
  const close = skipSpace(text, nameEnd, text.length);
  if (text.charCodeAt(close) !== 62) return fail(walk, at, 'a closing tag does not end');
  const start = starts.pop();
  const end = ends.pop();
  if (start === undefined || end === undefined) return fail(walk, at, 'a closing tag has no opening one');
  if (end - start !== nameEnd - at - 2 || !text.startsWith(text.slice(start, end), at + 2))
    return fail(walk, at, 'a closing tag does not match the element that is open');
  return close + 1;
}

function readOpening(walk: Walk, at: number): number {
  const { text } = walk;
  const nameEnd = endOfName(text, at + 1);
  if (nameEnd === at + 1) return fail(walk, at, 'a < begins no tag');
  let next = nameEnd;
  for (;;) {
    const attribute = skipSpace(text, next, text.length);
    const code = text.charCodeAt(attribute);
    if (code === 62) {
      walk.starts.push(at + 1);
      walk.ends.push(nameEnd);
      return attribute + 1;
    }
    if (text.startsWith('/>', attribute)) return attribute + 2;
    if (attribute >= text.length) return fail(walk, at, 'a tag does not end');
    if (attribute === next) return fail(walk, attribute, 'a tag holds something that is no attribute');
    next = readAttribute(walk, attribute);
    if (next < 0) return -1;
  }
}

const unclosedQuote = 'the quote of an attribute is never closed';

/** Reads `name="value"`; returns the offset after it, or -1 with a flaw. */
function readAttribute(walk: Walk, at: number): number {
  const { text } = walk;
  const nameEnd = endOfName(text, at);
  const equals = skipSpace(text, nameEnd, text.length);
  if (nameEnd === at || text.charCodeAt(equals) !== 61)
    return fail(walk, at, 'a tag holds something that is no attribute');
  const quote = skipSpace(text, equals + 1, text.length);
  const mark = text.charAt(quote);
  if (mark !== '"' && mark !== "'") return fail(walk, at, 'an attribute has no quotes');
  const close = text.indexOf(mark, quote + 1);
  if (close < 0 || text.slice(quote + 1, close).includes('<')) return fail(walk, quote, unclosedQuote);
  return close + 1;
}

/** The end of the name at `at`; `at` itself when there is none. */
function endOfName(text: string, at: number): number {
  const first = text.charCodeAt(at);
  // Digits, - and . begin no name.
  if ((first >= 45 && first <= 57) || at >= text.length) return at;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || !(code > 127 || isNameCode(code))) break;
  }
  return end;
}

function isNameCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 58) || code === 45 || code === 46 || code === 95;
}
