import { type ParseError, parse } from 'jsonc-parser';
import type { Document } from '../model.js';

/** Length of the first segment of an X12 interchange, whose fields have fixed widths. */
const isaLength = 106;

/**
 * Why a file is not what its format says, in words without its text; undefined when it is, or when its format has no
 * rule that could be checked here. What such a file holds cannot be told for sure.
 */
export function flawOf({ text, language }: Document): string | undefined {
  if (language === 'json') return isJson(text) || isCommentedJson(text) ? undefined : 'it is no valid JSON';
  if (language === 'jsonl') {
    const line = text.split('\n').findIndex((each) => each.trim() !== '' && !isJson(each));
    return line < 0 ? undefined : `line ${line + 1} is no valid JSON`;
  }
  if (language === 'x12') return isInterchange(text) ? undefined : 'its ISA segment has the wrong length';
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

/** Settings are often JSON with comments and trailing commas. */
function isCommentedJson(text: string): boolean {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { allowTrailingComma: true });
    return errors.length === 0;
  } catch {
    return false;
  }
}

function isInterchange(text: string): boolean {
  const isa = text.indexOf('ISA');
  if (isa < 0 || text.length < isa + isaLength) return false;
  const separator = text.charAt(isa + 3);
  return text.slice(isa, isa + isaLength).split(separator).length === 17;
}
