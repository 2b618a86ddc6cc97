import { describe, expect, test } from 'vitest';
import { linkFacts } from '../../../server/core/ai/link.js';
import { readFacts } from '../../../server/core/ai/read.js';
import { createDocument } from '../../../server/core/document.js';
import { inspect } from '../../../server/core/inspect.js';
import type { Finding } from '../../../server/core/model.js';
import { parsePolicy } from '../../../server/core/policy/policy.js';
import { programsOf } from '../../../server/core/program/programs.js';
import { allRules } from '../../../server/core/rules/index.js';
import { createCodeReader } from '../../../server/host/codeReader.js';
import { testParser } from '../../parser.js';

/** Quick fixes of flow rules: the result is what is written here, parses, and has the finding no more. */

const parse = await testParser();
const today = '2026-01-01';

function findingsOf(rule: string, path: string, text: string, policyText: string): readonly Finding[] {
  const { policy } = parsePolicy(policyText, today);
  const document = createDocument(path, text);
  const index = linkFacts([readFacts(document, parse) ?? []].flat());
  const { findings, failures } = inspect(document, policy, allRules, {
    today,
    endpoints: index.in(path),
    sends: index.sendsIn(path),
    readCode: createCodeReader(parse),
  });
  expect(failures).toEqual([]);
  return findings.filter((each) => each.rule === rule);
}

interface Case {
  readonly rule: string;
  readonly path: string;
  readonly title: string;
  readonly policy?: string;
  readonly before: string;
  /** Undefined where the fix must not be offered. */
  readonly after: string | undefined;
}

function applied(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}

function check({ rule, path, title, policy = '{}', before, after }: Case): void {
  const [finding] = findingsOf(rule, path, before, policy);
  expect(finding).toBeDefined();
  const fix = finding?.fixes.find((each) => each.title.startsWith(title));
  if (after === undefined) {
    expect(fix).toBeUndefined();
    return;
  }
  expect(fix && applied(before, fix.edits)).toBe(after);
  expect(programsOf(createDocument(path, after), parse).flatMap(({ errors }) => errors)).toEqual([]);
  expect(findingsOf(rule, path, after, policy)).toEqual([]);
}

function openAi(body: string, parameters = 'patient'): string {
  return `from openai import OpenAI\nclient = OpenAI()\n\ndef summarize(${parameters}):\n${body}`;
}

const deidentifier = '{ "ai": { "deidentifiers": ["deidentify"] } }';

describe('wrap in a function that de-identifies', () => {
  const rule = 'leak/log';
  const title = 'De-identify with deidentify';
  const cases: readonly Omit<Case, 'rule'>[] = [
    {
      path: 'a.ts',
      title,
      policy: deidentifier,
      before: 'export function f(patient: Patient) {\n  console.log(`visit of ${patient.lastName}`, { patient });\n}\n',
      after:
        'export function f(patient: Patient) {\n  console.log(`visit of ${deidentify(patient.lastName)}`, { patient: deidentify(patient) });\n}\n',
    },
    {
      path: 'a.py',
      title,
      policy: deidentifier,
      before: "def f(patient):\n    print(f'visit of {patient.last_name}')\n",
      after: "def f(patient):\n    print(f'visit of {deidentify(patient.last_name)}')\n",
    },
    {
      path: 'A.java',
      title: 'De-identify with Privacy.deidentify',
      policy: '{ "ai": { "deidentifiers": ["Privacy.deidentify"] } }',
      before:
        'class A {\n  void f(Patient patient) {\n    logger.info("visit of {}", patient.getLastName());\n  }\n}\n',
      after:
        'class A {\n  void f(Patient patient) {\n    logger.info("visit of {}", Privacy.deidentify(patient.getLastName()));\n  }\n}\n',
    },
    {
      path: 'a.cs',
      title,
      policy: deidentifier,
      before:
        'class A {\n  void F(Patient patient) {\n    Console.WriteLine($"visit of {patient.LastName}");\n  }\n}\n',
      after:
        'class A {\n  void F(Patient patient) {\n    Console.WriteLine($"visit of {deidentify(patient.LastName)}");\n  }\n}\n',
    },
    {
      path: 'a.go',
      title,
      policy: deidentifier,
      before: 'package a\n\nfunc f(patient Patient) {\n\tlog.Printf("visit of %s", patient.LastName)\n}\n',
      after: 'package a\n\nfunc f(patient Patient) {\n\tlog.Printf("visit of %s", deidentify(patient.LastName))\n}\n',
    },
    {
      path: 'a.rb',
      title,
      policy: deidentifier,
      before: 'def f(patient)\n  Rails.logger.info("visit of #{patient.last_name}")\nend\n',
      after: 'def f(patient)\n  Rails.logger.info("visit of #{deidentify(patient.last_name)}")\nend\n',
    },
    {
      path: 'a.php',
      title,
      policy: deidentifier,
      before: "<?php\nfunction f(Patient $patient) {\n    error_log('visit of ' . $patient->last_name);\n}\n",
      after:
        "<?php\nfunction f(Patient $patient) {\n    error_log('visit of ' . deidentify($patient->last_name));\n}\n",
    },
    {
      path: 'text.php',
      title,
      policy: deidentifier,
      before: '<?php\nfunction f(Patient $patient) {\n    error_log("visit of {$patient->last_name}");\n}\n',
      after: undefined,
    },
    {
      path: 'a.kt',
      title,
      policy: deidentifier,
      before: 'fun f(patient: Patient) {\n    println("visit of ${patient.lastName}")\n}\n',
      after: 'fun f(patient: Patient) {\n    println("visit of ${deidentify(patient.lastName)}")\n}\n',
    },
    {
      path: 'a.swift',
      title,
      policy: deidentifier,
      before: 'func f(_ patient: Patient) {\n    print("visit of \\(patient.lastName)")\n}\n',
      after: 'func f(_ patient: Patient) {\n    print("visit of \\(deidentify(patient.lastName))")\n}\n',
    },
    {
      path: 'keyed.ts',
      title: 'Replace by a keyed hash: pseudonymOf',
      before:
        "import { pseudonymOf } from './privacy';\nexport function f(patient: Patient) {\n  console.log('visit', patient.mrn);\n}\n",
      after:
        "import { pseudonymOf } from './privacy';\nexport function f(patient: Patient) {\n  console.log('visit', pseudonymOf(patient.mrn));\n}\n",
    },
  ];
  test.each(cases.map((each) => [each.path, each] as const))('%s', (_, each) => check({ rule, ...each }));

  test('a prompt', () =>
    check({
      rule: 'ai/phi-in-prompt',
      path: 'a.py',
      title,
      policy: deidentifier,
      before: openAi("    return client.responses.create(model='gpt-5', input=patient.note, store=False)\n"),
      after: openAi("    return client.responses.create(model='gpt-5', input=deidentify(patient.note), store=False)\n"),
    }));
});

describe('leave it out', () => {
  const title = 'Leave it out';
  const ts = (call: string) => `export function f(patient: Patient) {\n  ${call}\n}\n`;
  const cases: readonly Omit<Case, 'title'>[] = [
    {
      rule: 'leak/log',
      path: 'a.ts',
      before: ts("console.log('visit', patient.lastName, patient.id);"),
      after: ts("console.log('visit', patient.id);"),
    },
    {
      rule: 'leak/log',
      path: 'b.ts',
      before: ts("console.log('visit', patient.mrn);"),
      after: ts("console.log('visit');"),
    },
    { rule: 'leak/log', path: 'c.ts', before: ts("console.log('visit of %s', patient.mrn);"), after: undefined },
    { rule: 'leak/log', path: 'd.ts', before: ts('console.log(`visit of ${patient.mrn}`);'), after: undefined },
    {
      rule: 'leak/log',
      path: 'e.ts',
      before: ts("logger.info('visit', { id: patient.id, mrn: patient.mrn });"),
      after: ts("logger.info('visit', { id: patient.id });"),
    },
    {
      rule: 'leak/log',
      path: 'f.ts',
      before: ts("logger.info('visit', {\n    mrn: patient.mrn,\n    id: patient.id,\n  });"),
      after: ts("logger.info('visit', {\n    id: patient.id,\n  });"),
    },
    {
      rule: 'leak/log',
      path: 'g.ts',
      before: ts("logger.info({ mrn: patient.mrn }, 'visit');"),
      after: ts("logger.info({}, 'visit');"),
    },
    {
      rule: 'leak/telemetry',
      path: 'h.ts',
      before: ts("posthog.capture('visit', { name: patient.lastName, ward: ward.id });"),
      after: ts("posthog.capture('visit', { ward: ward.id });"),
    },
    {
      rule: 'leak/log',
      path: 'a.py',
      before: "def f(patient):\n    log.info('visit', mrn=patient.mrn, ward=ward)\n",
      after: "def f(patient):\n    log.info('visit', ward=ward)\n",
    },
    {
      rule: 'leak/log',
      path: 'b.py',
      before: "def f(patient):\n    print('visit', patient.last_name)\n",
      after: "def f(patient):\n    print('visit')\n",
    },
  ];
  test.each(cases.map((each) => [each.path, each] as const))('%s', (_, each) => check({ title, ...each }));
});

describe('insert the audit call', () => {
  const rule = 'ai/unaudited';
  const policy = '{ "ai": { "auditFunctions": ["audit"] } }';
  const title = 'Call audit';
  const send = "client.responses.create(model='gpt-5', input=patient.note, store=False)";

  test('python', () =>
    check({
      rule,
      policy,
      title,
      path: 'a.py',
      before: openAi(`    if patient.open:\n        return ${send}\n`),
      after: openAi(`    if patient.open:\n        audit('ai.responses.create')\n        return ${send}\n`),
    }));

  const ts = (lines: string) =>
    `import OpenAI from 'openai';\nconst client = new OpenAI();\n\nexport async function f(patient: Patient) {\n${lines}}\n`;
  const call = "await client.responses.create({ model: 'gpt-5', input: patient.note, store: false });\n";

  test('TypeScript, with its indent and line ends', () =>
    check({
      rule,
      policy,
      title,
      path: 'a.ts',
      before: ts(`\tconst answer = ${call}`).replaceAll('\n', '\r\n'),
      after: ts(`\taudit('ai.responses.create');\n\tconst answer = ${call}`).replaceAll('\n', '\r\n'),
    }));

  test('not where a statement without braces would lose its place', () =>
    check({ rule, policy, title, path: 'b.ts', before: ts(`  if (patient.open)\n    ${call}`), after: undefined }));

  test('not inside of an expression', () => {
    const before = `import OpenAI from 'openai';\nconst client = new OpenAI();\nexport const f = (patient: Patient) =>\n  client.responses.create({ model: 'gpt-5', input: patient.note, store: false });\n`;
    check({ rule, policy, title, path: 'c.ts', before, after: undefined });
  });
});

describe('insert the consent guard', () => {
  const rule = 'ai/no-consent-check';
  const policy = '{ "ai": { "consentGuards": ["has_consent"] } }';
  const title = 'Ask has_consent';
  const send = "    return client.responses.create(model='gpt-5', input=f'{patient.note}', store=False)\n";

  test('python', () =>
    check({
      rule,
      policy,
      title,
      path: 'a.py',
      before: openAi(send),
      after: openAi(
        `    if not has_consent(patient):\n        raise PermissionError('No consent to the use of AI')\n${send}`,
      ),
    }));

  test('TypeScript', () => {
    const ts = (lines: string) =>
      `import OpenAI from 'openai';\nconst client = new OpenAI();\n\nexport async function f(patient: Patient) {\n  const note = patient.note;\n${lines}  return client.responses.create({ model: 'gpt-5', input: note, store: false });\n}\n`;
    const guard = "  if (!has_consent(patient)) throw new Error('No consent to the use of AI');\n";
    check({ rule, policy, title, path: 'a.ts', before: ts(''), after: ts(guard) });
  });

  test('not where the patient has no name', () =>
    check({
      rule,
      policy,
      title,
      path: 'b.py',
      before: openAi(
        "    return client.responses.create(model='gpt-5', input=load_patient(key).note, store=False)\n",
        'key',
      ),
      after: undefined,
    }));
});

describe('send the fields that are used', () => {
  const rule = 'ai/minimum-necessary';
  const title = 'Send the fields that are used';

  test('python, in a text', () => {
    const py = (record: string) =>
      openAi(
        `    level = patient.hba1c\n    name = patient.last_name\n    return client.responses.create(model='gpt-5', input=f'Diabetic? {${record}}', store=False)\n`,
      );
    check({ rule, title, path: 'a.py', before: py('patient.to_dict()'), after: py(' {"hba1c": patient.hba1c} ') });
  });

  test('TypeScript', () => {
    const ts = (record: string) =>
      `import OpenAI from 'openai';\nconst client = new OpenAI();\n\nexport async function f(patient: Patient) {\n  if (patient.diagnosis === '') return;\n  await client.responses.create({ model: 'gpt-5', input: JSON.stringify(${record}), store: false });\n}\n`;
    check({ rule, title, path: 'a.ts', before: ts('patient'), after: ts('{ diagnosis: patient.diagnosis }') });
  });

  test('not when no field is read', () =>
    check({
      rule,
      title,
      path: 'b.py',
      before: openAi("    return client.responses.create(model='gpt-5', input=str(patient.to_dict()), store=False)\n"),
      after: undefined,
    }));
});
