import { minimatch } from 'minimatch';
import type { Finding } from '../model.js';

/** A comment that accepts findings. */
export interface Suppression {
  /** Where the words stand, for pointing at the comment. */
  readonly start: number;
  readonly end: number;
  /** The range of offsets whose findings are accepted; the whole text for `-file`. */
  readonly from: number;
  readonly to: number;
  /** Rule ids or globs; empty accepts nothing. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Who answers for it, as written. */
  readonly owner: string | undefined;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string | undefined;
  /** The mark of the content that it was written for; see `contentMark`. */
  readonly bound: string | undefined;
}

const marker = 'phi-lint-disable-';

/**
 * `phi-lint-disable-next-line RULE[, RULE] -- reason [owner NAME] [until YYYY-MM-DD] [bound:MARK]`, also `-line` and
 * `-file`. What follows the reason may stand in any order.
 * Read from the text itself, so that it works in the comment syntax of every language.
 */
const directive =
  /phi-lint-disable-(next-line|line|file)[ \t]+([a-z*][a-z0-9/*-]*(?:[ \t]*,[ \t]*[a-z*][a-z0-9/*-]*)*)(?:[ \t]+--[ \t]*([^\r\n]*))?/g;

/** What may follow a reason, each at the end of what is left. */
const clauses = {
  owner: /(?:^|[ \t(]+)owner:?[ \t]+(@?[\w][\w.@/-]{0,99})\)?[ \t]*$/,
  until: /[ \t(]*until[ \t]+(\d{4}-\d{2}-\d{2})\)?[ \t]*$/,
  bound: /(?:^|[ \t(]+)bound:([0-9a-z]{1,8})\)?[ \t]*$/,
} as const;
const commentEnd = /[ \t]*(?:\*+\/|-->|--%>|#\}|\*\)|"""|''')[ \t]*$/;

/** The suppressions of a text. Costs one search when there is none. */
export function readSuppressions(text: string): readonly Suppression[] {
  if (!text.includes(marker)) return [];
  return [...text.matchAll(directive)].map((match) => {
    const start = match.index;
    const { from, to } = rangeOf(text, match[1] ?? '', start);
    return {
      start,
      end: start + match[0].length,
      from,
      to,
      rules: (match[2] ?? '').split(',').map((rule) => rule.trim()),
      ...readReason((match[3] ?? '').replace(commentEnd, '')),
    };
  });
}

type Said = Pick<Suppression, 'reason' | 'owner' | 'until' | 'bound'>;

/** The reason, without the clauses at its end. */
function readReason(said: string): Said {
  const found: { owner?: string | undefined; until?: string | undefined; bound?: string | undefined } = {};
  let rest = said;
  for (let taken = true; taken; ) {
    taken = false;
    for (const name of ['owner', 'until', 'bound'] as const) {
      const match = found[name] === undefined ? clauses[name].exec(rest) : null;
      if (match === null) continue;
      found[name] = match[1];
      rest = rest.slice(0, match.index);
      taken = true;
    }
  }
  return { reason: rest.trim(), owner: found.owner, until: found.until, bound: found.bound };
}

function rangeOf(text: string, form: string, at: number): { from: number; to: number } {
  if (form === 'file') return { from: 0, to: text.length };
  const lineEnd = endOfLine(text, at);
  if (form === 'line') return { from: startOfLine(text, at), to: lineEnd };
  const next = afterLineBreak(text, lineEnd);
  return { from: next, to: endOfLine(text, next) };
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function afterLineBreak(text: string, lineEnd: number): number {
  return text[lineEnd] === '\r' && text[lineEnd + 1] === '\n' ? lineEnd + 2 : lineEnd + 1;
}

/** Does the comment speak of this finding? What is said of comments themselves, no comment accepts. */
export function covers(suppression: Suppression, finding: Pick<Finding, 'rule' | 'start'>): boolean {
  if (finding.start < suppression.from || finding.start > suppression.to) return false;
  if (finding.rule.startsWith('policy/suppression-')) return false;
  return suppression.rules.some((rule) => names(rule, finding.rule));
}

/** Is the rule with this id named by what stands in a comment: an id or a glob? */
export function names(named: string, rule: string): boolean {
  return named === rule || (named.includes('*') && minimatch(rule, named));
}
