import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import type { SuppressionPolicy } from '../../server/core/model.js';
import { contentMark } from '../../server/core/policy/contentMark.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';

function inspectText(text: string, today = '2026-06-01', suppressions: Partial<SuppressionPolicy> = {}) {
  const policy = { ...defaultPolicy, suppressions: { ...defaultPolicy.suppressions, ...suppressions } };
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
  ])('%s', (_form, text) => expect(inspectText(text).findings.map((finding) => finding.rule)).toContain('phi/ssn'));

  test('unless the policy asks for no reason', () => {
    expect(
      inspectText(`// phi-lint-disable-next-line phi/ssn\n${line}`, '2026-06-01', { requireReason: false }).findings,
    ).toEqual([]);
  });
});

const mark = contentMark(line);

/** The rules about comments that find something, beside whether the number itself is open. */
function rulesIn(text: string, suppressions: Partial<SuppressionPolicy> = {}, today = '2026-06-01'): readonly string[] {
  return inspectText(text, today, suppressions).findings.map(({ rule }) => rule.replace('policy/suppression-', ''));
}

describe('what may follow a reason', () => {
  const comment = (said: string) => `// phi-lint-disable-next-line phi/ssn -- ${said}\n${line}`;

  test.each([
    ['the kit', {}],
    ['the kit owner @ana until 2026-12-31', { owner: '@ana', until: '2026-12-31' }],
    ['the kit until 2026-12-31 owner: team-data', { owner: 'team-data', until: '2026-12-31' }],
    [`the kit bound:${mark} (until 2026-12-31) owner ana.b`, { owner: 'ana.b', until: '2026-12-31' }],
  ])('%s', (said, expected) => {
    const [accepted] = inspectText(comment(said)).suppressed;
    expect(accepted).toMatchObject({ reason: 'the kit', owner: undefined, until: undefined, ...expected });
  });
});

describe('a comment that has no effect is told', () => {
  const comment = (said: string) => `// phi-lint-disable-next-line phi/ssn${said}\n${line}`;

  test.each([
    ['without a reason', '', {}, 'without-reason'],
    ['with nothing but clauses', ' -- owner ana until 2026-12-31', {}, 'without-reason'],
    ['after its last day', ' -- kit until 2026-05-31', {}, 'expired'],
    ['without an end where the policy limits', ' -- kit', { maxDays: 30 }, 'expired'],
    ['with too late an end', ' -- kit until 2026-07-02', { maxDays: 30 }, 'expired'],
    ['without a mark where the policy asks for one', ' -- kit', { requireBound: true }, 'expired'],
    ['for another content', ` -- kit bound:${contentMark('other')}`, {}, 'expired'],
  ])('%s', (_what, said, policy, rule) => expect(rulesIn(comment(said), policy)).toEqual([rule, 'phi/ssn']));

  test.each([
    ['on its last day', ' -- kit until 2026-06-01', {}],
    ['with the latest end that is allowed', ' -- kit until 2026-07-01', { maxDays: 30 }],
    ['with the mark of the content', ` -- kit bound:${mark}`, { requireBound: true }],
  ])('and one that has is not: %s', (_what, said, policy) => expect(rulesIn(comment(said), policy)).toEqual([]));
});

describe('a comment that is bound to its content', () => {
  const bound = `// phi-lint-disable-next-line phi/ssn -- kit bound:${mark}\n`;

  test('survives formatting', () => expect(rulesIn(`{\n  ${bound}    ${line.replaceAll(' = ', '=')}\n}`)).toEqual([]));

  test.each(['412-68-9032', '412-86-9031', '527-41-8263'])('is stale when the value becomes %s', (other) => {
    expect(rulesIn(bound + line.replace('412-68-9031', other))).toEqual(['expired', 'phi/ssn']);
  });

  test('is offered to be taken out, or to hold for what stands there now', () => {
    const text = bound + line.replace('412-68-9031', '412-68-9032');
    const [stale] = inspectText(text).findings;
    const after = stale?.fixes.map(({ title, edits: [edit] }) => [
      title,
      text.slice(0, edit?.start) + edit?.newText + text.slice(edit?.end),
    ]);
    expect(after?.map(([title]) => title)).toEqual(['Remove this comment', 'Accept the content as it is now']);
    expect(after?.[0]?.[1]).toBe(line.replace('412-68-9031', '412-68-9032'));
    expect(rulesIn(after?.[1]?.[1] ?? '')).toEqual([]);
  });

  test('says no more than ten bits about it', () => expect(mark).toMatch(/^[0-9a-hjkmnp-tv-z]{2}$/));
});

describe('a comment that accepts nothing', () => {
  const harmless = "const patient = { ssn: '123-45-6789' };";

  test.each([
    ['a line of its own', `// phi-lint-disable-next-line phi/ssn -- kit\n${harmless}`, harmless],
    ['the end of a line', `${harmless} /* phi-lint-disable-line phi/ssn -- kit */`, harmless],
    ['the whole file', `${harmless}\n// phi-lint-disable-file phi/ssn -- kit`, `${harmless}\n`],
  ])('is told and can be taken out: %s', (_form, text, after) => {
    const [unused] = inspectText(text).findings;
    expect(unused).toMatchObject({ rule: 'policy/suppression-unused', severity: 'information' });
    const [edit] = unused?.fixes[0]?.edits ?? [];
    expect(text.slice(0, edit?.start) + text.slice(edit?.end)).toBe(after);
  });

  test.each([
    ['of a rule about code that was not read', '// phi-lint-disable-next-line leak/log -- kit'],
    ['of a rule about AI', '// phi-lint-disable-next-line ai/no-baa -- kit'],
    ['of a rule that does not exist', '// phi-lint-disable-next-line phi/snn -- kit'],
    [
      'in a string of two lines that shows one',
      'const help = "// phi-lint-disable-next-line phi/ssn -- kit\\nconst a = 1;";',
    ],
    ['in a string that shows one', "const help = '// phi-lint-disable-next-line phi/ssn -- kit';"],
  ])('is not told %s', (_what, text) => expect(rulesIn(`${text}\n${harmless}`)).toEqual([]));

  test('is not told in running text that shows one', () => {
    const text = '# Help\n\n```ts\n// phi-lint-disable-next-line phi/ssn -- kit\n```\n';
    expect(
      inspect(createDocument('README.md', text), defaultPolicy, allRules, { today: '2026-06-01' }).findings,
    ).toEqual([]);
  });
});
