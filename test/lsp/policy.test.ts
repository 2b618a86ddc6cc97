import { afterEach, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { type Client, connect, createWorkspace, eventually, pullClient, type Workspace } from './client.js';

const record = "export const patient = { ssn: '412-68-9031' };\n";
const off = '{ "rules": { "phi/ssn": "off" } }\n';

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return workspace;
}

function lastOf(client: Client, uri: string) {
  return client.published.findLast((each) => each.uri === uri)?.diagnostics;
}

async function changeOnDisk(client: Client, workspace: Workspace, text: string): Promise<void> {
  const uri = workspace.write('.phi-lint.json', text);
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
}

test('the nearest policy holds, and a change of it on disk counts at once', async () => {
  const workspace = workspaceWith({ '.phi-lint.json': off, 'strict/.phi-lint.json': '{}', 'strict/a.ts': '' });
  const client = await connect({ folders: [workspace] });
  const loose = workspace.uriOf('a.ts');
  const strict = workspace.uriOf('strict/a.ts');
  client.open(loose, record, 'typescript');
  client.open(strict, record, 'typescript');
  expect(await client.diagnostics(loose)).toEqual([]);
  expect(await client.diagnostics(strict)).toHaveLength(1);
  await changeOnDisk(client, workspace, '{ "rules": { "phi/ssn": "warning" } }');
  await eventually('a warning', () => lastOf(client, loose)?.[0]?.severity === 2);
});

test('a policy that is being written counts before it is saved', async () => {
  const workspace = workspaceWith({ '.phi-lint.json': '{ "rules": {} }', 'a.ts': record });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('a.ts');
  const policy = workspace.uriOf('.phi-lint.json');
  client.open(uri, record, 'typescript');
  expect(await client.diagnostics(uri)).toHaveLength(1);
  client.open(policy, '{ "rules": {} }', 'jsonc');
  client.edit(policy, '{}', '{ "phi/*": "off" }');
  await eventually('silence', () => lastOf(client, uri)?.length === 0);
  client.close(policy);
  await eventually('the finding', () => lastOf(client, uri)?.length === 1);
});

test('a broken policy is marked where it is wrong, and its last valid version stays in force', async () => {
  const workspace = workspaceWith({ '.phi-lint.json': off, 'a.ts': record });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('a.ts');
  const policy = workspace.uriOf('.phi-lint.json');
  client.open(uri, record, 'typescript');
  expect(await client.diagnostics(uri)).toEqual([]);
  client.open(policy, off, 'jsonc');
  client.edit(policy, '"off"', '"quiet"');
  const range = client.rangeOf(policy, '"quiet"');
  await eventually('the problem', () => lastOf(client, policy)?.[0]?.code === 'policy/invalid');
  expect(lastOf(client, policy)).toMatchObject([{ range, severity: 1, source: 'phi-lint' }]);
  client.edit(uri, '\n', '\n\n');
  expect(await client.diagnostics(uri)).toEqual([]);
  client.edit(policy, '"quiet"', '"error"');
  await eventually('the finding', () => lastOf(client, uri)?.length === 1);
  await eventually('no problem', () => lastOf(client, policy)?.length === 0);
});

test('a broken policy file is marked although it is not open', async () => {
  const workspace = workspaceWith({ '.phi-lint.json': '{\n  "ignore": "a"\n}', 'a.ts': record });
  const client = await connect({ folders: [workspace], capabilities: pullClient });
  client.open(workspace.uriOf('a.ts'), record, 'typescript');
  const policy = workspace.uriOf('.phi-lint.json');
  await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: workspace.uriOf('a.ts') } });
  await eventually('the problem', () => lastOf(client, policy)?.[0]?.range.start.line === 1);
  await changeOnDisk(client, workspace, '{ "ignore": ["a.ts"] }');
  await eventually('no problem', () => lastOf(client, policy)?.length === 0);
  expect(client.refreshes()).toBeGreaterThan(0);
});

test('an information about a policy does not keep it from being in force', async () => {
  const workspace = workspaceWith({ '.phi-lint.json': '{}', 'a.ts': record });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('a.ts');
  const policy = workspace.uriOf('.phi-lint.json');
  client.open(uri, record, 'typescript');
  expect(await client.diagnostics(uri)).toHaveLength(1);
  client.open(policy, '{}', 'jsonc');
  client.edit(policy, '{}', '{ "ai": { "vendors": { "acme": {} } }, "rules": { "phi/ssn": "off" } }');
  await eventually('the information', () => lastOf(client, policy)?.[0]?.severity === 3);
  await eventually('silence', () => lastOf(client, uri)?.length === 0);
});

test('a policy that stops being JSON while it is written leaves the last valid one in force', async () => {
  const workspace = workspaceWith({ '.phi-lint.json': off, 'a.ts': record });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('a.ts');
  const policy = workspace.uriOf('.phi-lint.json');
  client.open(policy, off, 'jsonc');
  client.open(uri, record, 'typescript');
  expect(await client.diagnostics(uri)).toEqual([]);
  client.edit(policy, '}', '');
  await eventually('the problem', () => lastOf(client, policy)?.[0]?.code === 'policy/invalid');
  client.edit(uri, '\n', '\n\n');
  expect(await client.diagnostics(uri)).toEqual([]);
});

test('a policy is marked in the editor although it leaves itself out', async () => {
  const text = '{ "include": ["src/**"], "ignore": ["**"], "suppressions": { "maxDay": 90 } }';
  const workspace = workspaceWith({ '.phi-lint.json': text });
  const client = await connect({ folders: [workspace] });
  const policy = workspace.uriOf('.phi-lint.json');
  client.open(policy, text, 'jsonc');
  expect(await client.diagnostics(policy)).toMatchObject([
    { code: 'policy/invalid', severity: 1, range: client.rangeOf(policy, '"maxDay"') },
  ]);
});

test('severities for some paths hold in the editor', async () => {
  const overrides = [{ files: ['test/**'], rules: { 'phi/ssn': 'warning' } }];
  const workspace = workspaceWith({ '.phi-lint.json': JSON.stringify({ overrides }), 'test/a.ts': '', 'a.ts': '' });
  const client = await connect({ folders: [workspace] });
  for (const [name, severity] of [
    ['test/a.ts', 2],
    ['a.ts', 1],
  ] as const) {
    client.open(workspace.uriOf(name), record, 'typescript');
    expect(await client.diagnostics(workspace.uriOf(name)), name).toMatchObject([{ severity }]);
  }
});

test('what a policy or an ignore file leaves out is left alone in the editor', async () => {
  const workspace = workspaceWith({
    '.phi-lint.json': '{ "ignore": ["samples/**"] }',
    '.phi-lintignore': 'vendor/\n',
    'samples/a.ts': record,
    'vendor/a.ts': record,
    'own/a.ts': record,
  });
  const client = await connect({ folders: [workspace] });
  for (const [name, count] of [
    ['samples/a.ts', 0],
    ['vendor/a.ts', 0],
    ['own/a.ts', 1],
  ] as const) {
    client.open(workspace.uriOf(name), record, 'typescript');
    expect(await client.diagnostics(workspace.uriOf(name)), name).toHaveLength(count);
  }
});

test('what a policy extends holds in the editor, and an edit of it counts at once', async () => {
  const base = '{ "rules": { "phi/ssn": "off" } }';
  const workspace = workspaceWith({
    'org/base.json': base,
    '.phi-lint.json': '{ "extends": "./org/base.json" }',
    'a.ts': record,
  });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('a.ts');
  client.open(uri, record, 'typescript');
  expect(await client.diagnostics(uri)).toEqual([]);
  const baseUri = workspace.write('org/base.json', '{ "rules": { "phi/ssn": "warning" } }');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: baseUri, type: FileChangeType.Changed }],
  });
  await eventually('a warning', () => lastOf(client, uri)?.[0]?.severity === 2);
});

test('settings of the editor do not hide what the policy locks', async () => {
  const workspace = workspaceWith({ '.phi-lint.json': '{ "locked": ["phi/ssn"] }', 'a.ts': record });
  const client = await connect({ folders: [workspace], settings: () => ({ enable: false, minimumSeverity: 'error' }) });
  const uri = workspace.uriOf('a.ts');
  client.open(uri, record, 'typescript');
  expect(await client.diagnostics(uri)).toMatchObject([{ code: 'phi/ssn' }]);
});

test('settings that would hide what is locked are told where they stand, with the lock', async () => {
  const text = '{ "phiLint.enable": false }';
  const workspace = workspaceWith({ '.phi-lint.json': '{ "locked": ["phi/ssn"] }', '.vscode/settings.json': text });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('.vscode/settings.json');
  client.open(uri, text, 'jsonc');
  expect(await client.diagnostics(uri)).toMatchObject([{ code: 'policy/weakened', severity: 2 }]);
});
