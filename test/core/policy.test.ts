import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import type { Document } from '../../server/core/model.js';
import { defaultPolicy, isIgnored, parsePolicy, severityOf } from '../../server/core/policy/policy.js';

describe('a policy file', () => {
  test('sets severities by glob, the last one wins', () => {
    const { policy, problems } = parsePolicy('{ // ours\n "rules": { "phi/*": "warning", "phi/zip": "off" }, }');
    expect(problems).toEqual([]);
    expect(severityOf(policy, 'phi/ssn')).toBe('warning');
    expect(severityOf(policy, 'phi/zip')).toBe('off');
    expect(severityOf(policy, 'ai/no-baa')).toBeUndefined();
  });

  test('leaves out paths by glob', () => {
    const { policy } = parsePolicy('{ "ignore": ["vendor/**", "*.snap"] }');
    expect(isIgnored(policy, 'vendor/a/b.ts')).toBe(true);
    expect(isIgnored(policy, 'src/a.snap')).toBe(true);
    expect(isIgnored(policy, 'src/vendor.ts')).toBe(false);
  });

  test('says where it is wrong, and keeps the rest', () => {
    const text =
      '{ "rules": { "phi/ssn": "loud", "phi/zip": "off" }, "ignore": "vendor", "suppressions": { "maxDays": 90 } }';
    const { policy, problems } = parsePolicy(text);
    expect(problems.map((problem) => text.slice(problem.start, problem.end))).toEqual(['"loud"', '"vendor"']);
    expect(severityOf(policy, 'phi/zip')).toBe('off');
    expect(policy.suppressions).toEqual({ requireReason: true, maxDays: 90 });
  });

  test.each(['', '[]', '{ "rules": ', 'nonsense'])(
    'that cannot be read gives the default and a problem: %s',
    (text) => {
      const { policy, problems } = parsePolicy(text);
      expect(policy).toEqual(defaultPolicy);
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  test('leaves the sections of later versions alone', () => {
    expect(parsePolicy('{ "ai": { "vendors": {} } }').problems).toEqual([]);
  });
});

describe("fields of a site's own HL7 v2 segments", () => {
  const message = 'MSH|^~\\&|A|B|C|D|2025||ADT^A01|1|P|2.5\rZPI|1|x|4471902|OKONKWO^ROSALIND\r';

  test('are read with the roles that the policy gives them', () => {
    const { policy, problems } = parsePolicy('{ "hl7": { "ZPI-3": "medical-record-number", "ZPI-4": "person-name" } }');
    expect(problems).toEqual([]);
    const kinds = (document: Document) => document.sightings.map(({ identifier }) => identifier);
    expect(kinds(createDocument('a.hl7', message, policy))).toEqual(['medical-record-number', 'name', 'name']);
    expect(kinds(createDocument('a.hl7', message))).toEqual([]);
  });

  test.each(['{ "hl7": { "PID-3": "ssn" } }', '{ "hl7": { "ZPI": "ssn" } }', '{ "hl7": { "ZPI-3": "secret" } }'])(
    'are refused where they are none: %s',
    (text) => expect(parsePolicy(text).problems).toHaveLength(1),
  );
});
