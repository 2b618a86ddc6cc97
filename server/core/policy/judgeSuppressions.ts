import type { Finding, Suppressed, SuppressionPolicy } from '../model.js';
import { markOf } from './contentMark.js';
import { covers, readSuppressions, type Suppression } from './suppressions.js';

/** Whether a comment has an effect, and if not, why. */
export type SuppressionState =
  | 'holds'
  | 'no-reason'
  /** Its last day is over. */
  | 'expired'
  /** The policy limits how long, and the comment names no end. */
  | 'endless'
  /** It ends later than the policy allows. */
  | 'too-long'
  /** The content that it was written for has changed. */
  | 'changed'
  /** The policy asks for a mark of the content, and there is none. */
  | 'unbound';

/** A comment that accepts findings, with what became of it. */
export interface JudgedSuppression extends Suppression {
  readonly state: SuppressionState;
  /** How many findings it accepts, or would accept if it held. */
  readonly uses: number;
  /** The mark of the content as it is now. */
  readonly mark: string;
}

/** What the comments of a text make of findings. */
export interface Judged {
  readonly open: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly suppressions: readonly JudgedSuppression[];
}

/** Parts findings into those that stand and those that a comment with effect accepts. `today` is `YYYY-MM-DD`. */
export function judgeSuppressions(
  text: string,
  findings: readonly Finding[],
  policy: SuppressionPolicy,
  today: string,
): Judged {
  const all = readSuppressions(text).map((each) => ({ ...each, uses: 0, mark: markOf(text, each) }));
  if (all.length === 0) return { open: findings, suppressed: [], suppressions: [] };
  const suppressions = all.map((each) => ({ ...each, state: stateOf(each, policy, today) }));
  const open: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const about = suppressions.filter((each) => covers(each, finding));
    for (const each of about) each.uses++;
    const by = about.find(({ state }) => state === 'holds');
    if (by === undefined) open.push(finding);
    else
      suppressed.push({
        finding,
        reason: by.reason,
        owner: by.owner,
        until: by.until,
        comment: { start: by.start, end: by.end },
      });
  }
  return { open, suppressed, suppressions };
}

function stateOf(
  { reason, until, bound, mark }: Omit<JudgedSuppression, 'state'>,
  { requireReason, requireBound, maxDays }: SuppressionPolicy,
  today: string,
): SuppressionState {
  if (requireReason && reason === '') return 'no-reason';
  if (until !== undefined && until < today) return 'expired';
  if (maxDays !== undefined && until === undefined) return 'endless';
  if (maxDays !== undefined && until !== undefined && until > dayAfter(today, maxDays)) return 'too-long';
  if (bound !== undefined && bound !== mark) return 'changed';
  return requireBound && bound === undefined ? 'unbound' : 'holds';
}

/** The day so many days after another one. Both are `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
