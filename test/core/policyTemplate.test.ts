import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../server/core/policy/policy.js';
import { type PolicyAnswers, policyTemplate } from '../../server/core/policy/template.js';
import { vendorKeys } from '../../server/core/policy/vendorKeys.js';

const plain: PolicyAnswers = { vendors: [], maxDays: undefined, mildInTests: false, locked: false };
const schema = 'https://example.org/schema.json';

describe('a new policy', () => {
  for (const maxDays of [undefined, 90]) {
    for (const mildInTests of [false, true]) {
      for (const locked of [false, true]) {
        test(`is valid: ${maxDays} days, mild ${mildInTests}, locked ${locked}`, () => {
          const answers = { ...plain, maxDays, mildInTests, locked };
          const { policy, problems } = parsePolicy(policyTemplate(answers, schema), '2026-01-01');
          expect(problems).toEqual([]);
          expect(policy.suppressions).toEqual({ requireReason: true, requireBound: false, maxDays });
          expect(policy.overrides.length).toBe(mildInTests ? 1 : 0);
        });
      }
    }
  }

  test('asks for the dates of every agreement, and counts them when they are written', () => {
    const text = policyTemplate({ ...plain, vendors: ['openai', 'aws-bedrock'], locked: true }, schema);
    const { problems } = parsePolicy(text, '2026-01-01');
    expect(problems).toHaveLength(4);
    const filledIn = text
      .replaceAll('"signed": "YYYY-MM-DD"', '"signed": "2025-01-15"')
      .replaceAll('YYYY-MM-DD', '2027-01-15');
    const { policy, problems: left } = parsePolicy(filledIn, '2026-01-01');
    expect(left).toEqual([]);
    expect([...policy.ai.vendors.keys()]).toEqual(['openai', 'aws-bedrock']);
  });

  test('takes every vendor that can be asked about', () => {
    const text = policyTemplate({ ...plain, vendors: vendorKeys }, schema).replaceAll('YYYY-MM-DD', '2027-01-15');
    expect(parsePolicy(text.replaceAll('"signed": "2027', '"signed": "2025'), '2026-01-01').problems).toEqual([]);
  });

  test('says in comments what its parts do', () => {
    expect(
      policyTemplate({ ...plain, vendors: ['openai'], mildInTests: true, locked: true }, schema),
    ).toMatchInlineSnapshot(`
      "{
        // What this team decides about phi-lint. It holds for this folder and those below it.
        "$schema": "https://example.org/schema.json",

        // A comment that accepts a finding needs a reason.
        "suppressions": { "requireReason": true },

        // Paths that are not inspected, such as "vendor/**". What .gitignore names is left out anyway.
        "ignore": [],

        // Rules with another severity: "error", "warning", "information" or "off".
        "rules": {},

        // Data in tests is told and does not fail a check: it should be invented.
        "overrides": [{ "files": ["**/test/**", "**/tests/**", "**/__tests__/**", "**/*.test.*", "**/*.spec.*"], "rules": { "phi/*": "information" } }],

        // Agreements with AI vendors (BAA). Write the dates of the contract; without both, the vendor counts as uncovered.
        "ai": {
          "vendors": {
            "openai": { "baa": { "signed": "YYYY-MM-DD", "expires": "YYYY-MM-DD" } }
          }
        },

        // What no policy below this one, and nobody's settings, may weaken.
        "locked": ["suppressions.requireReason", "ai.vendors"]
      }
      "
    `);
  });
});
