import { afterEach, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { type Client, connect, createWorkspace, eventually, pushClient, titled, type Workspace } from './client.js';

const code = "export const patient = { ssn: '412-68-9031' };\n";
const rule = 'ai/assistant-exposure';

let workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces) workspace.remove();
  workspaces = [];
});

const capabilities = {
  ...pushClient,
  workspace: {
    ...pushClient.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

async function open(files: Record<string, string>, installed: string[] = []): Promise<[Client, Workspace, string]> {
  const workspace = createWorkspace({ 'seed.ts': code, ...files });
  workspaces.push(workspace);
  const client = await connect({ folders: [workspace], capabilities, initializationOptions: { installed } });
  const uri = workspace.uriOf('seed.ts');
  client.open(uri, code, 'typescript');
  return [client, workspace, uri];
}

async function rulesIn(client: Client, uri: string): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map((each) => each.code);
}

test('a file with a patient is a finding where an assistant is used, with one fix for all of them', async () => {
  const [client, , uri] = await open({ '.cursorrules': '', 'CLAUDE.md': '' });
  expect(await rulesIn(client, uri)).toContain(rule);
  const fix = titled(await client.actions(uri, '412-68-9031'), 'Exclude this file from Cursor and Claude Code');
  expect(fix?.isPreferred).toBe(true);
  expect(JSON.stringify(fix?.edit)).toContain('/seed.ts\\n');
  expect(JSON.stringify(fix?.edit)).toContain('Read(./seed.ts)');
  expect(JSON.stringify(fix)).not.toContain('412-68');
});

test('an assistant that is installed in the editor counts', async () => {
  const [client, , uri] = await open({}, ['Continue.continue']);
  expect(await rulesIn(client, uri)).toContain(rule);
});

test('an exclusion that is written on disk ends the finding', async () => {
  const [client, workspace, uri] = await open({ '.cursorrules': '' });
  expect(await rulesIn(client, uri)).toContain(rule);
  const changed = workspace.write('.cursorignore', '/seed.ts\n');
  const sent = client.published.length;
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: changed, type: FileChangeType.Created }],
  });
  const after = await eventually('new diagnostics', () =>
    client.published.slice(sent).find((each) => each.uri === uri),
  );
  expect(after.diagnostics.map((each) => each.code)).not.toContain(rule);
});

test('nothing where no assistant is used', async () => {
  const [client, , uri] = await open({ 'AGENTS.md': '' }, ['Code', 'GitHub.copilot-chat']);
  expect(await rulesIn(client, uri)).not.toContain(rule);
});
