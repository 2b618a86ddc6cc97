import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';
import { createFlowReader } from '../../../server/core/flow/reader.js';
import { codeOf } from '../../../server/core/program/code.js';
import { programsOf } from '../../../server/core/program/programs.js';
import { testParser } from '../../parser.js';

const parse = await testParser();

/** What the only argument of the call of `sink` carries, in words. */
function carriedBySink(file: string, source: string, deidentifiers: readonly string[] = []): string {
  const [program] = programsOf(createDocument(file, source), parse);
  if (program === undefined) throw new Error('no program');
  const code = codeOf(program, { clinical: true });
  const phi = createFlowReader(code, { deidentifiers });
  const site = code.bindings.calls.find(({ call }) => call.callee.kind === 'name' && call.callee.name === 'sink');
  const value = site?.call.args[0]?.value;
  if (site === undefined || value === undefined) throw new Error('no sink');
  return phi
    .carried(value, site.frame)
    .map(({ words }) => words)
    .join(', ');
}

describe('what expressions carry', () => {
  test.each([
    ['a.ts', 'function f(p: Patient) { sink(p.ssn); }', 'Social Security number'],
    ['a.ts', 'function f(p: Patient) { sink(JSON.stringify(p)); }', 'patient record'],
    ['a.ts', 'function f(patient) { const { lastName } = patient; sink(`${lastName}`); }', 'name'],
    ['a.ts', 'const rows = await getPatients(); sink(rows.map((r) => r.dob));', 'date of birth'],
    ['a.ts', "fetch('/api/patients/1').then((r) => r.json()).then((data) => sink(data));", 'patient record'],
    ['a.ts', 'function f(x) { sink({ mrn: x }); }', 'medical record number'],
    ['a.py', 'def f(patients):\n    for p in patients:\n        sink([p.name, p.diagnosis])', 'name, diagnosis'],
    ['a.py', 'rows = db.execute("SELECT * FROM patients").fetchall()\nsink(rows)', 'patient record'],
    ['A.java', 'class A { void f(Patient p) { sink(p.getMrn()); } }', 'medical record number'],
  ])('%s %s', (file, source, words) => {
    expect(carriedBySink(file, source)).toBe(words);
  });

  test.each([
    ['a.ts', 'sink(patients.length);'],
    ['a.ts', 'sink(patient.status);'],
    ['a.ts', 'sink(patient !== undefined);'],
    ['a.ts', 'function f(theme: string) { sink(theme); }'],
    ['a.ts', 'function f(doctor) { sink(doctor.name); }'],
    ['a.ts', 'function f(fileName) { sink(fileName); }'],
    ['a.ts', 'function f(patient, key) { sink(hmac(patient.ssn, key)); }'],
    ['a.ts', 'function f(patient) { sink(encrypt(JSON.stringify(patient))); }'],
    ['a.ts', "const ssn = 'none'; sink(ssn);"],
    ['a.ts', 'patients.forEach((p, index) => sink(index));'],
    ['a.py', 'sink(len(patients))'],
    ['a.kt', 'fun f(diagnosis: Boolean) { sink(diagnosis) }'],
  ])('nothing: %s %s', (file, source) => {
    expect(carriedBySink(file, source)).toBe('');
  });

  test('functions of the policy take out what identifies', () => {
    const source = 'function f(patient) { sink(cleanUp(patient)); }';
    expect(carriedBySink('a.ts', source, ['cleanUp'])).toBe('');
  });

  test('what refers to itself ends', () => {
    expect(carriedBySink('a.ts', 'let a = b; let b = a; a = a + b; sink(a);')).toBe('');
  });
});
