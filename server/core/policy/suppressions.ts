import { minimatch } from 'minimatch';
import type { Document, Finding, Suppressed, SuppressionPolicy } from '../model.js';

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
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string | undefined;
}

const marker = 'phi-lint-disable-';

/**
 * `phi-lint-disable-next-line RULE[, RULE] -- reason [until YYYY-MM-DD]`, also `-line` and `-file`.
 * Read from the text itself, so that it works in the comment syntax of every language.
 */
const directive =
  /phi-lint-disable-(next-line|line|file)[ \t]+([a-z*][a-z0-9/*-]*(?:[ \t]*,[ \t]*[a-z*][a-z0-9/*-]*)*)(?:[ \t]+--[ \t]*([^\r\n]*))?/g;

const untilDate = /[ \t(]*until[ \t]+(\d{4}-\d{2}-\d{2})\)?[ \t]*$/;
const commentEnd = /[ \t]*(?:\*+\/|-->|--%>|#\}|\*\)|"""|''')[ \t]*$/;

/** The suppressions of a text. Costs one search when there is none. */
export function readSuppressions(text: string): readonly Suppression[] {
  if (!text.includes(marker)) return [];
  return [...text.matchAll(directive)].map((match) => {
    const start = match.index;
    const said = (match[3] ?? '').replace(commentEnd, '');
    const until = untilDate.exec(said)?.[1];
    const { from, to } = rangeOf(text, match[1] ?? '', start);
    return {
      start,
      end: start + match[0].length,
      from,
      to,
      rules: (match[2] ?? '').split(',').map((rule) => rule.trim()),
      reason: said.replace(untilDate, '').trim(),
      until,
    };
  });
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

/** Parts findings into those that stand and those that a comment with effect accepts. `today` is `YYYY-MM-DD`. */
export function applySuppressions(
  document: Document,
  findings: readonly Finding[],
  policy: SuppressionPolicy,
  today: string,
): { readonly open: readonly Finding[]; readonly suppressed: readonly Suppressed[] } {
  const inForce = readSuppressions(document.text).filter((each) => holds(each, policy, today));
  if (inForce.length === 0) return { open: findings, suppressed: [] };
  const open: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const by = inForce.find((each) => covers(each, finding));
    if (by === undefined) open.push(finding);
    else suppressed.push({ finding, reason: by.reason, until: by.until, comment: { start: by.start, end: by.end } });
  }
  return { open, suppressed };
}

function holds(suppression: Suppression, policy: SuppressionPolicy, today: string): boolean {
  if (policy.requireReason && suppression.reason === '') return false;
  return suppression.until === undefined || today <= suppression.until;
}

function covers(suppression: Suppression, finding: Finding): boolean {
  if (finding.start < suppression.from || finding.start > suppression.to) return false;
  return suppression.rules.some(
    (rule) => rule === finding.rule || (rule.includes('*') && minimatch(finding.rule, rule)),
  );
}
