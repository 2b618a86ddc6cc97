import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addOwnHost, datePlaceholder, emptyPolicy, recordAgreement } from '../../server/core/policy/edits.js';
import { parsePolicy } from '../../server/core/policy/policy.js';

const today = '2026-01-01';

function filledIn(text: string): string {
  return text.replaceAll(datePlaceholder, '2025-01-15');
}

describe('recording an agreement', () => {
  test('the placeholders are asked for, and the record holds once they are filled in', () => {
    const change = recordAgreement(emptyPolicy, 'openai');
    expect(change?.text.slice(change.select.start, change.select.end)).toBe(datePlaceholder);
    const asked = parsePolicy(change?.text ?? '', today);
    expect(asked.problems).toHaveLength(2);
    expect(asked.policy.ai.vendors.get('openai')?.baa).toBeUndefined();
    const { problems, policy } = parsePolicy(filledIn(change?.text ?? ''), today);
    expect(problems).toEqual([]);
    expect(policy.ai.vendors.get('openai')?.baa).toMatchObject({ signed: '2025-01-15', expires: '2025-01-15' });
  });

  test('what stands in the file stays, with its indentation and line ends', () => {
    const text = '{\r\n\t"$schema": "x",\r\n\t// Why.\r\n\t"rules": {} // end\r\n}\r\n';
    expect(recordAgreement(text, 'openai')?.text).toBe(
      '{\r\n\t"$schema": "x",\r\n\t"ai": {\r\n\t\t"vendors": {\r\n\t\t\t"openai": {\r\n\t\t\t\t"baa": {\r\n\t\t\t\t\t"signed": "YYYY-MM-DD",\r\n\t\t\t\t\t"expires": "YYYY-MM-DD"\r\n\t\t\t\t}\r\n\t\t\t}\r\n\t\t}\r\n\t},\r\n\t// Why.\r\n\t"rules": {} // end\r\n}\r\n',
    );
  });

  test.each([
    '',
    '[]',
    '{',
    '{ "ai": 1 }',
    '{ "ai": { "vendors": [] } }',
    '{ "ai": { "vendors": { "openai": { "baa": {} } } } }',
  ])('nothing is offered for %j', (text) => expect(recordAgreement(text, 'openai')).toBeUndefined());
});

test('a host is added once, behind those that are there', () => {
  const one = addOwnHost('{ "ai": { "requireModelCards": true } }', 'llm.internal:8000');
  const two = addOwnHost(one?.text ?? '', 'vllm.internal');
  const { policy, problems } = parsePolicy(two?.text ?? '', today);
  expect(problems).toEqual([]);
  expect(policy.ai.ownHosts).toEqual(['llm.internal:8000', 'vllm.internal']);
  expect(policy.ai.requireModelCards).toBe(true);
});

test('no text of a policy breaks it, and edits make the text that they promise', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(fc.constantFrom(1, true, null, 'x'), fc.array(tie('any'), { maxLength: 2 }), tie('object')),
    object: fc.dictionary(fc.constantFrom('ai', 'vendors', 'openai', 'baa', 'ownHosts', 'rules'), tie('any'), {
      maxKeys: 3,
    }),
  })).object;
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2, '\t'), (policy, indent) => {
      const text = JSON.stringify(policy, undefined, indent);
      for (const change of [recordAgreement(text, 'openai'), addOwnHost(text, 'llm.internal')]) {
        if (change === undefined) continue;
        const applied = [...change.edits]
          .sort((a, b) => b.start - a.start)
          .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
        expect(applied).toBe(change.text);
        expect(() => JSON.parse(applied)).not.toThrow();
      }
    }),
  );
});
