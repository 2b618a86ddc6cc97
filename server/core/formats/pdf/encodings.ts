/** Which characters the codes of simple fonts mean (ISO 32000-1, annex D), as strings and short tables. */

const none = '\ufffd';

/** Codes 0x80 to 0x9F of WinAnsiEncoding; the rest is Latin-1. Codes without a character show a bullet. */
const winAnsiHigh = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

/** Codes from 0x80 of MacRomanEncoding. */
const macRomanHigh =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** Codes from 0xA1 of StandardEncoding; a blank has no character. */
const standardHigh = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

/** Codes 0x80 to 0xA0 of PDFDocEncoding, the encoding of strings outside of pages; the rest is Latin-1. */
const pdfDocHigh = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

function ascii(): string[] {
  return Array.from({ length: 256 }, (_, code) => (code >= 32 && code < 127 ? String.fromCharCode(code) : none));
}

function latin1High(table: string[], from: number): string[] {
  for (let code = from; code < 256; code++) table[code] = String.fromCharCode(code);
  return table;
}

function withHigh(table: string[], high: string, from: number): string[] {
  for (const [index, mark] of Array.from(high).entries()) table[from + index] = mark === ' ' ? none : mark;
  return table;
}

function standard(): string[] {
  const table = withHigh(ascii(), standardHigh, 0xa1);
  table[39] = '’';
  table[96] = '‘';
  return table;
}

/** The characters of the 256 codes, by the name of the encoding. */
export const encodings: ReadonlyMap<string, readonly string[]> = new Map([
  ['WinAnsiEncoding', withHigh(latin1High(ascii(), 0xa0), winAnsiHigh, 0x80)],
  ['MacRomanEncoding', withHigh(ascii(), macRomanHigh, 0x80)],
  ['StandardEncoding', standard()],
  ['PDFDocEncoding', withHigh(latin1High(ascii(), 0xa1), pdfDocHigh, 0x80)],
]);

/** Glyphs whose names are words (Adobe Glyph List), as pairs of name and character. */
const glyphs: ReadonlyMap<string, string> = new Map(
  'exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle \' quoteright ’ quoteleft ‘ parenleft ( parenright ) asterisk * plus + comma , hyphen - minus − period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ section § copyright © guillemotleft « guillemotright » registered ® degree ° plusminus ± mu µ paragraph ¶ periodcentered · questiondown ¿ germandbls ß AE Æ ae æ OE Œ oe œ Oslash Ø oslash ø Lslash Ł lslash ł Eth Ð eth ð Thorn Þ thorn þ dotlessi ı bullet • ellipsis … emdash — endash – quotedblleft “ quotedblright ” quotesinglbase ‚ quotedblbase „ guilsinglleft ‹ guilsinglright › dagger † daggerdbl ‡ perthousand ‰ fraction ⁄ trademark ™ Euro € multiply × divide ÷ fi fi fl fl ff ff ffi ffi ffl ffl onehalf ½ onequarter ¼ threequarters ¾ lessequal ≤ greaterequal ≥ notequal ≠ Dcroat Đ dcroat đ'
    .split(' ')
    .flatMap((word, index, words): [string, string][] => (index % 2 === 0 ? [[word, words[index + 1] ?? none]] : [])),
);

/** Accents as the ends of names (`eacute`), as combining characters. */
const accents: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circumflex', '\u0302'],
  ['dieresis', '\u0308'],
  ['tilde', '\u0303'],
  ['ring', '\u030a'],
  ['cedilla', '\u0327'],
  ['caron', '\u030c'],
  ['macron', '\u0304'],
  ['breve', '\u0306'],
  ['ogonek', '\u0328'],
  ['dotaccent', '\u0307'],
  ['hungarumlaut', '\u030b'],
  ['commaaccent', '\u0326'],
]);

/** The characters of a glyph by its name: `eacute`, `f_i`, `uni00E9`, `one.tnum`; U+FFFD when the name says nothing. */
export function characterOf(glyph: string): string {
  const name = glyph.replace(/\..*$/, '');
  if (name.includes('_')) return name.split('_').map(characterOf).join('');
  if (name === 'space' || name === 'nbspace') return ' ';
  if (/^[A-Za-z]$/.test(name)) return name;
  const known = glyphs.get(name);
  if (known !== undefined) return known;
  const code = /^(?:uni([\dA-F]{4})|u([\dA-F]{4,6}))$/.exec(name);
  if (code !== null) return fromPoint(Number.parseInt(code[1] ?? code[2] ?? '', 16));
  const accent = accents.get(name.slice(1));
  return accent === undefined ? none : `${name.charAt(0)}${accent}`.normalize('NFC');
}

/** The character of a code point; U+FFFD where there is none. */
export function fromPoint(point: number): string {
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000) ? String.fromCodePoint(point) : none;
}

/** A string outside of pages: UTF-16 or UTF-8 by its mark, else PDFDocEncoding (7.9.2.2). */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 2);
  const table = encodings.get('PDFDocEncoding') ?? [];
  let text = '';
  for (const byte of bytes) text += byte === 9 || byte === 10 || byte === 13 ? ' ' : (table[byte] ?? none);
  return text;
}

/** UTF-16 with the high byte first. */
export function utf16(bytes: Uint8Array, from = 0): string {
  let text = '';
  for (let at = from; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}
