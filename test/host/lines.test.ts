import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineEnd, lineIndexAt, lineStartsOf, placeAt } from '../../server/host/lines.js';

describe('lines', () => {
  test('LF, CRLF and CR end a line', () => {
    expect([...lineStartsOf('a\nb\r\nc\rd')]).toEqual([0, 2, 5, 7]);
    expect([...lineStartsOf('a\nb\n')]).toEqual([0, 2, 4]);
    expect([...lineStartsOf('')]).toEqual([0]);
  });

  test('places count from 1', () => {
    const text = 'one\r\ntwo';
    const starts = lineStartsOf(text);
    expect(placeAt(starts, 0)).toEqual({ line: 1, column: 1 });
    expect(placeAt(starts, 7)).toEqual({ line: 2, column: 3 });
    expect(lineEnd(text, starts, 0)).toBe(3);
    expect(lineEnd(text, starts, 1)).toBe(8);
  });

  test('agree with a count of line breaks', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(200), (content, wanted) => {
        const offset = Math.min(wanted, content.length);
        // A break counts when it is complete before the offset: the LF of a CRLF belongs to the line it ends.
        const complete = [...content.matchAll(/\r\n|\n|\r/g)].filter((end) => end.index + end[0].length <= offset);
        expect(lineIndexAt(lineStartsOf(content), offset)).toBe(complete.length);
      }),
    );
  });
});
