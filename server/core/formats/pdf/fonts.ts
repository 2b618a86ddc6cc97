import { readCharacterMap } from './characterMap.js';
import { characterOf, encodings, fromPoint } from './encodings.js';
import { bytesOf, dictIn, entry, isDict, itemsIn, nameIn, objectOf, type PdfFile, resolved } from './file.js';
import type { PdfDict, PdfValue } from './syntax.js';

/** What a string shows in a font. */
export interface Shown {
  readonly text: string;
  /** In thousandths of the size of the font. */
  readonly width: number;
  readonly codes: number;
  /** How many codes are the space that word spacing widens. */
  readonly spaces: number;
  /** How many codes have no known character. */
  readonly unknown: number;
}

/** How the codes of a string are read. */
export interface Font {
  /** Bytes of one code. */
  readonly codeLength: 1 | 2;
  characterAt(code: number): string | undefined;
  /** In thousandths of the size. */
  widthAt(code: number): number;
}

/** Reads a string in a font. */
export function shownIn(font: Font, bytes: Uint8Array): Shown {
  let text = '';
  let width = 0;
  let codes = 0;
  let spaces = 0;
  let unknown = 0;
  for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
    const first = bytes[at] ?? 0;
    const code = font.codeLength === 1 ? first : (first << 8) | (bytes[at + 1] ?? 0);
    const character = font.characterAt(code);
    if (character === undefined) unknown++;
    else text += character;
    width += font.widthAt(code);
    codes++;
    if (font.codeLength === 1 && code === 32) spaces++;
  }
  return { text, width, codes, spaces, unknown };
}

/** The font where a file names none, as damaged ones do. */
export const plainFont: Font = fontOf(encodings.get('WinAnsiEncoding') ?? [], undefined, new Map(), undefined);

/** A font by its dictionary (9.5). */
export function readFont(file: PdfFile, dict: PdfDict): Font {
  const map = bytesOf(file, objectOf(file, dict.entries.get('ToUnicode')));
  const toUnicode = map === undefined ? undefined : readCharacterMap(map);
  return nameIn(dict, 'Subtype') === 'Type0' ? composite(file, dict, toUnicode) : simple(file, dict, toUnicode);
}

function simple(file: PdfFile, dict: PdfDict, toUnicode: ReadonlyMap<number, string> | undefined): Font {
  const widths = new Map<number, number>();
  const first = entry(file, dict, 'FirstChar');
  const from = typeof first === 'number' ? first : 0;
  // Fonts of type 3 may measure in units of their own; theirs are taken for thousandths when they look like it.
  for (const [index, item] of itemsIn(file, dict, 'Widths').slice(0, 256).entries()) {
    const width = resolved(file, item);
    if (typeof width === 'number') widths.set(from + index, width);
  }
  const font = nameIn(dict, 'BaseFont').replace(/^[A-Z]{6}\+/, '');
  if (/^(?:Symbol|ZapfDingbats|Wingdings)/.test(font) && toUnicode === undefined) return signs;
  return fontOf(encodingOf(file, dict), toUnicode, widths, /^Courier|Mono/.test(font) ? 600 : undefined);
}

/** Fonts of bullets and arrows: nothing in them is a word. */
const signs: Font = { codeLength: 1, characterAt: () => ' ', widthAt: () => 600 };

function fontOf(
  encoding: readonly string[],
  toUnicode: ReadonlyMap<number, string> | undefined,
  widths: ReadonlyMap<number, number>,
  fixedWidth: number | undefined,
): Font {
  const characterAt = (code: number): string | undefined => known(toUnicode?.get(code)) ?? known(encoding[code]);
  return {
    codeLength: 1,
    characterAt,
    widthAt: (code) => widths.get(code) ?? fixedWidth ?? usualWidth(characterAt(code) ?? 'n'),
  };
}

/** Control characters and U+FFFD say that nobody knows. */
function known(character: string | undefined): string | undefined {
  const code = character === undefined || character === '' ? 0 : character.charCodeAt(0);
  return code === 0xfffd || (code < 32 && (code < 9 || code > 13)) ? undefined : character;
}

/** About as wide as in the fonts that files need not bring along; enough to tell gaps between words. */
function usualWidth(character: string): number {
  if (/^[\sijl.,:;'|!IftrJ()[\]/-]/.test(character)) return 290;
  if (/^[mwMW@%—]/.test(character)) return 840;
  return /^[A-Z]/.test(character) ? 680 : 535;
}

function encodingOf(file: PdfFile, dict: PdfDict): readonly string[] {
  const encoding = entry(file, dict, 'Encoding');
  const standard = encodings.get('StandardEncoding') ?? [];
  if (typeof encoding === 'object' && encoding.kind === 'name') return encodings.get(encoding.name) ?? standard;
  if (!isDict(encoding)) return standard;
  const table = [...(encodings.get(nameIn(encoding, 'BaseEncoding')) ?? standard)];
  let code = 0;
  for (const item of itemsIn(file, encoding, 'Differences').slice(0, 1024)) {
    const value = resolved(file, item);
    if (typeof value === 'number') code = value;
    else if (typeof value === 'object' && value.kind === 'name' && code >= 0 && code < 256) {
      table[code++] = characterOf(value.name);
    }
  }
  return table;
}

/** Fonts with codes of two bytes. Without a map only those of encodings that are Unicode itself can be read. */
function composite(file: PdfFile, dict: PdfDict, toUnicode: ReadonlyMap<number, string> | undefined): Font {
  const [written] = itemsIn(file, dict, 'DescendantFonts');
  const value = resolved(file, written);
  const descendant = isDict(value) ? value : undefined;
  const told = entry(file, descendant, 'DW');
  const usual = typeof told === 'number' ? told : 1000;
  const widths = descendant === undefined ? new Map<number, number>() : readWidths(file, descendant);
  const isUnicode = /^Uni.*-(?:UCS2|UTF16)-/.test(nameIn(dict, 'Encoding'));
  return {
    codeLength: 2,
    characterAt: (code) => known(toUnicode?.get(code)) ?? (isUnicode ? known(fromPoint(code)) : undefined),
    widthAt: (code) => widths.get(code) ?? usual,
  };
}

/** Most widths that are set for one font; it has at most 65,536 codes, and ranges may overlap. */
const mostWidths = 65_536;

/** `first [w w w]` and `first last w` one behind the other (9.7.4.3). */
function readWidths(file: PdfFile, descendant: PdfDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsIn(file, descendant, 'W').map((item) => resolved(file, item));
  let left = mostWidths;
  for (let at = 0; at + 1 < items.length && left > 0; ) {
    const first = items[at];
    const next = items[at + 1];
    const isList = typeof next === 'object' && next.kind === 'array';
    const last = isList ? (typeof first === 'number' ? first + next.items.length - 1 : 0) : next;
    if (typeof first === 'number' && typeof last === 'number') {
      const count = Math.min(last - first + 1, left);
      for (let index = 0; index < count; index++) {
        const width: PdfValue | undefined = isList ? next.items[index] : items[at + 2];
        if (typeof width === 'number') widths.set(first + index, width);
      }
      left -= Math.max(1, count);
    }
    at += isList ? 2 : 3;
  }
  return widths;
}

/** Most fonts that are read of one file. */
const mostFonts = 1000;

/** The fonts of a page or form by their names, each read once. */
export function fontsIn(
  file: PdfFile,
  resources: PdfDict | undefined,
  cache: Map<PdfDict, Font>,
): (name: string) => Font {
  const fonts = dictIn(file, resources, 'Font');
  return (name) => {
    const dict = dictIn(file, fonts, name);
    if (dict === undefined) return plainFont;
    const font = cache.get(dict) ?? (cache.size < mostFonts ? readFont(file, dict) : plainFont);
    cache.set(dict, font);
    return font;
  };
}
