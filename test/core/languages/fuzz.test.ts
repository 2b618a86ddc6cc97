import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../../server/core/languages/families.js';
import { literalsOf } from './print.js';
import { samples } from './samples.js';

const languages = [...families.keys(), 'sql', 'vue', 'php', 'shellscript', 'unknown'];
const pieces = [
  ...['"', "'", '`', '"""', "'''", '${', '#{', '\\(', '{', '}', '(', ')', '[', ']', '<a ', '</a>', '/>', '<', '>'],
  ...['//', '/*', '*/', '#', '--', '=begin', '\n', '\\', '=', ':', '=>', '->', '==', ',', ';', '.', '?', 'f"', 'r#"'],
  ...['R"x(', ')x"', '%w[', 'q(', '<<~A', 'A', '<<<B', 'B', 'ssn', '1234', 'date(1950, 1, 2)', 'new ', 'class X'],
  ...[
    'INSERT INTO t (a) VALUES (',
    "'x'",
    'COPY t (a) FROM stdin;\n',
    '\\.',
    '$$',
    '<?php',
    '?>',
    '<script>',
    'é',
    ' ',
  ],
];

function expectSound(language: string, code: string): void {
  let last = 0;
  for (const literal of literalsOf(language, code)) {
    expect(literal.start).toBeGreaterThanOrEqual(last);
    expect(literal.end).toBeGreaterThan(literal.start);
    expect(literal.end).toBeLessThanOrEqual(code.length);
    last = literal.end;
  }
}

describe('any text', () => {
  it('gives ordered literals inside the text, without overlaps', () => {
    const code = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.constantFrom(...languages), code, expectSound), { numRuns: 3000 });
  });

  it('does so for samples with a piece cut out and another put in', () => {
    const mutation = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(30), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(mutation, ([sample, at, length, piece]) => {
        const from = at % sample.code.length;
        expectSound(sample.language, sample.code.slice(0, from) + piece + sample.code.slice(from + length));
      }),
      { numRuns: 500 },
    );
  });

  it('stays inside the range it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(), ({ language, code }, at, length) => {
        const start = at % code.length;
        const end = Math.min(code.length, start + (length % code.length));
        for (const literal of literalsOf(language, code, { start, end })) {
          expect(literal.start).toBeGreaterThanOrEqual(start);
          expect(literal.end).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 500 },
    );
  });
});
