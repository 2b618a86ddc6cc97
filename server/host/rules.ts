import type { Rule } from '../core/model.js';
import { allRules } from '../core/rules/index.js';

/** The rules with these ids, in the order of the table. */
export function rulesOf(ids: readonly string[]): readonly Rule[] {
  const wanted = new Set(ids);
  return allRules.filter((rule) => wanted.has(rule.id));
}
