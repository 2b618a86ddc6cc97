/**
 * The offset of `needle` in [from, end), or -1. A search that ran on to the end of the text for every small range in it
 * (scripts of a page, statements inside strings) would take quadratic time.
 */
export function indexWithin(text: string, needle: string, from: number, end: number): number {
  if (end >= text.length) return text.indexOf(needle, from);
  const first = needle.charCodeAt(0);
  const last = end - needle.length;
  for (let at = from; at <= last; at++) {
    if (text.charCodeAt(at) === first && (needle.length === 1 || text.startsWith(needle, at))) return at;
  }
  return -1;
}
