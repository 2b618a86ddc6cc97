import { minimatch } from 'minimatch';
import type { Severity } from '../model.js';
import { matchesAnyGlob } from './globs.js';
import type { Policy } from './model.js';

export { defaultPolicy } from './defaults.js';
export { type ParsedPolicy, parsePolicy } from './parse.js';
export type { PolicyProblem } from './problem.js';

/** The name of a policy file. The nearest one above a file holds for it. */
export const policyFileName = '.phi-lint.json';

/** Is this the path of a policy file? Of any system: both kinds of slashes separate. */
export function isPolicyPath(path: string): boolean {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) === policyFileName;
}

/** Does the policy leave this path out? `path` is relative to the policy file, with forward slashes. */
export function isIgnored(policy: Policy, path: string): boolean {
  return matchesAnyGlob(policy.ignore, path);
}

/** Is the file at this path among those that the policy wants inspected? `path` as for `isIgnored`. */
export function isIncluded(policy: Policy, path: string): boolean {
  return policy.include === undefined || matchesAnyGlob(policy.include, path);
}

/** The severity that the policy gives a rule; undefined when it leaves the rule at its own. */
export function severityOf(policy: Policy, rule: string): Severity | 'off' | undefined {
  return policy.rules.findLast(({ pattern }) => minimatch(rule, pattern))?.severity;
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
