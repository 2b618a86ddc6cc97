import type { Node } from 'jsonc-parser';
import { minimatch } from 'minimatch';
import { isAtLeast, type Severity, severities } from '../model.js';
import type { Policy, RuleLock } from './model.js';
import { entriesOf, keyOf, valueAt } from './tree.js';

/** Would the lower policy let pass what the upper one does not? */
type Weakens = (upper: Policy, lower: Policy) => boolean;

/** Settings without an order between strict and lax: whatever is said anew may weaken them. */
const differs =
  (value: (policy: Policy) => unknown): Weakens =>
  (upper, lower) =>
    plainText(value(upper)) !== plainText(value(lower));

function plainText(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, each: unknown) => (each instanceof Map ? [...each] : each));
}

const turnsOff =
  (value: (policy: Policy) => boolean): Weakens =>
  (upper, lower) =>
    value(upper) && !value(lower);

const lowers =
  (value: (policy: Policy) => number): Weakens =>
  (upper, lower) =>
    value(lower) < value(upper);

const adds =
  (value: (policy: Policy) => readonly string[]): Weakens =>
  (upper, lower) =>
    value(lower).some((each) => !value(upper).includes(each));

/** The settings that can be locked, by key, with what weakens them. */
const lockable: ReadonlyMap<string, Weakens> = new Map([
  ['ignore', adds(({ ignore }) => ignore)],
  ['include', differs(({ include }) => include)],
  ['baseline', differs(({ baseline }) => baseline)],
  ['suppressions.requireReason', turnsOff(({ suppressions }) => suppressions.requireReason)],
  ['suppressions.requireBound', turnsOff(({ suppressions }) => suppressions.requireBound)],
  ['suppressions.maxDays', (upper, lower) => daysOf(lower) > daysOf(upper)],
  ['encryption.customerKeys', turnsOff(({ encryption }) => encryption.customerKeys)],
  ['reidentification.k', lowers(({ reidentification }) => reidentification.k)],
  ['ai.vendors', differs(({ ai }) => ai.vendors)],
  ['ai.ownHosts', adds(({ ai }) => ai.ownHosts)],
  ['ai.gateways', differs(({ ai }) => ai.gateways)],
  ['ai.modelCards', differs(({ ai }) => ai.modelCards)],
  ['ai.requireModelCards', turnsOff(({ ai }) => ai.requireModelCards)],
  ['ai.deidentifiers', adds(({ ai }) => ai.deidentifiers)],
  ['ai.auditFunctions', adds(({ ai }) => ai.auditFunctions)],
  ['ai.consentGuards', adds(({ ai }) => ai.consentGuards)],
  ['ai.requireDeidentification', turnsOff(({ ai }) => ai.requireDeidentification)],
  ['ai.expiryNoticeDays', lowers(({ ai }) => ai.expiryNoticeDays)],
  ['ai.unresolvedEndpoints', (upper, lower) => rank(lower.ai.unresolvedEndpoints) < rank(upper.ai.unresolvedEndpoints)],
]);

function daysOf({ suppressions }: Policy): number {
  return suppressions.maxDays ?? Number.POSITIVE_INFINITY;
}

function rank(severity: Severity | 'off'): number {
  return severity === 'off' ? -1 : severities.indexOf(severity);
}

/** Whole sections, which lock all of their settings. */
const sections = ['suppressions', 'encryption', 'reidentification', 'ai'];

/** What can be locked beside rules. */
export const lockableSettings: readonly string[] = [...sections, ...lockable.keys()];

/** Which of the settings that are locked would the lower policy weaken? `locked` as the policy file lists them. */
export function weakenedSettings(locked: readonly string[], upper: Policy, lower: Policy): readonly string[] {
  return [...lockable].flatMap(([setting, weakens]) =>
    locked.some((each) => each === setting || setting.startsWith(`${each}.`)) && weakens(upper, lower) ? [setting] : [],
  );
}

/** The entries of "locked" in a tree: what they name, with their nodes. */
export function lockedIn(tree: Node | undefined): readonly (readonly [name: string, node: Node])[] {
  return (valueAt(tree, ['locked'])?.children ?? []).flatMap((node) => {
    const name: unknown = node.value;
    return typeof name === 'string' ? [[name, node] as const] : [];
  });
}

/** Is this the name of a rule or a glob of rules, not of a setting? */
export function namesRules(name: string): boolean {
  return name === '**' || name.includes('/');
}

/** Does the lock hold for the rule with this id? */
export function isLocked(rule: string, { pattern }: Pick<RuleLock, 'pattern'>): boolean {
  return minimatch(rule, pattern);
}

/** The severity that the last matching setting gives a rule; undefined when none does. */
export function decidedIn(rules: Policy['rules'], rule: string): Severity | 'off' | undefined {
  return rules.findLast(({ pattern }) => minimatch(rule, pattern))?.severity;
}

/** A severity in a policy file that is below what is locked. Offsets are those of the file. */
export interface WeakSeverity {
  readonly start: number;
  readonly end: number;
  readonly lock: RuleLock;
}

/** What is known of a rule here. */
export interface KnownRule {
  readonly id: string;
  readonly severity: Severity;
}

/**
 * The severities in the tree of a policy file that are below a lock: of those from above for all of them, of the file's
 * own for its overrides.
 */
export function weakSeverities(
  tree: Node | undefined,
  above: readonly RuleLock[],
  own: readonly RuleLock[],
  rules: readonly KnownRule[],
): readonly WeakSeverity[] {
  const overrides = valueAt(tree, ['overrides'])?.children ?? [];
  return [
    ...weakIn(valueAt(tree, ['rules']), above, rules),
    ...overrides.flatMap((override) => weakIn(valueAt(override, ['rules']), [...above, ...own], rules)),
  ];
}

function weakIn(
  node: Node | undefined,
  locks: readonly RuleLock[],
  rules: readonly KnownRule[],
): readonly WeakSeverity[] {
  return entriesOf(node).flatMap((entry) => {
    const value: unknown = entry.children?.[1]?.value;
    const severity = value === 'off' ? value : severities.find((each) => each === value);
    if (severity === undefined) return [];
    const named = rules.filter(({ id }) => minimatch(id, keyOf(entry)));
    const lock = locks.find((each) =>
      named.some(
        (rule) => isLocked(rule.id, each) && rank(severity) < rank(decidedIn(each.floor, rule.id) ?? rule.severity),
      ),
    );
    return lock === undefined ? [] : [{ start: entry.offset, end: entry.offset + entry.length, lock }];
  });
}

/** The more severe of two. */
export function stronger(a: Severity, b: Severity): Severity {
  return isAtLeast(a, b) ? a : b;
}
