import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import type { Document } from '../../server/core/model.js';
import { globFlaw, matchesAnyGlob } from '../../server/core/policy/globs.js';
import { matchesAnyHost, matchesAnyName } from '../../server/core/policy/names.js';
import {
  defaultPolicy,
  isIgnored,
  isIncluded,
  parsePolicy,
  policyForPath,
  severitiesOf,
} from '../../server/core/policy/policy.js';

describe('a policy file', () => {
  test('sets severities by glob, the last one wins', () => {
    const { policy, problems } = parsePolicy('{ // ours\n "rules": { "phi/*": "warning", "phi/zip": "off" }, }');
    expect(problems).toEqual([]);
    expect(severitiesOf(policy, 'phi/ssn')).toEqual(['warning']);
    expect(severitiesOf(policy, 'phi/zip')).toEqual([]);
    expect(severitiesOf(policy, 'ai/no-baa')).toEqual([undefined]);
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
    expect(severitiesOf(policy, 'phi/zip')).toEqual([]);
    expect(policy.suppressions).toEqual({ requireReason: true, requireBound: false, maxDays: 90 });
  });

  test.each(['', '[]', '{ "rules": ', 'nonsense'])(
    'that cannot be read gives the default and a problem: %s',
    (text) => {
      const { policy, problems } = parsePolicy(text);
      expect(policy).toEqual(defaultPolicy);
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  test('that says nothing is the default', () =>
    expect(parsePolicy('{}')).toEqual({ policy: defaultPolicy, problems: [] }));

  test('that is no JSON is not in force by halves', () => {
    const { policy, problems } = parsePolicy(
      '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2026-01-15" } } },',
    );
    expect(policy).toEqual(defaultPolicy);
    expect(problems[0]?.message).toContain('nothing of the file is in force');
  });

  test('with a key that is not known says which one was meant', () => {
    const text = '{ "rulez": {}, "suppressions": { "max_days": 3 }, "ai": { "owned hosts": [] , "zzz": 1 } }';
    const { problems } = parsePolicy(text);
    expect(
      problems.map(({ start, end, message }) => [text.slice(start, end), /"(\w+)" meant/.exec(message)?.[1]]),
    ).toEqual([
      ['"rulez"', 'rules'],
      ['"max_days"', 'maxDays'],
      ['"owned hosts"', 'ownHosts'],
      ['"zzz"', undefined],
    ]);
  });

  test('with a key that stands twice counts the first one and says so', () => {
    const { policy, problems } = parsePolicy('{ "ignore": ["a"], "ignore": ["b"] }');
    expect(policy.ignore).toEqual(['a']);
    expect(problems).toMatchObject([{ start: 19, end: 27, severity: 'error' }]);
  });

  test('includes paths, and overrides rules for some', () => {
    const { policy, problems } = parsePolicy(`{
      "include": ["src/**"],
      "rules": { "phi/*": "warning" },
      "overrides": [
        { "files": ["test/**", "*.stories.tsx"], "rules": { "phi/*": "off" } },
        { "files": ["test/real/**"], "rules": { "phi/ssn": "error" } }
      ]
    }`);
    expect(problems).toEqual([]);
    expect([isIncluded(policy, 'src/a.ts'), isIncluded(policy, 'a.ts')]).toEqual([true, false]);
    const severities = (path: string) =>
      ['phi/ssn', 'phi/zip'].map((rule) => severitiesOf(policyForPath(policy, path), rule)[0] ?? 'off');
    expect(severities('src/a.ts')).toEqual(['warning', 'warning']);
    expect(severities('src/x/a.stories.tsx')).toEqual(['off', 'off']);
    expect(severities('test/real/a.ts')).toEqual(['error', 'off']);
  });
});

describe('what a policy records about AI', () => {
  const read = (ai: string) => parsePolicy(`{ "ai": ${ai} }`, '2026-07-01');

  test('is read into agreements, hosts, models and functions', () => {
    const { policy, problems } = read(`{
      "vendors": { "openai": {
        "baa": { "signed": "2026-01-15", "expires": "2027-01-15", "reference": "C-17", "scope": ["services/**"] },
        "zeroRetention": true, "trainingOptOut": true, "regions": ["US"], "models": ["gpt-5*"], "conditions": ["No batch."]
      } },
      "ownHosts": ["LLM.example.org", "10.0.0.7:8000"], "gateways": ["gw.example.org"],
      "modelCards": { "gpt-5*": "docs/gpt.md", "triage": { "card": "docs/t.md", "fairnessReview": "docs/f.md" } },
      "requireModelCards": true, "deidentifiers": ["deidentify"], "auditFunctions": ["Audit::log"],
      "consentGuards": ["patient.has_consent?"], "requireDeidentification": true, "expiryNoticeDays": 60,
      "unresolvedEndpoints": "warning"
    }`);
    expect(problems).toEqual([]);
    expect(policy.ai).toEqual({
      vendors: new Map([
        [
          'openai',
          {
            baa: { signed: '2026-01-15', expires: '2027-01-15', reference: 'C-17', scope: ['services/**'] },
            zeroRetention: true,
            trainingOptOut: true,
            regions: ['us'],
            models: ['gpt-5*'],
            conditions: ['No batch.'],
          },
        ],
      ]),
      ownHosts: ['llm.example.org', '10.0.0.7:8000'],
      gateways: ['gw.example.org'],
      modelCards: new Map([
        ['gpt-5*', { card: 'docs/gpt.md', fairnessReview: undefined }],
        ['triage', { card: 'docs/t.md', fairnessReview: 'docs/f.md' }],
      ]),
      requireModelCards: true,
      deidentifiers: ['deidentify'],
      auditFunctions: ['Audit::log'],
      consentGuards: ['patient.has_consent?'],
      requireDeidentification: true,
      expiryNoticeDays: 60,
      unresolvedEndpoints: 'warning',
    });
  });

  test.each([
    ['a day that is in no calendar', '{ "signed": "2026-02-29" }', '"2026-02-29"'],
    ['another form of date', '{ "signed": "15.01.2026" }', '"15.01.2026"'],
    [
      'a misspelt end, without which it would never end',
      '{ "signed": "2026-01-15", "expire": "2026-02-15" }',
      '"expire"',
    ],
    ['an end before the beginning', '{ "signed": "2026-01-15", "expires": "2026-01-14" }', '"2026-01-14"'],
    ['a signature that is yet to come', '{ "signed": "2026-07-02" }', '"2026-07-02"'],
    ['no date of signature', '{ "expires": "2026-07-02" }', '{ "expires": "2026-07-02" }'],
    ['a note in its place', '"signed by legal"', '"signed by legal"'],
  ])('is no agreement with %s', (_what, baa, place) => {
    const text = `{ "ai": { "vendors": { "openai": { "baa": ${baa}, "zeroRetention": true } } } }`;
    const { policy, problems } = parsePolicy(text, '2026-07-01');
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual([place]);
    expect(policy.ai.vendors.get('openai')).toMatchObject({ baa: undefined, zeroRetention: true });
  });

  test('is an agreement on the days at its edges', () => {
    expect(
      read('{ "vendors": { "openai": { "baa": { "signed": "2026-07-01", "expires": "2026-07-01" } } } }').problems,
    ).toEqual([]);
    expect(read('{ "vendors": { "openai": { "baa": { "signed": "2024-02-29" } } } }').problems).toEqual([]);
  });

  test('a limit that cannot be read lets nothing through', () => {
    const { policy } = read('{ "vendors": { "openai": { "regions": "us", "models": [5, "gpt-5*"] } } }');
    expect(policy.ai.vendors.get('openai')).toMatchObject({ regions: [], models: ['gpt-5*'] });
  });

  test('a vendor that is not known is recorded, and told as information', () => {
    const { policy, problems } = read('{ "vendors": { "acme": { "zeroRetention": true }, "OpenAI": {} } }');
    expect(policy.ai.vendors.get('acme')?.zeroRetention).toBe(true);
    expect(problems.map(({ severity }) => severity)).toEqual(['information', 'information']);
    expect(problems[1]?.message).toContain('"openai"');
  });

  test.each([
    '["https://llm.example.org"]',
    '["llm.example.org/v1"]',
    '["*"]',
    '["*.*:80"]',
    '[""]',
    '"llm.example.org"',
  ])('are no hosts: %s', (hosts) => expect(read(`{ "ownHosts": ${hosts} }`).problems).toHaveLength(1));
});

describe('names of hosts and models', () => {
  test.each([
    ['*.ml.internal', 'a.b.ml.internal', true],
    ['*.ml.internal', 'ml.internal', false],
    ['LLM.example.org', 'llm.Example.org:8443', true],
    ['llm.example.org:8443', 'llm.example.org:8443', true],
    ['llm.example.org:8443', 'llm.example.org', false],
    ['llm?.example.org', 'llm2.example.org', true],
    ['llm.example.org', 'llm.example.org.attacker.example', false],
  ])('%s and %s: %s', (pattern, host, matches) => expect(matchesAnyHost([pattern], host)).toBe(matches));

  test.each([
    ['gpt-5*', 'gpt-5-mini', true],
    ['gpt-5*', 'my-gpt-5', false],
    ['meta-llama/*', 'Meta-Llama/Llama-3.3-70B', true],
    ['*', '', true],
  ])('%s and %s: %s', (pattern, name, matches) => expect(matchesAnyName([pattern], name)).toBe(matches));

  test('take time in proportion to their lengths', () => {
    expect(matchesAnyName(['*a'.repeat(100)], `${'a'.repeat(100_000)}b`)).toBe(false);
  });
});

describe('globs', () => {
  test.each(['src/**', '*.snap', 'a/{b,c}/*.[jt]s', '**/__tests__/**', '.github/**', 'a b/*'])('may be %s', (glob) =>
    expect(globFlaw(glob)).toBeUndefined(),
  );

  test.each([
    '!src/**',
    '#x',
    '/src',
    './src',
    'C:/src',
    'a/../b',
    'a\\b',
    '{a',
    'a}',
    '[a',
    '{a,{b,c}}',
    '{1..9999}',
    '+(a|b)',
    '*a*a*a*a',
    '{a,b,c,d,e,f,g,h,i}{a,b,c,d,e,f,g,h}',
  ])('may not be %s', (glob) => expect(globFlaw(glob)).toMatch(/\.$/));

  test('that are taken are matched quickly', () => {
    const path = `${'a'.repeat(250)}/`.repeat(8);
    const begin = performance.now();
    for (const glob of ['*a*a*b', '**/*a*a*b/**', '{*a,b*}/**/*a*a*b']) {
      expect(globFlaw(glob)).toBeUndefined();
      matchesAnyGlob([glob], path);
    }
    expect(performance.now() - begin).toBeLessThan(1000);
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
