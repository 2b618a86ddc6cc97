import { type ParseError, parse } from 'jsonc-parser';
import { csvDelimiter } from '../formats/csv.js';
import { csvFlaw } from '../formats/csvFlaw.js';
import type { Flaw } from '../formats/flaw.js';
import { hl7Flaw } from '../formats/hl7Flaw.js';
import { xmlFlaw } from '../formats/xmlFlaw.js';
import { yamlFlaw } from '../formats/yamlFlaw.js';
import type { Document } from '../model.js';

export type { Flaw } from '../formats/flaw.js';

/** What is wrong with a text in each language that has rules which can be checked. */
const checks: ReadonlyMap<string, (text: string) => Flaw | undefined> = new Map([
  ['json', jsonFlaw],
  ['ipynb', jsonFlaw],
  ['jsonl', jsonLinesFlaw],
  ['yaml', (text) => called('YAML', yamlFlaw(text))],
  ['xml', xmlFlaw],
  ['csv', (text) => called('CSV', csvFlaw(text, csvDelimiter(text, { start: 0, end: text.length })))],
  ['tsv', (text) => called('table', csvFlaw(text, 9))],
  ['psv', (text) => called('table', csvFlaw(text, 124))],
  ['hl7v2', (text) => called('HL7 v2', hl7Flaw(text))],
  ['x12', x12Flaw],
]);

/**
 * Why a file is not what its format says, and where, in words without its text; undefined when it is, or when its format
 * has no rule that could be checked here. What such a file holds cannot be told for sure. Linear in the text.
 */
export function flawOf({ text, language, kind, path }: Document): Flaw | undefined {
  if (kind === 'inert') return undefined;
  if (language === 'jsonc') return path.toLowerCase().endsWith('.json5') ? undefined : jsonFlaw(text);
  return checks.get(language)?.(text);
}

function called(format: string, flaw: Flaw | undefined): Flaw | undefined {
  return flaw && { at: flaw.at, reason: `it is no valid ${format}: ${flaw.reason}` };
}

/** Settings are often JSON with comments and trailing commas. */
function jsonFlaw(text: string): Flaw | undefined {
  if (isJson(text)) return undefined;
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { allowTrailingComma: true });
  } catch {
    return { at: 0, reason: 'it is no valid JSON, or nested too deeply to tell' };
  }
  const [first] = errors;
  return first && { at: first.offset, reason: 'it is no valid JSON' };
}

function jsonLinesFlaw(text: string): Flaw | undefined {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '' && !isJson(line)) return { at, reason: 'a line is no valid JSON' };
    at += line.length + 1;
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Length of the first segment of an X12 interchange, whose fields have fixed widths. */
const isaLength = 106;

function x12Flaw(text: string): Flaw | undefined {
  const isa = text.indexOf('ISA');
  const header = isa < 0 ? '' : text.slice(isa, isa + isaLength);
  if (header.length === isaLength && header.split(header.charAt(3)).length === 17) return undefined;
  return { at: Math.max(isa, 0), reason: 'its ISA segment has the wrong length' };
}
