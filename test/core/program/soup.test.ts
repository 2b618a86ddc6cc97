import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageTables } from '../../../server/core/program/languages/index.js';
import { lowerProgram } from '../../../server/core/program/lower.js';
import { testParser } from '../../parser.js';
import { languageShapes } from './languages/index.js';
import { printProgram } from './print.js';

const parse = await testParser();

describe.each(languageShapes.map((each) => [each.language, each] as const))('%s', (language, given) => {
  const sources = [
    ...Object.values(given.sources).map((each) => (typeof each === 'string' ? each : each.source)),
    ...given.imports.map(({ source }) => source),
  ];
  const words = [...new Set(sources.flatMap((source) => source.match(/\w+|\s+|[^\w\s]/g) ?? []))];

  test('words of the language in any order give a Program', () => {
    const opening = language === 'php' ? '<?php ' : '';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 80 }), (soup) => {
        const text = opening + soup.join('');
        const table = languageTables.get(language);
        const tree = parse(language, text);
        if (table === undefined || tree === undefined) throw new Error(`${language} cannot be lowered`);
        const program = lowerProgram(language, table, tree, text);
        expect(printProgram(program)).toBeInstanceOf(Array);
      }),
    );
  });
});
