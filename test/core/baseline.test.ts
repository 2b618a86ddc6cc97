import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BaselineEntry, createMatcher, formatBaseline, parseBaseline } from '../../server/core/policy/baseline.js';

const hex = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((all) => all.join(''));

const entry: fc.Arbitrary<BaselineEntry> = fc.record({
  path: fc.oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    fc.constantFrom('# a', ' b', '<<<<<<< c', 'd\ne', '%000a', 'a.ts phi/ssn'),
  ),
  rule: fc.constantFrom('phi/ssn', 'storage/unencrypted-object'),
  digest: hex(32),
  nth: fc.integer({ min: 1, max: 9 }),
});

test('what is written is read again, whatever files are called, in any order and twice', () => {
  fc.assert(
    fc.property(hex(8), fc.uniqueArray(entry, { selector: (each) => JSON.stringify(each) }), (keyId, entries) => {
      const text = formatBaseline(keyId, entries);
      const [head, ...lines] = text.split('\n');
      expect(lines.slice(0, -1)).toHaveLength(entries.length);
      const shuffled = [head, ...lines.toReversed(), ...lines].join('\r\n');
      for (const each of [text, shuffled]) {
        const read = parseBaseline(each);
        expect(read).toMatchObject({ keyId, problem: undefined });
        expect(formatBaseline(keyId, read.entries)).toBe(text);
      }
    }),
  );
});

test('any text is read or told', () => {
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const { entries, problem } = parseBaseline(`# phi-lint-baseline 1 key:01234567\n${rest}`);
      if (problem !== undefined) expect(entries).toEqual([]);
    }),
  );
});

test('an entry counts once, where it was first of all', () => {
  const digest = '0'.repeat(32);
  const entries = [{ path: 'b', rule: 'phi/ssn', digest, nth: 1 }];
  const matcher = createMatcher(entries, () => true);
  expect(matcher.match('a', [digest])).toEqual(['elsewhere']);
  expect(matcher.match('b', [digest, digest])).toEqual(['known', 'new']);
  expect(matcher.takeMoved(digest, () => true)).toBeUndefined();
  expect(createMatcher(entries, () => false).match('a', [digest, digest])).toEqual(['known', 'new']);
});
