/** How a text is written inside of another one. */
export interface Escapes {
  /** How many characters stand for the unit at `at`; 1 for a plain one. */
  lengthAt(text: string, at: number, end: number): number;
  /** The one UTF-16 unit that these characters, two or more, stand for. */
  unitAt(text: string, at: number, length: number): string;
}

/** With backslashes, as in JSON and most languages: `\n`, `\"`, `\u00e9`, `\x0b`. */
const backslash: Escapes = {
  lengthAt(text, at, end) {
    if (text.charCodeAt(at) !== 92) return 1;
    const kind = text.charCodeAt(at + 1);
    const digits = kind === 117 ? 4 : kind === 120 ? 2 : 0;
    return digits > 0 && at + 2 + digits <= end && isHex(text, at + 2, digits) ? 2 + digits : 2;
  },
  unitAt(text, at, length) {
    const mark = text.charAt(at + 1);
    return length > 2 ? unitOf(text.slice(at + 2, at + length), 16) : (simple.get(mark) ?? mark);
  },
};

const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', ' '],
  ['f', ' '],
  ['v', ' '],
]);

/** By doubled quotes, as in a cell of a table. */
const doubled: Escapes = {
  lengthAt: (text, at) => (text.charCodeAt(at) === 34 && text.charCodeAt(at + 1) === 34 ? 2 : 1),
  unitAt: (text, at) => text.charAt(at),
};

/** By entities, as in XML and HTML; those that a DTD defines stay as they are. */
const entities: Escapes = {
  lengthAt(text, at, end) {
    if (text.charCodeAt(at) !== 38) return 1;
    return entity.exec(text.slice(at, Math.min(end, at + 9)))?.[0].length ?? 1;
  },
  unitAt(text, at, length) {
    const name = text.slice(at + 1, at + length - 1);
    if (!name.startsWith('#')) return named.get(name) ?? ' ';
    return /^#x/i.test(name) ? unitOf(name.slice(2), 16) : unitOf(name.slice(1), 10);
  },
};

const entity = /^&(?:amp|lt|gt|quot|apos|#\d{1,5}|#[xX][\da-fA-F]{1,4});/;

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** By percent signs, as in the body of a form; a plus is a space. */
const form: Escapes = {
  lengthAt: (text, at, end) => (text.charCodeAt(at) === 37 && at + 3 <= end && isHex(text, at + 1, 2) ? 3 : 1),
  unitAt: (text, at) => unitOf(text.slice(at + 1, at + 3), 16),
};

export const escapeStyles = { backslash, doubled, entities, form } as const;

export type EscapeStyle = keyof typeof escapeStyles;

function unitOf(digits: string, radix: number): string {
  return String.fromCharCode(Number.parseInt(digits, radix));
}

function isHex(text: string, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) {
    const code = text.charCodeAt(at) | 32;
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false;
  }
  return true;
}
