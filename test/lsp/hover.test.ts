import { expect, test } from 'vitest';
import { HoverRequest, MarkupContent } from 'vscode-languageserver/node';
import { type Client, type ClientOptions, connect, createWorkspace } from './client.js';

const uri = 'untitled:Untitled-1';

async function hover(text: string, over: string, options: ClientOptions = {}): Promise<string | undefined> {
  const client: Client = await connect(options);
  client.open(uri, text, 'typescript');
  const { start } = client.rangeOf(uri, over);
  const answer = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: start });
  const contents = answer?.contents;
  const value = MarkupContent.is(contents) ? contents.value : undefined;
  if (value !== undefined) expect(value).not.toContain(over);
  return value;
}

test('a finding says what it is, why, what to do, and where the law and the page are', async () => {
  const value = await hover("const patient = { ssn: '412-68-9031' };", '412-68-9031');
  expect(value).toContain('**Social Security number of a patient** (error)');
  expect(value).toContain('**Why it matters**: ');
  expect(value).toContain('**What to do**: ');
  expect(value).toContain('45 CFR 164.514(b)(2)(i)(G)');
  expect(value).toContain('[phi/ssn](https://github.com/phi-lint/phi-lint/blob/main/docs/rules/phi/ssn.md)');
});

test('a value that is not reported says why not', async () => {
  const value = await hover("const patient = { ssn: '666-12-3456' };", '666-12-3456');
  expect(value).toContain('(not reported)');
  expect(value).toMatch(/\*\*Verdict\*\*: reserved: area 666 was never issued/);
});

test('a value that a comment accepts says so', async () => {
  const text = "// phi-lint-disable-next-line phi/ssn -- sample\nconst patient = { ssn: '412-68-9031' };";
  expect(await hover(text, '412-68-9031')).toContain('a comment accepts it');
});

test('an editor without Markdown gets plain text', async () => {
  const value = await hover("const patient = { ssn: '412-68-9031' };", '412-68-9031', { capabilities: {} });
  expect(value).not.toContain('**');
  expect(value).toContain('https://github.com/phi-lint/phi-lint/blob/main/docs/rules/phi/ssn.md');
});

test('other text has no hover', async () => {
  expect(await hover("const patient = { ssn: '412-68-9031' };", 'const')).toBeUndefined();
});

const sending =
  "import OpenAI from 'openai';\nconst client = new OpenAI();\nawait client.responses.create({ input: note, store: false });\n";

async function hoverWith(policy: string, over: string, code = sending): Promise<string | undefined> {
  const workspace = createWorkspace({ '.phi-lint.json': policy });
  try {
    const client = await connect({ folders: [workspace], capabilities: {} });
    const file = workspace.uriOf('a.ts');
    client.open(file, code, 'typescript');
    await client.diagnostics(file);
    const { start } = client.rangeOf(file, over);
    const answer = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: file },
      position: start,
    });
    return MarkupContent.is(answer?.contents) ? answer.contents.value : undefined;
  } finally {
    workspace.remove();
  }
}

test('an AI endpoint says whom it reaches, how that is known, and what is on record', async () => {
  const none = await hoverWith('{}', 'new OpenAI');
  expect(none).toContain('Reaches: OpenAI at api.openai.com (the default of the library openai).');
  expect(none).toContain('On record: no business associate agreement with this vendor.');
  const record =
    '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2025-01-15", "expires": "2999-01-14" } } } } }';
  const covered = await hoverWith(record, 'responses.create');
  expect(covered).toContain(
    'business associate agreement signed 2025-01-15, ends 2999-01-14. It covers this endpoint as',
  );
  const ended = await hoverWith(record.replace('2999', '2026'), 'responses.create');
  expect(ended).toContain('ends 2026-01-14. It has ended.');
  const local = await hoverWith(
    '{}',
    'new OpenAI',
    sending.replace('OpenAI()', "OpenAI({ baseURL: 'http://localhost:1' })"),
  );
  expect(local).toContain('the model runs on the machine itself');
  expect(await hoverWith('{}', 'input: note')).toBeUndefined();
});

test('a finding offers the value that the quick fix would write', async () => {
  const value = await hover("const patient = { ssn: '412-68-9031' };", '412-68-9031');
  expect(value).toMatch(/\*\*Safe instead\*\*: \d{3}-\d{2}-\d{4}/);
});

test('an agreement with a sibling under the same contract is on record', async () => {
  const code =
    "import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';\nconst client = new BedrockRuntimeClient({ region: 'us-east-1' });\n";
  const record = '{ "ai": { "vendors": { "aws-textract": { "baa": { "signed": "2025-01-15" } } } } }';
  expect(await hoverWith(record, 'new BedrockRuntimeClient', code)).toContain(
    'On record: business associate agreement signed 2025-01-15, without an end.',
  );
});
