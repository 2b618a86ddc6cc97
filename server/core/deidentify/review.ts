import { inspect } from '../inspect.js';
import { type Document, type Finding, isAtLeast, type RuleFailure } from '../model.js';
import { defaultPolicy } from '../policy/policy.js';
import { allRules } from '../rules/index.js';
import { flawOf } from './flaws.js';

/** The rules about identifiers: others find nothing that a replacement could leave. */
const identifierRules = allRules.filter(({ id }) => id.startsWith('phi/'));

/** Does a result differ from its original by more than values? */
export function isBroken(document: Document, result: Document): boolean {
  if (document.kind !== 'data' && document.language !== 'sql') return false;
  return flawOf(result) !== undefined || document.literals.length !== result.literals.length;
}

/** What is left in a result at warning or above, and the rules that failed on it. */
export interface Review {
  readonly left: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

/** Looks at a result with all rules about identifiers, whatever a policy or a comment says about them. `today` is `YYYY-MM-DD`. */
export function review(result: Document, today: string): Review {
  const { findings, suppressed, failures } = inspect(result, defaultPolicy, identifierRules, { today });
  const found = [...findings, ...suppressed.map(({ finding }) => finding)];
  return { left: found.filter(({ severity }) => isAtLeast(severity, 'warning')), failures };
}
