import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMasker } from '../../server/host/excerpt.js';
import { lineStartsOf } from '../../server/host/lines.js';

function excerptsOf(text: string, ...values: readonly string[]) {
  const spans = values.map((value) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length }));
  const masker = createMasker(text, lineStartsOf(text), spans);
  return spans.map((span) => masker.excerptOf(span));
}

describe('excerpts', () => {
  test('mask every flagged value of the line', () => {
    const [first] = excerptsOf('  name: "Ada", id: 4711\nnext', 'Ada', '4711');
    expect(first).toEqual({ text: 'name: "•••", id: ••••', start: 7, end: 10 });
  });

  test('mask the value where it stands again', () => {
    expect(excerptsOf('a = "Quimby"; // Quimby', 'Quimby')[0]?.text).toBe('a = "••••••"; // ••••••');
  });

  test('do not tell the length of long values', () => {
    expect(excerptsOf('x: abcdefghijklmnopqrst;', 'abcdefghijklmnopqrst')[0]?.text).toBe('x: ••••••••;');
  });

  test('are cut around the place', () => {
    const text = `${'a '.repeat(5000)}VALUE${' b'.repeat(5000)}`;
    const [excerpt] = excerptsOf(text, 'VALUE');
    expect(excerpt?.text).toMatch(/^….*•••••.*…$/);
    expect(excerpt?.text.length).toBeLessThan(150);
  });

  test('show no control characters', () => {
    expect(excerptsOf('a\u001b[31m\tVALUE\u202e', 'VALUE')[0]?.text).toBe('a·[31m •••••·');
  });

  test('never hold a flagged value', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 30 }),
        (values, order) => {
          const text = values.concat(order.map((index) => values[index % values.length] ?? '')).join(' ');
          for (const { text: shown } of excerptsOf(text, ...values)) {
            for (const value of values) expect(shown.split(/[ …]/)).not.toContain(value);
          }
        },
      ),
    );
  });
});
