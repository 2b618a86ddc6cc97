import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, runIn } from './harness.js';

const bundles = resolve(import.meta.dirname, '../../dist');

const code = `export function visit(patient: Patient) {
  const last = patient.lastName;
  const line = \`visit of \${last}\`;
  console.log(line);
}
`;

async function scan(format: string): Promise<string> {
  const { out } = await runIn(folderOf({ 'visits.ts': code }), ['scan', '--format', format], { bundles });
  return out;
}

test('SARIF carries the way of a value as a code flow, and as related places for viewers that show none', async () => {
  const [result, ...others] = JSON.parse(await scan('sarif')).runs[0].results;
  expect(others).toEqual([]);
  expect(result.ruleId).toBe('leak/log');
  const [flow] = result.codeFlows;
  expect(flow.message.text).toBe('name to the console');
  const way = [
    [2, 'It comes from here (name).'],
    [3, 'It passes here.'],
    [4, 'It passes here.'],
  ];
  const steps = flow.threadFlows[0].locations.map(({ location }: { location: Location }) => lineAndText(location));
  expect(steps).toEqual([...way, [4, 'It goes to the console.']]);
  expect(result.relatedLocations.map(lineAndText)).toEqual(way);
});

interface Location {
  readonly physicalLocation: { readonly region: { readonly startLine: number } };
  readonly message: { readonly text: string };
}

function lineAndText({ physicalLocation, message }: Location): [number, string] {
  return [physicalLocation.region.startLine, message.text];
}

test('the output for people shows the way as an indented path', async () => {
  expect((await scan('pretty')).split('\n').filter((line) => / {10}\d+:\d+ {2}/.test(line))).toEqual([
    '          2:16  It comes from here (name).',
    '            3:28  It passes here.',
    '              4:15  It passes here.',
    '                4:3  It goes to the console.',
  ]);
});

test('JSON says what reaches whom', async () => {
  const [finding] = JSON.parse(await scan('json')).findings;
  expect(finding.flow).toMatchObject({
    kinds: ['name'],
    to: [{ kind: 'log', name: 'the console' }],
    steps: [{ path: 'visits.ts', range: { start: { line: 2 } } }, {}, {}],
  });
});
