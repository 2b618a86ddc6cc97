/** Characters that a format writes as escapes inside a value, where a name or an address can hold them. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  quot: '"',
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ccedil: 'ç',
};

/** The value without escapes of JSON (`\u00ed`) and XML (`&#237;`, `&apos;`), so that its spellings are equal. */
export function decoded(value: string): string {
  if (!value.includes('\\') && !value.includes('&')) return value;
  return value
    .replace(/\\u([0-9a-fA-F]{4})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#x([0-9a-fA-F]{1,4});/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,5});/g, (_all, digits: string) => String.fromCharCode(Number(digits)))
    .replace(/&([a-z]{2,6});/g, (all, name: string) => named[name] ?? all);
}
