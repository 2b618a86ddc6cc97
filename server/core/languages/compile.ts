import { type BlockComment, families, type LexSpec, type StringChange, type StringSpec } from './families.js';

/** What the lexer does with a character. */
export const classSpace = 1;
export const classNewline = 2;
export const classWord = 3;
export const classDigit = 4;
/** May begin a comment or a string; otherwise it is punctuation. */
export const classSpecial = 5;

/** A table made ready for lookups by character code. */
export interface Compiled {
  readonly spec: LexSpec;
  readonly classes: Uint8Array;
  /** Strings by first character, longest opening first. */
  readonly strings: readonly (readonly StringSpec[] | undefined)[];
  readonly lineComments: readonly (readonly string[] | undefined)[];
  readonly blockComments: readonly (readonly BlockComment[] | undefined)[];
  /** Specs of strings by prefix and first character of the quote. */
  readonly prefixed: ReadonlyMap<string, readonly StringSpec[]>;
  /** Names may hold hyphens. */
  readonly dashes: boolean;
  readonly prefixes: Readonly<Record<string, StringChange>>;
}

function byFirst<T>(items: readonly T[], open: (item: T) => string): (readonly T[] | undefined)[] {
  const table: T[][] = [];
  for (const item of items) {
    const code = open(item).charCodeAt(0);
    const bucket = table[code] ?? [];
    bucket.push(item);
    table[code] = bucket;
  }
  return Array.from({ length: 128 }, (_, code) =>
    table[code]?.sort((left, right) => open(right).length - open(left).length),
  );
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function classesOf(spec: LexSpec): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    if (code >= 48 && code <= 57) classes[code] = classDigit;
    else if (isLetterOrDigit(code)) classes[code] = classWord;
    else if (code <= 32) classes[code] = code === 10 ? classNewline : classSpace;
  }
  for (const character of spec.nameCharacters ?? '') {
    if ('$@%'.includes(character)) classes[character.charCodeAt(0)] = classWord;
  }
  const openings = [...spec.line, ...spec.block.map((block) => block.open), ...spec.strings.map((item) => item.open)];
  for (const open of openings) classes[open.charCodeAt(0)] = classSpecial;
  return classes;
}

function changed(spec: StringSpec, change: StringChange): StringSpec {
  const escaping = change.raw ? '' : spec.escape;
  return change.hole ? { ...spec, escape: escaping, hole: change.hole } : { ...spec, escape: escaping };
}

function prefixedOf(spec: LexSpec): ReadonlyMap<string, readonly StringSpec[]> {
  const table = new Map<string, readonly StringSpec[]>();
  const quotes = byFirst(
    spec.strings.filter((item) => !item.character),
    (item) => item.open,
  );
  for (const [prefix, change] of Object.entries(spec.prefixes ?? {})) {
    for (const quote of ['"', "'", '`']) {
      const specs = quotes[quote.charCodeAt(0)];
      if (!specs) continue;
      const result = specs.map((item) => changed(item, change));
      table.set(prefix + quote, result);
      table.set(prefix.toUpperCase() + quote, result);
    }
  }
  return table;
}

function compile(spec: LexSpec): Compiled {
  return {
    spec,
    classes: classesOf(spec),
    strings: byFirst(spec.strings, (item) => item.open),
    lineComments: byFirst(spec.line, (item) => item),
    blockComments: byFirst(spec.block, (item) => item.open),
    prefixed: prefixedOf(spec),
    dashes: spec.nameCharacters?.includes('-') === true,
    prefixes: spec.prefixes ?? {},
  };
}

/** The compiled table of every language. */
export const compiledFamilies: ReadonlyMap<string, Compiled> = new Map(
  [...families].map(([language, spec]): [string, Compiled] => [language, compile(spec)]),
);

/** The table for languages without one: C-like comments and quotes. */
export const commonFamily: Compiled = compile({
  line: ['//', '#'],
  block: [{ open: '/*', close: '*/' }],
  strings: [
    { open: '"', close: '"', escape: '\\', multiline: false },
    { open: "'", close: "'", escape: '\\', multiline: false },
  ],
  braces: 'data',
  newlineEnds: true,
});

/** Can this character continue a name? Non-ASCII letters count. */
export function continuesName(compiled: Compiled, code: number): boolean {
  if (code >= 128) return code !== 0xa0 && code !== 0x2028 && code !== 0x2029 && code !== 0xfeff;
  const kind = compiled.classes[code];
  return kind === classWord || kind === classDigit || (code === 45 && compiled.dashes);
}
