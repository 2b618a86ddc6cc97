import { defineRule, type Policy } from '../../model.js';
import { severitiesOf } from '../../policy/policy.js';
import { removal } from '../../policy/suppressionEdits.js';
import { names } from '../../policy/suppressions.js';
import { writtenComments } from '../../policy/writtenComments.js';

/** A comment that accepts a finding that is not there. */
export const suppressionUnused = defineRule({
  id: 'policy/suppression-unused',
  summary: 'Comment that accepts nothing',
  why: 'Nothing is found where the comment points. It would accept silently what somebody puts there later.',
  remedy: 'Remove the comment, or correct the rule that it names.',
  limits:
    'Not said about rules of the family ai/, whose findings depend on other files, about rules that are off or do not exist, and about rules of code in files whose code could not be read.',
  cites: ['45 CFR 164.308(a)(1)(ii)(B)'],
  severity: 'information',
  subjects: { unused: 'This comment accepts nothing' },
  examples: [
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn -- from the kit\nconst patient = { ssn: '123-45-6789' };",
      flagged: true,
    },
    {
      file: 'a.ts',
      code: "// phi-lint-disable-next-line phi/ssn -- from the kit\nconst patient = { ssn: '412-68-9031' };",
      flagged: false,
    },
  ],
  judgesFindings: true,
  check: function* (document, policy, { suppressions, rules, failures, knowsCode }) {
    if (failures.length > 0) return;
    for (const each of writtenComments(document, suppressions)) {
      if (each.state !== 'holds' || each.uses > 0) continue;
      const named = each.rules.map((name) => rules.filter(({ id }) => names(name, id)));
      const isKnown = named.every((all) => all.length > 0 && all.every(({ id }) => isTold(id, policy, knowsCode)));
      if (isKnown) yield { start: each.start, end: each.end, subject: 'unused', fixes: removal(document.text, each) };
    }
  },
});

/** Would a finding of the rule be known here? */
function isTold(rule: string, policy: Policy, knowsCode: boolean): boolean {
  if (severitiesOf(policy, rule).length === 0) return false;
  return rule.startsWith('phi/') || (knowsCode && !rule.startsWith('ai/') && !rule.startsWith('policy/'));
}
