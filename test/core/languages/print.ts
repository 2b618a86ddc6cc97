import { fileScope } from '../../../server/core/formats/extractor.js';
import { extractSql } from '../../../server/core/formats/sql.js';
import { extractCode } from '../../../server/core/languages/lexer.js';
import type { Literal, Scope, Span } from '../../../server/core/model.js';

export function literalsOf(language: string, code: string, range?: Span): Literal[] {
  const extract = language === 'sql' ? extractSql : extractCode(language);
  return extract(code, range ?? { start: 0, end: code.length }, fileScope());
}

/** `record:patient < file:main`, innermost first, without the file itself. */
function scopes(scope: Scope): string {
  const names: string[] = [];
  for (let at: Scope = scope; at.parent !== undefined; at = at.parent) names.push(`${at.kind}:${at.name}`);
  return names.join(' < ');
}

/** One line for each literal: `name | scopes | value | kind | notData`; the last part only where there is one. */
export function print(language: string, code: string): string[] {
  return literalsOf(language, code).map((literal) => {
    const value = code.slice(literal.start, literal.end).replaceAll('\n', '\\n');
    const parts = [literal.name, scopes(literal.scope), value, literal.kind];
    return [...parts, ...(literal.notData === undefined ? [] : [literal.notData])].join(' | ');
  });
}
