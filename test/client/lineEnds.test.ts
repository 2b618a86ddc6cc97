import { describe, expect, test } from 'vitest';
import { bytesOf, hasOwnLineEnds, textWithOwnLineEnds } from '../../client/lineEnds.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const message = 'MSH|^~\\&|A\rPID|1||caf\u00e9\r';
const shown = message.replaceAll('\r', '\n');

describe('the text of a file whose line ends an editor does not keep', () => {
  test.each([
    ['lone CR shown as LF', message, shown],
    ['lone CR shown as CRLF', message, message.replaceAll('\r', '\r\n')],
    ['a mixture shown as LF', 'a\r\nb\nc\r', 'a\nb\nc\n'],
    ['a mixture shown as CRLF', 'a\r\nb\nc\r', 'a\r\nb\r\nc\r\n'],
  ])('%s', (_, text, seen) => {
    expect(textWithOwnLineEnds(bytes(text), seen)).toEqual({ text, marked: false });
    const marked = bytes(`\ufeff${text}`);
    const found = textWithOwnLineEnds(marked, seen);
    expect(found).toEqual({ text, marked: true });
    if (found !== undefined) expect(bytesOf(found)).toEqual(marked);
    expect(hasOwnLineEnds(marked)).toBe(true);
  });

  test.each([
    ['LF', bytes(shown), shown],
    ['CRLF', bytes('a\r\nb\r\n'), 'a\r\nb\r\n'],
    ['a byte order mark alone', bytes('\ufeffa\n'), 'a\n'],
    ['another text', bytes(message), `${shown}x`],
    ['no UTF-8', Uint8Array.of(0x63, 0xe9, 0x0d), 'c\u00e9\n'],
  ])('is none when it is shown as it is, or as something else: %s', (_, content, seen) => {
    expect(textWithOwnLineEnds(content, seen)).toBeUndefined();
  });

  test.each(['', 'a', 'a\nb\n', 'a\r\nb\r\n'])('an editor keeps the line ends of %j', (text) =>
    expect(hasOwnLineEnds(bytes(text))).toBe(false),
  );
});
