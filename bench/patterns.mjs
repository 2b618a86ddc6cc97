/**
 * What ripgrep is given to look for: the shapes of identifiers, in ASCII mode. With Unicode classes ripgrep would need
 * thirty times as long, which would be no fair comparison.
 */
export const shapes = [
  String.raw`\b\d{3}-\d{2}-\d{4}\b`,
  String.raw`\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b`,
  String.raw`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`,
  String.raw`\b(?:19|20)\d{2}-[01]\d-[0-3]\d\b`,
  String.raw`\b[01]?\d/[0-3]?\d/(?:19|20)\d{2}\b`,
  String.raw`\b[Mm][Rr][Nn][:# ]*\d{6,10}\b`,
  String.raw`\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b`,
  String.raw`\b[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}\b`,
  String.raw`\b[Nn][Pp][Ii][:# ]*\d{10}\b`,
  String.raw`\b\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{4}\b`,
  String.raw`\b\d{1,5} [A-Z][a-z]+ (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr)\b`,
  String.raw`\b[A-TV-Z]\d\d\.\d{1,4}\b`,
];

export const ripgrepPattern = `(?-u:${shapes.map((shape) => `(?:${shape})`).join('|')})`;
