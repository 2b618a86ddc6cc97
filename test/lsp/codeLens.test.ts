import { afterEach, expect, test } from 'vitest';
import { type CodeLens, CodeLensRefreshRequest, CodeLensRequest } from 'vscode-languageserver/node';
import { type Client, connect, createWorkspace, eventually, pushClient, type Workspace } from './client.js';

const code = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
const agreement = (expires: string) =>
  `{ "ai": { "vendors": { "openai": { "baa": { "signed": "2025-01-15", "expires": "${expires}" } } } } }`;

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

async function open(files: Record<string, string>, settings: object = {}): Promise<[Client, string, Workspace]> {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  const capabilities = { ...pushClient, workspace: { ...pushClient.workspace, codeLens: { refreshSupport: true } } };
  const client = await connect({ folders: [workspace], settings: () => settings, capabilities });
  const uri = workspace.uriOf('client.ts');
  client.open(uri, files['client.ts'] ?? '', 'typescript');
  await client.diagnostics(uri);
  return [client, uri, workspace];
}

async function lenses(client: Client, uri: string): Promise<CodeLens[]> {
  return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
}

async function titles(client: Client, uri: string): Promise<unknown[]> {
  return (await lenses(client, uri)).map(({ command }) => command?.title);
}

/** The endpoints are known when the workspace was read in the background. */
async function titled(client: Client, uri: string, title: string): Promise<void> {
  let found: unknown[] = [];
  for (let turn = 0; turn < 200 && found[0] !== title; turn++) {
    found = await titles(client, uri);
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(found).toEqual([title]);
}

test('says vendor, host and that no agreement is on record, above the client', async () => {
  const [client, uri] = await open({ 'client.ts': code });
  await titled(client, uri, 'OpenAI · api.openai.com · no agreement on record');
  const [lens] = await lenses(client, uri);
  expect(lens?.range.start.line).toBe(1);
});

test('says until when an agreement holds, and follows the policy', async () => {
  const [client, uri, workspace] = await open({ 'client.ts': code, '.phi-lint.json': agreement('2999-01-15') });
  let refreshes = 0;
  client.connection.onRequest(CodeLensRefreshRequest.type, () => {
    refreshes++;
  });
  await titled(client, uri, 'OpenAI · api.openai.com · agreement until 2999-01-15');
  const policy = workspace.uriOf('.phi-lint.json');
  client.open(policy, agreement('2999-01-15'), 'jsonc');
  client.edit(policy, '2999', '2025');
  await eventually('a refresh', () => refreshes > 0);
  await titled(client, uri, 'OpenAI · api.openai.com · agreement ended 2025-01-15');
});

test('tells a model on the machine from an address that no file tells', async () => {
  const local = code.replace('()', "({ baseURL: 'http://localhost:1234/v1' })");
  const [first, firstUri] = await open({ 'client.ts': local });
  await titled(first, firstUri, 'localhost · on this machine');
});

test('is silent where the setting says so', async () => {
  const [client, uri] = await open({ 'client.ts': code }, { codeLens: false });
  expect(await titles(client, uri)).toEqual([]);
});
