import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { type Client, connect, createWorkspace, eventually, pullClient, type Workspace } from './client.js';

const ssn = '412-68-9031';
const record = `export const patient = { ssn: '${ssn}' };\n`;
const harmless = "export const plan = { tier: 'silver' };\n";

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return workspace;
}

function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

function pull(client: Client, uri: string, previousResultId?: string) {
  return client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

function pullAll(client: Client, previousResultIds: { uri: string; value: string }[] = []) {
  return client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
}

test('an editor that asks for nothing is sent the findings of each version', async () => {
  const client = await connect();
  const uri = 'untitled:Untitled-1';
  client.open(uri, record, 'typescript');
  const [diagnostic] = await client.diagnostics(uri);
  expect(diagnostic).toMatchObject({
    range: client.rangeOf(uri, ssn),
    severity: 1,
    source: 'phi-lint',
    code: 'phi/ssn',
    codeDescription: { href: 'https://github.com/phi-lint/phi-lint/blob/main/docs/rules/phi/ssn.md' },
  });
  expect(diagnostic?.message).toContain('Social Security number of a patient. ');
  client.edit(uri, ssn, '');
  expect(await client.diagnostics(uri)).toEqual([]);
  client.edit(uri, "ssn: ''", `ssn: '${ssn}'`);
  expect(codes(await client.diagnostics(uri))).toEqual(['phi/ssn']);
  client.close(uri);
  await eventually('the end of the findings', () => client.published.at(-1)?.diagnostics.length === 0);
});

test('edits that come together are inspected once, in their last version', async () => {
  const client = await connect();
  const uri = 'untitled:Untitled-1';
  client.open(uri, record, 'typescript');
  for (let count = 0; count < 20; count++) client.edit(uri, 'patient = {', `patient = { `);
  await client.diagnostics(uri);
  const versions = client.published.map(({ version }) => version);
  expect(versions.length).toBeLessThan(6);
  expect(versions).toEqual([...versions].sort((a, b) => (a ?? 0) - (b ?? 0)));
});

test('lines end with LF, CRLF or CR, and columns are UTF-16', async () => {
  const client = await connect();
  for (const [index, end] of ['\n', '\r\n', '\r'].entries()) {
    const uri = `untitled:Untitled-${index}`;
    client.open(uri, `// 🙂${end}/* 🙂 */ const patient = { ssn: '${ssn}' };${end}`, 'typescript');
    const [diagnostic] = await client.diagnostics(uri);
    expect(diagnostic?.range.start).toEqual({ line: 1, character: "/* 🙂 */ const patient = { ssn: '".length });
  }
});

test('at most 500 findings are shown, and the rest is counted', async () => {
  const client = await connect();
  const uri = 'untitled:Untitled-1';
  const lines = Array.from({ length: 520 }, (_, index) => `{ ssn: '412-68-${String(1000 + index)}' },\n`);
  client.open(uri, `export const patients = [\n${lines.join('')}];\n`, 'typescript');
  const diagnostics = await client.diagnostics(uri);
  expect(diagnostics).toHaveLength(501);
  expect(diagnostics.at(-1)?.message).toContain('20 more findings');
});

test('an editor that asks gets findings, and "unchanged" when it knows them', async () => {
  const client = await connect({ capabilities: pullClient });
  const uri = 'untitled:Untitled-1';
  client.open(uri, record, 'typescript');
  const first = await pull(client, uri);
  expect(first).toMatchObject({ kind: 'full', items: [{ code: 'phi/ssn' }] });
  expect(await pull(client, uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  client.edit(uri, ssn, '000-12-3456');
  expect(await pull(client, uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  expect(client.published).toEqual([]);
});

test('a question that is taken back gets no answer but "cancelled"', async () => {
  const workspace = workspaceWith({ 'a.ts': record });
  const client = await connect({ capabilities: pullClient, folders: [workspace] });
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds: [] },
    source.token,
  );
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

/** Open documents are told as soon as they are known, so that the order of files says nothing. */
function byUri<T extends { readonly uri: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
}

test('the workspace is reported once, then what changed', async () => {
  const workspace = workspaceWith({
    'a.ts': record,
    'b.ts': harmless,
    'open.ts': harmless,
    '.gitignore': 'ignored.ts\n',
    'ignored.ts': record,
  });
  const client = await connect({ capabilities: pullClient, folders: [workspace] });
  expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
  client.open(workspace.uriOf('open.ts'), record, 'typescript');
  const items = byUri((await pullAll(client)).items);
  expect(items.map(({ uri, version }) => [uri, version])).toEqual([
    [workspace.uriOf('a.ts'), null],
    [workspace.uriOf('open.ts'), 1],
  ]);
  const known = items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
  expect((await pullAll(client, known)).items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  workspace.write('b.ts', `// changed\n${record}`);
  rmSync(join(workspace.path, 'a.ts'));
  expect(byUri((await pullAll(client, known)).items)).toMatchObject([
    { uri: workspace.uriOf('a.ts'), kind: 'full', items: [] },
    { uri: workspace.uriOf('b.ts'), kind: 'full', items: [{ code: 'phi/ssn' }] },
    { uri: workspace.uriOf('open.ts'), kind: 'unchanged' },
  ]);
});

test('the report on the workspace comes in parts when the editor takes parts', async () => {
  const files = Array.from({ length: 60 }, (_, index) => [`file${index}.ts`, record]);
  const workspace = workspaceWith(Object.fromEntries(files));
  const client = await connect({ capabilities: pullClient, folders: [workspace] });
  const parts: WorkspaceDocumentDiagnosticReport[][] = [];
  client.connection.onProgress(
    WorkspaceDiagnosticRequest.partialResult,
    'parts',
    (part) => void parts.push(part.items),
  );
  const params = { previousResultIds: [], partialResultToken: 'parts' };
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params);
  expect(items).toEqual([]);
  expect(parts.map(({ length }) => length)).toEqual([50, 10]);
});

test('folders may be several, or none', async () => {
  const one = workspaceWith({ 'a.ts': record });
  const two = workspaceWith({ 'b.ts': record });
  const both = await connect({ capabilities: pullClient, folders: [one, two] });
  expect((await pullAll(both)).items.map(({ uri }) => uri)).toEqual([one.uriOf('a.ts'), two.uriOf('b.ts')]);
  const none = await connect({ capabilities: pullClient });
  expect((await pullAll(none)).items).toEqual([]);
  none.open(one.uriOf('a.ts'), record, 'typescript');
  expect(await pull(none, one.uriOf('a.ts'))).toMatchObject({ items: [{ code: 'phi/ssn' }] });
});

test('settings switch findings off and set the least severity', async () => {
  let settings = { enable: true, minimumSeverity: 'information' };
  const client = await connect({ settings: () => settings });
  const uri = 'untitled:Untitled-1';
  client.open(uri, record, 'typescript');
  expect(codes(await client.diagnostics(uri))).toEqual(['phi/ssn']);
  settings = { enable: false, minimumSeverity: 'information' };
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await eventually('silence', () => client.published.at(-1)?.diagnostics.length === 0);
  settings = { enable: true, minimumSeverity: 'error' };
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await eventually('the finding', () => client.published.at(-1)?.diagnostics.length === 1);
});

test('settings that are sent along count for editors that answer no questions', async () => {
  const client = await connect();
  const uri = 'untitled:Untitled-1';
  client.open(uri, record, 'typescript');
  await client.diagnostics(uri);
  const settings = { phiLint: { enable: false } };
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  await eventually('silence', () => client.published.at(-1)?.diagnostics.length === 0);
});
