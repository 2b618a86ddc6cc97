import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';

function inspectText(text: string, today = '2026-06-01', requireReason = true) {
  const policy = { ...defaultPolicy, suppressions: { requireReason, maxDays: undefined } };
  return inspect(createDocument('seed.ts', text), policy, allRules, { today });
}

const line = "const patient = { ssn: '412-68-9031' };";

describe('a comment accepts a finding', () => {
  test.each([
    ['next line', `// phi-lint-disable-next-line phi/ssn -- from the kit\n${line}`],
    ['block comment', `/* phi-lint-disable-next-line phi/ssn -- from the kit */\n${line}`],
    ['same line', `${line} // phi-lint-disable-line phi/ssn -- from the kit`],
    ['file', `\n\n${line}\n// phi-lint-disable-file phi/ssn -- from the kit`],
    ['several rules', `// phi-lint-disable-next-line phi/name, phi/ssn -- from the kit\n${line}`],
    ['family', `// phi-lint-disable-next-line phi/* -- from the kit\n${line}`],
    ['CRLF', `// phi-lint-disable-next-line phi/ssn -- from the kit\r\n${line}`],
    ['until later', `// phi-lint-disable-next-line phi/ssn -- from the kit until 2026-06-01\n${line}`],
  ])('%s', (_form, text) => {
    const { findings, suppressed } = inspectText(text);
    expect(findings).toEqual([]);
    expect(suppressed.map((each) => each.reason)).toEqual(['from the kit']);
  });
});

describe('a comment accepts nothing', () => {
  test.each([
    ['of another rule', `// phi-lint-disable-next-line phi/email -- wrong\n${line}`],
    ['two lines away', `// phi-lint-disable-next-line phi/ssn -- far\n\n${line}`],
    ['without a reason', `// phi-lint-disable-next-line phi/ssn\n${line}`],
    ['after its end', `// phi-lint-disable-next-line phi/ssn -- old until 2026-05-31\n${line}`],
  ])('%s', (_form, text) => expect(inspectText(text).findings.map((finding) => finding.rule)).toEqual(['phi/ssn']));

  test('unless the policy asks for no reason', () => {
    expect(inspectText(`// phi-lint-disable-next-line phi/ssn\n${line}`, '2026-06-01', false).findings).toEqual([]);
  });
});
