import { expect } from 'vitest';
import { fileScope } from '../../../server/core/formats/extractor.js';
import { extractorFor } from '../../../server/core/formats/index.js';
import type { Literal, Scope } from '../../../server/core/model.js';

/** Extracts a whole text as a file of the language. */
export function literalsOf(language: string, text: string, fileName = ''): Literal[] {
  const extractor = extractorFor(language);
  if (!extractor) throw new Error(`no extractor for ${language}`);
  return extractor(text, { start: 0, end: text.length }, fileScope(fileName));
}

/** One line for each literal: `name|scopes from the inside out|role|subject|value`, then what it is not and its kind. */
export function show(language: string, text: string, fileName = ''): string[] {
  return literalsOf(language, text, fileName).map((literal) => line(literal, text));
}

function line(literal: Literal, text: string): string {
  const value = text.slice(literal.start, literal.end).replace(/\s+/g, ' ');
  const notes = [literal.notData, literal.kind === 'field' ? undefined : literal.kind].filter((note) => note);
  const parts = [literal.name, chain(literal.scope), literal.role ?? '', literal.subject ?? '', value];
  return [parts.join('|'), ...notes].join(' #');
}

function chain(scope: Scope): string {
  const names: string[] = [];
  for (let at: Scope | undefined = scope; at && at.kind !== 'file'; at = at.parent) {
    names.push(at.kind === 'list' ? `[${at.name}]` : at.name || '{}');
  }
  return names.join('<');
}

/** What every extractor promises: spans inside the text, in order, without overlaps, never empty. */
export function checkSpans(language: string, text: string, from = 0, to = text.length): void {
  const extractor = extractorFor(language);
  const literals = extractor?.(text, { start: from, end: to }, fileScope('f')) ?? [];
  let last = from;
  for (const literal of literals) {
    if (literal.start < last || literal.end <= literal.start || literal.end > to) {
      expect.fail(`${language}: ${literal.kind} ${literal.name} at ${literal.start}-${literal.end} after ${last}`);
    }
    last = literal.end;
  }
}
