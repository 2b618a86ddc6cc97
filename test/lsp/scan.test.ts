import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
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
  expect(await scan(client, { workDoneToken: 'token' })).toEqual({ files: 4, findings: 3, failures: 0 });
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
