import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  LSPErrorCodes,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import { type ScanWorkspaceResult, scanWorkspaceRequest, statusNotification } from '../../protocol/index.js';
import { type Client, connect, createWorkspace, eventually, pullClient, type Workspace } from './client.js';

const record = "export const patient = { ssn: '412-68-9031' };\n";
const own = { capabilities: pullClient, initializationOptions: { clientCommands: true } };

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return workspace;
}

function scan(client: Client, params: unknown = {}): Promise<ScanWorkspaceResult> {
  return client.connection.sendRequest<ScanWorkspaceResult>(scanWorkspaceRequest, params);
}

function lastOf(client: Client, uri: string) {
  return client.published.findLast((each) => each.uri === uri)?.diagnostics;
}

test('a scan sends what it finds in files that are not open', async () => {
  const workspace = workspaceWith({ 'a.ts': record, 'b/c.ts': record, 'clean.ts': '', 'open.ts': '' });
  const client = await connect({ ...own, folders: [workspace] });
  expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
  client.open(workspace.uriOf('open.ts'), record, 'typescript');
  const states: unknown[] = [];
  const percentages: number[] = [];
  client.connection.onNotification(statusNotification, (params) => void states.push(params));
  client.connection.onProgress(WorkDoneProgress.type, 'token', (part) => {
    percentages.push(part.kind === 'end' ? 100 : (part.percentage ?? 0));
  });
  expect(await scan(client, { workDoneToken: 'token' })).toMatchObject({ files: 4, findings: 3, failures: 0 });
  expect(client.published.map(({ uri }) => uri)).toEqual([workspace.uriOf('a.ts'), workspace.uriOf('b/c.ts')]);
  expect(states).toEqual([{ scanning: true }, { scanning: false }]);
  expect(percentages).toEqual([0, 25, 50, 75, 100, 100]);
});

test('what was sent about a file follows it when it is opened, edited and closed', async () => {
  const workspace = workspaceWith({ 'a.ts': record });
  const uri = workspace.uriOf('a.ts');
  const client = await connect({ ...own, folders: [workspace] });
  await scan(client);
  client.open(uri, record, 'typescript');
  client.edit(uri, '412-68-9031', '');
  await eventually('no finding', () => lastOf(client, uri)?.length === 0);
  client.close(uri);
  await eventually('the finding of the file', () => lastOf(client, uri)?.length === 1);
});

test('a second scan takes back what is gone', async () => {
  const workspace = workspaceWith({ 'a.ts': record, 'b.ts': record });
  const client = await connect({ ...own, folders: [workspace] });
  await scan(client);
  writeFileSync(join(workspace.path, 'a.ts'), '// nothing left here\n');
  workspace.write('.gitignore', 'b.ts\n');
  expect(await scan(client)).toMatchObject({ findings: 0 });
  expect(lastOf(client, workspace.uriOf('a.ts'))).toEqual([]);
  expect(lastOf(client, workspace.uriOf('b.ts'))).toEqual([]);
});

test('a scan ends when it is cancelled', async () => {
  const files = Array.from({ length: 300 }, (_, index) => [`file${index}.ts`, record.repeat(20)]);
  const workspace = workspaceWith(Object.fromEntries(files));
  const client = await connect({ ...own, folders: [workspace] });
  const source = new CancellationTokenSource();
  const states: unknown[] = [];
  client.connection.onNotification(statusNotification, (params) => void states.push(params));
  const answer = client.connection.sendRequest(scanWorkspaceRequest, {}, source.token);
  await eventually('a first result', () => client.published.length > 0);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(client.published.length).toBeLessThan(300);
  await eventually('the end', () => states.length === 2);
});

test('what could not be told is counted and logged', async () => {
  const workspace = workspaceWith({
    'a.ts': '',
    'large.txt': `${'a'.repeat(9 * 1024 * 1024)}\n`,
    '.phi-lint.json': '{',
  });
  const client = await connect({ ...own, folders: [workspace] });
  const result = await scan(client);
  expect(result.failures).toBe(2);
  await eventually('the log', () => client.logs.some((line) => line.includes('large.txt')));
  expect(lastOf(client, workspace.uriOf('.phi-lint.json'))).toMatchObject([{ code: 'policy/invalid' }]);
});

test('after a scan, a file that others change is looked at again', async () => {
  const workspace = workspaceWith({ 'a.ts': record });
  const uri = workspace.uriOf('a.ts');
  const watches = { didChangeWatchedFiles: { dynamicRegistration: true } };
  const capabilities = { ...pullClient, workspace: { ...pullClient.workspace, ...watches } };
  const client = await connect({ ...own, capabilities, folders: [workspace] });
  await scan(client);
  await eventually('the watcher', () => client.watched.includes('**/*'));
  workspace.write('a.ts', '// nothing left here\n');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
  await eventually('no finding', () => lastOf(client, uri)?.length === 0);
});

const watching = {
  ...own,
  capabilities: {
    ...pullClient,
    workspace: { ...pullClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  },
};

async function changed(client: Client, ...uris: string[]): Promise<void> {
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed })),
  });
}

test('after a scan, files that come, move and vanish are followed', async () => {
  const workspace = workspaceWith({ 'old/a.ts': record, '.gitignore': 'out/\n' });
  const client = await connect({ ...watching, folders: [workspace] });
  await scan(client);
  const found = (name: string) => lastOf(client, workspace.uriOf(name))?.length ?? 0;
  expect(found('old/a.ts')).toBe(1);
  // A new file, and one that is ignored.
  workspace.write('b.ts', record);
  workspace.write('out/c.ts', record);
  await changed(client, workspace.uriOf('b.ts'), workspace.uriOf('out/c.ts'));
  await eventually('the finding of the new file', () => found('b.ts') === 1);
  expect(found('out/c.ts')).toBe(0);
  // Editors tell of a renamed folder, not of the files in it.
  renameSync(join(workspace.path, 'old'), join(workspace.path, 'new'));
  await changed(client, workspace.uriOf('old'), workspace.uriOf('new'));
  await eventually('the finding in its new place', () => found('new/a.ts') === 1);
  expect(found('old/a.ts')).toBe(0);
  rmSync(join(workspace.path, 'new'), { recursive: true });
  await changed(client, workspace.uriOf('new'));
  await eventually('no finding', () => found('new/a.ts') === 0);
});

test('after a scan, another branch is followed', async () => {
  const names = Array.from({ length: 150 }, (_, index) => `file${index}.ts`);
  const workspace = workspaceWith(Object.fromEntries(names.map((name) => [name, ''])));
  const client = await connect({ ...watching, folders: [workspace] });
  expect(await scan(client)).toMatchObject({ findings: 0 });
  for (const name of names) workspace.write(name, record);
  await changed(client, ...names.map((name) => workspace.uriOf(name)));
  await eventually('all findings', () => names.every((name) => lastOf(client, workspace.uriOf(name))?.length === 1));
});

test('what the editor hides is not scanned', async () => {
  const workspace = workspaceWith({ 'a.ts': record, 'made/b.ts': record, 'c.js': record, 'c.ts': '' });
  const exclude = { '**/made': true, '**/a.ts': false, '**/*.js': { when: '$(basename).ts' } };
  const settings = (section: string | undefined) => (section === 'files.exclude' ? exclude : {});
  const client = await connect({ ...own, folders: [workspace], settings });
  expect(await scan(client)).toMatchObject({ files: 2, findings: 1, failures: 0 });
});

test('a workspace with more files than the limit is left alone', async () => {
  const workspace = workspaceWith({ 'a.ts': record, 'b.ts': record, 'c.ts': record });
  const client = await connect({ ...own, folders: [workspace] });
  expect(await scan(client, { limit: 2 })).toEqual({ files: 0, findings: 0, failures: 0, tooMany: 3 });
  expect(client.published).toEqual([]);
  expect(await scan(client, { limit: 3 })).toMatchObject({ files: 3 });
});

test('threads of their own find what the server finds by itself', async () => {
  const files = Array.from({ length: 60 }, (_, index) => [`src/file${index}.ts`, index % 3 === 0 ? record : '']);
  const client = "import OpenAI from 'openai';\nexport const model = new OpenAI();\n";
  const caller = "import { model } from './client';\nmodel.responses.create({ input: patient.diagnosis });\n";
  const all = {
    ...Object.fromEntries(files),
    'ai/client.ts': client,
    'ai/caller.ts': caller,
    'b/.phi-lint.json': '{ "rules": { "phi/ssn": "warning" } }',
    'b/a.ts': record,
    'picture.png': '\0\0',
  };
  const workspace = workspaceWith(all);
  const alone = await connect({ ...own, folders: [workspace] });
  const { record: _, ...byItself } = await scan(alone);
  const scanWorker = resolve(import.meta.dirname, '../../dist/worker.cjs');
  const threaded = await connect({ ...own, folders: [workspace], scanWorker });
  expect(await scan(threaded)).toMatchObject(byItself);
  const shown = (each: Client) =>
    each.published
      .map(({ uri, diagnostics }) => [uri, diagnostics])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  expect(shown(threaded)).toEqual(shown(alone));
  // A second scan reads nothing again.
  expect(await scan(threaded)).toMatchObject(byItself);
});
