import { expect, test } from 'vitest';
import { explainRequest } from '../../protocol/index.js';
import { connect, createWorkspace } from './client.js';

async function answers(
  text: string,
  selected: string,
  options: { settings?: object; policy?: string; name?: string } = {},
) {
  const name = options.name ?? 'seed.ts';
  const workspace = createWorkspace(options.policy === undefined ? {} : { '.phi-lint.json': options.policy });
  try {
    const client = await connect({ folders: [workspace], settings: () => options.settings ?? {} });
    const uri = workspace.uriOf(name);
    client.open(uri, text, 'typescript');
    await client.diagnostics(uri);
    const result = await client.connection.sendRequest(explainRequest, { uri, range: client.rangeOf(uri, selected) });
    const said = (result as { answers: string[] }).answers.join('\n');
    expect(said).not.toBe('');
    expect(said).not.toContain(selected);
    return said;
  } finally {
    workspace.remove();
  }
}

const ssn = '412-68-9031';
const flagged = `const patient = { ssn: '${ssn}' };`;

test.each([
  [
    'reserved',
    "const patient = { ssn: '666-12-3456' };",
    '666-12-3456',
    /phi\/ssn: reserved: area 666 was never issued/,
  ],
  ['well known', "const patient = { ssn: '078-05-1120' };", '078-05-1120', /phi\/ssn: a well-known fake/],
  ['placeholder', "const patient = { ssn: 'xxx-xx-xxxx' };", 'xxx-xx-xxxx', /placeholder|Nothing in it/],
  ['accepted', `// phi-lint-disable-next-line phi/ssn -- sample\n${flagged}`, ssn, /A comment accepts it for phi\/ssn/],
  ['flagged', flagged, ssn, /It is flagged: phi\/ssn \(error\)/],
  ['no identifier', "const colour = 'turquoise';", 'turquoise', /Nothing in it has the shape of an identifier/],
  ['machinery', "import { a } from 'some-module';", 'some-module', /machinery of the language/],
  ['no value', flagged, 'const', /No value stands here/],
])('%s', async (_name, text, selected, expected) => {
  expect(await answers(text, selected)).toMatch(expected);
});

test('the policy, the settings and the kind of the file are reasons', async () => {
  expect(await answers(flagged, ssn, { policy: '{ "rules": { "phi/ssn": "off" } }' })).toMatch(
    /policy turns its rule off/,
  );
  expect(await answers(flagged, ssn, { policy: '{ "ignore": ["*.ts"] }' })).toMatch(/left out/);
  expect(await answers(flagged, ssn, { settings: { enable: false } })).toMatch(/phiLint\.enable is off/);
  expect(
    await answers("const patient = { ip: '203.0.114.7', zip: '60614' };", '60614', {
      settings: { minimumSeverity: 'error' },
    }),
  ).toMatch(/minimumSeverity|phi\/zip/);
  expect(await answers(`{"lockfileVersion": 3, "ssn": "${ssn}"}`, ssn, { name: 'package-lock.json' })).toMatch(
    /holds no patient/,
  );
});
