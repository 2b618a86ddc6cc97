import { defineRule, type Hit } from '../../model.js';
import type { SuppressionState } from '../../policy/judgeSuppressions.js';
import { rebinding, removal } from '../../policy/suppressionEdits.js';
import { writtenComments } from '../../policy/writtenComments.js';

type Subject = 'over' | 'endless' | 'tooLong' | 'changed' | 'unbound';

const subjectOf: Readonly<Partial<Record<SuppressionState, Subject>>> = {
  expired: 'over',
  endless: 'endless',
  'too-long': 'tooLong',
  changed: 'changed',
  unbound: 'unbound',
};

/** A comment that does not accept its finding any more: its time is over, or its content has changed. */
export const suppressionExpired = defineRule<Subject>({
  id: 'policy/suppression-expired',
  summary: 'Comment that does not accept its finding any more',
  why: 'A risk is accepted for a time and for what was looked at. When either is over, the finding is open again and somebody has to decide anew.',
  remedy:
    'Fix the finding and remove the comment. If the risk is still accepted, write a new end (until YYYY-MM-DD), or have the comment hold for the content as it is now.',
  limits:
    'The mark of a content (bound:MARK) has two characters, so that it gives no value away: one change in a thousand goes unnoticed. A comment without a mark holds for whatever stands in its line, unless the policy says otherwise (suppressions.requireBound).',
  cites: ['45 CFR 164.308(a)(1)(ii)(B)', '45 CFR 164.316(b)(2)(iii)'],
  severity: 'warning',
  subjects: {
    over: 'The last day of this comment is over',
    endless: 'The policy limits how long a finding is accepted, and this comment names no end',
    tooLong: 'This comment ends later than the policy allows',
    changed: 'What this comment was written for has changed',
    unbound: 'The policy asks for the mark of the content that this comment is written for',
  },
  examples: [
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn -- from the kit until 2025-12-31\nconst patient = { ssn: '412-68-9031' };",
      flagged: true,
    },
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn -- from the kit\nconst patient = { ssn: '412-68-9031' };",
      policy: '{ "suppressions": { "maxDays": 90 } }',
      flagged: true,
    },
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn -- from the kit bound:00\nconst patient = { ssn: '412-68-9031' };",
      flagged: true,
    },
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn -- from the kit until 2026-03-01\nconst patient = { ssn: '412-68-9031' };",
      policy: '{ "suppressions": { "maxDays": 90 } }',
      flagged: false,
    },
  ],
  judgesFindings: true,
  check: function* (document, _policy, { suppressions }): Iterable<Hit<Subject>> {
    for (const each of writtenComments(document, suppressions)) {
      const subject = subjectOf[each.state];
      if (subject === undefined) continue;
      const fixes = [...removal(document.text, each), ...(subject === 'changed' ? rebinding(document.text, each) : [])];
      yield { start: each.start, end: each.end, subject, fixes };
    }
  },
});
