import type { Severity } from '../model.js';
import { matchesAnyGlob } from './globs.js';
import { decidedIn, isLocked } from './locks.js';
import type { Policy } from './model.js';

export { defaultPolicy } from './defaults.js';
export { type ParsedPolicy, parsePolicy, readLayer } from './parse.js';
export type { PolicyProblem } from './problem.js';

/** The name of a policy file. The nearest one above a file holds for it. */
export const policyFileName = '.phi-lint.json';

/** Is this the path of a policy file, or of one that others extend, such as `team.phi-lint.json`? */
export function isPolicyPath(path: string): boolean {
  return path.endsWith(policyFileName);
}

/** Does the policy leave this path out? `path` is relative to the policy file, with forward slashes. */
export function isIgnored(policy: Policy, path: string): boolean {
  return matchesAnyGlob(policy.ignore, path);
}

/** Is the file at this path among those that the policy wants inspected? `path` as for `isIgnored`. */
export function isIncluded(policy: Policy, path: string): boolean {
  return policy.include === undefined || matchesAnyGlob(policy.include, path);
}

/**
 * The severities that the policy gives a rule, of which the strongest holds: one, or more where the rule is locked.
 * Undefined stands for the rule's own. None where it is off.
 */
export function severitiesOf(policy: Policy, rule: string): readonly (Severity | undefined)[] {
  const floors = policy.locks.filter((lock) => isLocked(rule, lock)).map(({ floor }) => floor);
  return [policy.rules, ...floors].map((rules) => decidedIn(rules, rule)).filter((each) => each !== 'off');
}

/** Does the policy lock the rule with this id, so that nothing below may weaken it? */
export function isLockedIn({ locks }: Policy, rule: string): boolean {
  return locks.some((lock) => isLocked(rule, lock));
}

/**
 * The policy as it holds for one path (relative to the policy file, with forward slashes): the overrides that match it
 * are rules there, after the others.
 */
export function policyForPath(policy: Policy, path: string): Policy {
  const matching = policy.overrides.filter(({ files }) => matchesAnyGlob(files, path));
  if (matching.length === 0) return policy;
  return { ...policy, rules: [...policy.rules, ...matching.flatMap(({ rules }) => rules)] };
}
