import { afterEach, expect, test } from 'vitest';
import {
  type DeidentifyPasteParams,
  type DeidentifyPasteResult,
  deidentifyPasteRequest,
} from '../../protocol/index.js';
import { type Client, connect, createWorkspace, editsOf, titled, type Workspace } from './client.js';

const ssn = '412-68-9031';

let workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces) workspace.remove();
  workspaces = [];
});

async function open(
  name: string,
  text: string,
  settings: object = {},
  languageId = 'typescript',
): Promise<[Client, string]> {
  const workspace = createWorkspace({ [name]: text });
  workspaces.push(workspace);
  const client = await connect({ folders: [workspace], settings: () => settings });
  const uri = workspace.uriOf(name);
  client.open(uri, text, languageId);
  await client.diagnostics(uri);
  return [client, uri];
}

function paste(client: Client, params: DeidentifyPasteParams): Promise<DeidentifyPasteResult | null> {
  return client.connection.sendRequest(deidentifyPasteRequest, params);
}

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

test('a value is replaced because of the name that it is pasted behind', async () => {
  const [client, uri] = await open('seed.ts', "const patient = { mrn: '' };\n");
  const text = '48213377';
  const result = await paste(client, { uri, text, range: at(0, 24) });
  expect(result).toMatchObject({ count: 1, preferred: false });
  expect(result?.text).toMatch(/^[0-9A-Z-]{8}$/i);
  expect(result?.text).not.toBe(text);
  expect(await paste(client, { uri, text, range: at(0, 0) })).toBeNull();
});

test('the replacement is the one of the quick fix, and is not found again', async () => {
  const [client, uri] = await open('note.txt', `SSN: ${ssn}\n`, {}, 'plaintext');
  const result = await paste(client, { uri, text: `SSN: ${ssn}`, range: at(1, 0) });
  const [edit] = editsOf(titled(await client.actions(uri, ssn), 'Replace with a synthetic value'), uri);
  expect(result?.text).toBe(`SSN: ${edit?.newText}`);
  expect(await paste(client, { uri, text: result?.text ?? '', range: at(1, 0) })).toBeNull();
});

test('a message is judged by its own format, wherever it is pasted', async () => {
  const [client, uri] = await open('seed.ts', 'export {};\n');
  const text = `MSH|^~\\&|A|B|C|D|20250102||ADT^A01|1|P|2.5\rPID|1||88213377^^^NS^MR||Okonkwo^Adaeze||19611204|F|||||||||||${ssn}\r`;
  const result = await paste(client, { uri, text, range: at(1, 0) });
  expect(result?.count).toBeGreaterThan(3);
  expect(result?.text).not.toContain(ssn);
  expect(result?.text).not.toContain('Okonkwo');
  expect(result?.text.split('|').length).toBe(text.split('|').length);
});

test('several places at once are judged by the text alone', async () => {
  const [client, uri] = await open('seed.ts', 'export {};\n');
  expect(await paste(client, { uri, text: `const ssn = '${ssn}';` })).toMatchObject({ count: 1 });
});

test('texts without patients are left alone', async () => {
  const [client, uri] = await open('seed.ts', 'export {};\n');
  for (const text of ['', 'hello', 'const total = 412689031;', "const ssn = '123-45-6789';", 'x'.repeat(300_000)]) {
    expect(await paste(client, { uri, text, range: at(1, 0) })).toBeNull();
  }
});

test('the settings decide', async () => {
  const text = `const ssn = '${ssn}';`;
  const [replacing, first] = await open('seed.ts', '\n', { pasteGuard: 'replace' });
  expect(await paste(replacing, { uri: first, text, range: at(0, 0) })).toMatchObject({ preferred: true });
  const [off, second] = await open('seed.ts', '\n', { pasteGuard: 'off' });
  expect(await paste(off, { uri: second, text, range: at(0, 0) })).toBeNull();
});
