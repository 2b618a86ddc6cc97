import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { allRules } from '../../server/core/rules/index.js';
import { defaultJobs, scan } from '../../server/host/scan.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Lines of findings by file, with the files that their ways lead through. */
async function flowsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'phi-lint-flows-'));
  folders.push(workspace);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  const found: string[] = [];
  const events = scan([workspace], {
    workspace,
    today: '2026-11-22',
    maxFileSize: 1_000_000,
    thorough: true,
    grammars: resolve(import.meta.dirname, '../../dist/grammars'),
    rules: allRules.map(({ id }) => id).filter((id) => /^(?:leak|ai)\//.test(id)),
    gitignore: true,
    jobs: defaultJobs(),
    workerFile: undefined,
  });
  for await (const event of events) {
    if (event.kind !== 'result') continue;
    for (const { rule, start, flow } of event.result.findings) {
      const path = event.result.path.slice(workspace.length + 1);
      const line = (files[path] ?? '').slice(0, start).split('\n').length;
      const through = new Set((flow?.steps ?? []).map((step) => step.path ?? path));
      through.delete(path);
      found.push([rule, `${path}:${line}`, ...through].join(' '));
    }
  }
  return found.sort();
}

test('what a function of another file gives keeps its way', async () => {
  const found = await flowsIn({
    'src/store.ts':
      "export async function load(id: string) {\n  return db.query('SELECT ssn FROM patients WHERE id = $1', [id]);\n}\n",
    'src/app.ts':
      "import { load } from './store';\nexport async function patientPage(id: string) {\n  const row = await load(id);\n  console.log(row.ssn);\n  console.log(row.status);\n}\n",
  });
  expect(found).toEqual(['leak/log src/app.ts:4 src/store.ts']);
});

test('a call that hands a patient to a sink of another file is the place', async () => {
  const found = await flowsIn({
    'src/log/index.ts': "export { note } from './note';\n",
    'src/log/note.ts':
      "import { write } from './out';\nexport const note = (what: string, data: unknown) => write(what, data);\n",
    'src/log/out.ts': 'export function write(what: string, data: unknown) {\n  console.info(what, data);\n}\n',
    'src/app.ts':
      "import { note } from './log';\nexport function open(patient: Patient) {\n  note('opened', patient.id);\n  note('opened', patient);\n}\n",
  });
  expect(found).toEqual(['leak/log src/app.ts:4 src/log/note.ts src/log/out.ts']);
});

test('functions that only count, or mask, give nothing on', async () => {
  const found = await flowsIn({
    'src/util.ts':
      'export const count = (all: unknown[]) => all.length;\nexport function last4(value: string) {\n  return value.slice(-4);\n}\nexport const isKnown = (p: unknown) => p !== undefined;\n',
    'src/app.ts':
      "import { count, isKnown, last4 } from './util';\nexport function show(patient: Patient, patients: Patient[]) {\n  console.log(count(patients), isKnown(patient), last4(patient.ssn));\n}\n",
  });
  expect(found).toEqual([]);
});

test('methods of injected classes are found by their types, in Java, too', async () => {
  const found = await flowsIn({
    'src/clinic/AuditTrail.java':
      'package clinic;\npublic class AuditTrail {\n  public void note(String text) {\n    System.out.println(text);\n  }\n}\n',
    'src/clinic/Visits.java':
      'package clinic;\npublic class Visits {\n  private final AuditTrail trail;\n  public Visits(AuditTrail trail) { this.trail = trail; }\n  public void open(Patient patient) {\n    trail.note("opened " + patient.getId());\n    trail.note("opened " + patient.getSsn());\n  }\n}\n',
  });
  expect(found).toEqual(['leak/log src/clinic/Visits.java:7 src/clinic/AuditTrail.java']);
});

test('a send to a model in another file is told at the call that hands the patient over', async () => {
  const found = await flowsIn({
    'clinic/llm.py':
      'from openai import OpenAI\n\nclient = OpenAI()\n\n\ndef ask(text):\n    return client.responses.create(model="gpt-5", input=text, store=False)\n',
    'clinic/views.py':
      'from clinic import llm\n\n\ndef summary(patient):\n    llm.ask("Explain asthma")\n    return llm.ask(f"Summarise {patient.full_name}")\n',
  });
  expect(found.filter((each) => each.startsWith('ai/phi-in-prompt'))).toEqual([
    'ai/phi-in-prompt clinic/views.py:6 clinic/llm.py',
  ]);
});
