import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageTables, ownParsers } from '../../../server/core/program/languages/index.js';
import { lowerProgram } from '../../../server/core/program/lower.js';
import { testParser } from '../../parser.js';
import { languageShapes } from './languages/index.js';
import { printProgram } from './print.js';

const parse = await testParser();

/** Pieces that mean something in one language or another. */
const tokens = [
  ...['(', ')', '{', '}', '[', ']', '<', '>', ',', ';', ':', '.', '=', '=>', '->', '::', '?', '??', '?.', '!', '!!'],
  ...['"', "'", '"""', '`', '\\(', '${', '$x', '$', '#', '#"', '@', '@A', '/*', '*/', '//', '\n', '\n    ', '\\', '_'],
  ...['+', '+=', '-', '&&', '||', '|', '&', '...', '..<', '%', '1', '0x', '3.5', 'a', 'b', 'T', 'self', 'this', 'it'],
  ...['if', 'else', 'for', 'in', 'while', 'do', 'switch', 'match', 'when', 'case', 'default', 'try', 'catch', 'throw'],
  ...['class', 'struct', 'enum', 'interface', 'object', 'extension', 'record', 'fun', 'func', 'def', 'init', 'new'],
  ...[
    'val',
    'var',
    'let',
    'return',
    'yield',
    'await',
    'async',
    'guard',
    'where',
    'with',
    'using',
    'import',
    'get',
    'set',
  ],
  ...['$"', '@"', '$$"""', 's"', '$0', 'end', 'given', 'package', 'namespace', 'is', 'as', 'then', 'finally', 'static'],
];

const soup = fc
  .array(fc.constantFrom(...tokens), { maxLength: 60 })
  .chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));

describe.each(languageShapes.map((each) => [each.language, each] as const))('%s', (language, given) => {
  const table = languageTables.get(language);

  /** The program that a text is lowered to; nothing for a text that is nested too deeply to be read. */
  const printed = (text: string) => {
    const tree = ownParsers.get(language)?.(text) ?? parse(language, text);
    if (table === undefined) throw new Error(`${language} cannot be lowered`);
    if (tree === undefined) return undefined;
    return printProgram(lowerProgram(language, table, tree, text));
  };

  test('any text lowers without an exception', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(() => printed(text)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test('code that is cut off anywhere lowers without an exception', () => {
    const sources = Object.values(given.sources).map((source) => (typeof source === 'string' ? source : source.source));
    const cut = fc
      .constantFrom(...sources, ...(given.more ?? []).map(({ source }) => source))
      .chain((source) => fc.nat(source.length).map((at) => source.slice(0, at)));
    fc.assert(
      fc.property(cut, (text) => {
        expect(() => printed(text)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  test('nesting without end lowers without an exception', () => {
    for (const piece of ['(', '[', '{', 'a(', 'a {', 'if (a) {', '"\\(', '"${', '!', 'a.b(']) {
      expect(() => printed(piece.repeat(5_000))).not.toThrow();
    }
  });
});
