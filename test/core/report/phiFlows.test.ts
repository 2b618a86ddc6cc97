import { describe, expect, test } from 'vitest';
import { linkFacts } from '../../../server/core/ai/link.js';
import { readFacts } from '../../../server/core/ai/read.js';
import { createDocument } from '../../../server/core/document.js';
import { inspect } from '../../../server/core/inspect.js';
import { parsePolicy } from '../../../server/core/policy/policy.js';
import { phiFlowsOf } from '../../../server/core/report/phiFlows.js';
import { allRules } from '../../../server/core/rules/index.js';
import { createCodeReader } from '../../../server/host/codeReader.js';
import { testParser } from '../../parser.js';

const parse = await testParser();
const today = '2026-01-01';

/** The flows of a workspace as its inspections show them. */
function flowsIn(files: Readonly<Record<string, string>>, policyText = '{}') {
  const { policy } = parsePolicy(policyText, today);
  const documents = Object.entries(files).map(([path, text]) => createDocument(path, text));
  const index = linkFacts(documents.flatMap((each) => readFacts(each, parse) ?? []));
  return phiFlowsOf(
    documents.map((document) => {
      const { path } = document;
      const { findings, suppressed, coveredFlows } = inspect(document, policy, allRules, {
        today,
        endpoints: index.in(path),
        sends: index.sendsIn(path),
        readCode: createCodeReader(parse),
      });
      return { path, findings, accepted: suppressed.map(({ finding }) => finding), coveredFlows };
    }),
  );
}

const summary = `from openai import OpenAI
client = OpenAI()

def summarize(patient):
    return client.responses.create(model='gpt-5', input=f'{patient.ssn}', store=False)
`;

const visits = `export function visit(patient: Patient) {
  console.log(patient.ssn);
  console.log(patient.ssn, patient.lastName);
}
`;

test('counts places by kind and destination', () => {
  const edges = flowsIn({ 'visits.ts': visits, 'again.ts': visits });
  expect(edges.map(({ kind, destination, count }) => [kind, destination.name, count])).toEqual([
    ['Social Security number', 'the console', 4],
    ['name', 'the console', 2],
  ]);
  const [first] = edges;
  expect(first).toMatchObject({ severity: 'warning', agreement: undefined, destination: { kind: 'log' } });
  expect(first?.places.map(({ path }) => path)).toEqual(['again.ts', 'again.ts', 'visits.ts', 'visits.ts']);
});

describe('models', () => {
  test('a model without an agreement', () => {
    const [edge, ...others] = flowsIn({ 'a.py': summary });
    expect(others).toEqual([]);
    expect(edge).toMatchObject({
      kind: 'Social Security number',
      destination: { kind: 'model', name: 'OpenAI' },
      agreement: 'none',
      severity: 'error',
      count: 1,
      places: [{ path: 'a.py', rules: ['ai/phi-in-prompt'], accepted: false }],
    });
  });

  test('one place that two rules report counts once', () => {
    const policy = '{ "ai": { "auditFunctions": ["audit"] } }';
    const [edge] = flowsIn({ 'a.py': summary }, policy);
    expect(edge).toMatchObject({ count: 1, places: [{ rules: ['ai/phi-in-prompt', 'ai/unaudited'] }] });
  });

  test('what an agreement covers is shown, and is no finding', () => {
    const policy = '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2025-01-01" } } } } }';
    const [edge] = flowsIn({ 'a.py': summary }, policy);
    expect(edge).toMatchObject({ agreement: 'covered', severity: undefined, count: 1, places: [{ rules: [] }] });
  });
});

test('an accepted finding stays visible as accepted', () => {
  const accepted = visits.replace('  console', '  // phi-lint-disable-next-line leak/log -- local tool\n  console');
  const edges = flowsIn({ 'visits.ts': accepted });
  const ssn = edges.find(({ kind }) => kind === 'Social Security number');
  expect(ssn?.places.map((place) => place.accepted)).toEqual([true, false]);
  const [all] = flowsIn({ 'visits.ts': accepted.replaceAll('  console.log(patient.ssn, ', '  note(') });
  expect(all).toMatchObject({ severity: undefined, count: 1 });
});

test('holds kinds and places, and nothing that stands in the files', () => {
  const secret = 'Zebulon Quartermaine';
  const text = `export function visit(patient: Patient) {\n  console.log('${secret}', patient.lastName);\n}\n`;
  expect(JSON.stringify(flowsIn({ 'visits.ts': text }))).not.toContain('Quartermaine');
});
