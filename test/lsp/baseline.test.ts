import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { runIn } from '../cli/harness.js';
import { connect, createWorkspace, eventually, type Workspace } from './client.js';

const record = (number: string) => `export const patient = { ssn: '${number}' };\n`;
const [known, other] = ['412-68-9031', '527-41-8263'];
const policy = '{ "baseline": ".phi-lint-baseline" }';

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

/** A workspace with a baseline of what is in it. */
async function workspaceWith(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const keys = createWorkspace({});
  const workspace = createWorkspace({ '.git/HEAD': '', '.phi-lint.json': policy, ...files });
  workspaces.push(keys, workspace);
  vi.stubEnv('XDG_CONFIG_HOME', keys.path);
  vi.stubEnv('PHI_LINT_BASELINE_KEY', undefined);
  expect((await runIn(workspace.path, ['baseline', 'create'])).code).toBe(0);
  return workspace;
}

test('editor and scan honour the same baseline', async () => {
  const files = { 'a.ts': record(known), 'b.ts': record(known), 'old.ts': record('618-24-3907') };
  const workspace = await workspaceWith(files);
  workspace.write('b.ts', record(known) + record(other));
  workspace.write('a.ts', `\n\n  ${record(known)}`);
  renameSync(join(workspace.path, 'old.ts'), join(workspace.path, 'new.ts'));
  const { out } = await runIn(workspace.path, ['scan', '--format', 'json']);
  const scanned = JSON.parse(out).findings.map(
    (each: { path: string; rule: string; range: { start: { line: number } } }) =>
      `${each.path}:${each.range.start.line} ${each.rule}`,
  );
  expect(scanned).toEqual(['b.ts:2 phi/ssn']);
  const client = await connect({ folders: [workspace] });
  const shown: string[] = [];
  const texts = {
    'a.ts': `\n\n  ${record(known)}`,
    'b.ts': record(known) + record(other),
    'new.ts': record('618-24-3907'),
  };
  for (const [name, text] of Object.entries(texts)) {
    client.open(workspace.uriOf(name), text, 'typescript');
    for (const { range, code } of await client.diagnostics(workspace.uriOf(name)))
      shown.push(`${name}:${range.start.line + 1} ${code}`);
  }
  expect(shown).toEqual(scanned);
});

test('another value in the place of a known one is shown while it is typed', async () => {
  const workspace = await workspaceWith({ 'a.ts': record(known) });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('a.ts');
  client.open(uri, record(known), 'typescript');
  expect(await client.diagnostics(uri)).toEqual([]);
  client.edit(uri, known, other);
  expect(await client.diagnostics(uri)).toMatchObject([{ code: 'phi/ssn' }]);
});

test('a baseline that changes or goes counts at once', async () => {
  const workspace = await workspaceWith({ 'a.ts': record(known) });
  const client = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('a.ts');
  client.open(uri, record(known), 'typescript');
  expect(await client.diagnostics(uri)).toEqual([]);
  rmSync(join(workspace.path, '.phi-lint-baseline'));
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: workspace.uriOf('.phi-lint-baseline'), type: FileChangeType.Deleted }],
  });
  await eventually(
    'the finding',
    () => client.published.findLast((each) => each.uri === uri)?.diagnostics.length === 1,
  );
});
