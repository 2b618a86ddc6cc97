import { defineRule } from '../../model.js';
import { removal } from '../../policy/suppressionEdits.js';
import { writtenComments } from '../../policy/writtenComments.js';

/** A comment that accepts a finding and does not say why. */
export const suppressionWithoutReason = defineRule({
  id: 'policy/suppression-without-reason',
  summary: 'Comment that accepts a finding without a reason',
  why: 'The policy asks for a reason, so the comment has no effect. A risk that is accepted has to be documented with its rationale.',
  remedy:
    'Write the reason after two hyphens: phi-lint-disable-next-line RULE -- REASON. Or remove the comment and fix the finding.',
  limits: 'Any words count as a reason; whether it is a good one, a reviewer has to say.',
  cites: ['45 CFR 164.308(a)(1)(ii)(B)', '45 CFR 164.316(b)(1)(ii)'],
  severity: 'warning',
  subjects: { missing: 'No reason is given, so nothing is accepted' },
  examples: [
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn\nconst patient = { ssn: '412-68-9031' };",
      flagged: true,
    },
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn -- number from the certification kit\nconst patient = { ssn: '412-68-9031' };",
      flagged: false,
    },
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn\nconst patient = { ssn: '412-68-9031' };",
      policy: '{ "suppressions": { "requireReason": false } }',
      flagged: false,
    },
  ],
  judgesFindings: true,
  check: function* (document, _policy, { suppressions }) {
    for (const each of writtenComments(document, suppressions)) {
      if (each.state !== 'no-reason') continue;
      yield { start: each.start, end: each.end, subject: 'missing', fixes: removal(document.text, each) };
    }
  },
});
