export type Style = 'bold' | 'dim' | 'red' | 'yellow';
export type Paint = (style: Style, text: string) => string;

/** ECMA-48 "select graphic rendition" codes: on, off. */
const codes: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
};

/** Colours text, or leaves it plain. */
export function painter(enabled: boolean): Paint {
  if (!enabled) return (_, text) => text;
  return (style, text) => (text === '' ? '' : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`);
}
