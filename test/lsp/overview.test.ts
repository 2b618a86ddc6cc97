import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { scanWorkspaceRequest } from '../../protocol/index.js';
import {
  type BlameResult,
  blameRequest,
  type FileEntry,
  type FixFindingsResult,
  fixFindingsRequest,
  type OverviewParams,
  type OverviewSummary,
  overviewNotification,
  type RuleEntry,
  watchOverviewRequest,
} from '../../protocol/overview.js';
import { type Client, connect, createWorkspace, eventually, pullClient, type Workspace } from './client.js';

const record = "export const patient = { ssn: '412-68-9031' };\n";
const accepted = `// phi-lint-disable-next-line phi/ssn -- a training record until 2099-01-01\n${record}`;
const capabilities = {
  ...pullClient,
  workspace: { ...pullClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const own = { capabilities, initializationOptions: { clientCommands: true } };

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

/** What a panel would know. */
interface Panel {
  readonly files: Map<string, FileEntry>;
  rules: readonly RuleEntry[];
  summary: OverviewSummary | undefined;
  messages: number;
}

async function watch(files: Readonly<Record<string, string>>) {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  const client = await connect({ ...own, folders: [workspace] });
  const panel: Panel = { files: new Map(), rules: [], summary: undefined, messages: 0 };
  client.connection.onNotification(overviewNotification, (params: OverviewParams) => {
    panel.messages++;
    if (params.anew) panel.files.clear();
    if (params.rules !== undefined) panel.rules = params.rules;
    for (const file of params.files) {
      if (file.findings.length + file.accepted.length === 0) panel.files.delete(file.path);
      else panel.files.set(file.path, file);
    }
    if (params.summary !== undefined) panel.summary = params.summary;
  });
  await client.connection.sendRequest(watchOverviewRequest, { watching: true });
  return { workspace, client, panel };
}

function scan(client: Client, params: object = {}): Promise<unknown> {
  return client.connection.sendRequest(scanWorkspaceRequest, params);
}

async function rewrite({ workspace, client }: { workspace: Workspace; client: Client }, name: string, text: string) {
  workspace.write(name, text);
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: workspace.uriOf(name), type: FileChangeType.Changed }],
  });
}

test('tells what a scan found: kinds, places and reasons, never values', async () => {
  const { client, panel, workspace } = await watch({ 'src/a.ts': record, 'b.ts': accepted, 'c.ts': '' });
  await eventually('a first word', () => panel.summary !== undefined);
  expect(panel.summary?.scan).toBeUndefined();
  expect(panel.rules.length).toBeGreaterThan(50);
  await scan(client);
  const { scan: ended, ...summary } = await eventually('the scan', () => panel.summary?.scan && panel.summary);
  expect([...panel.files.keys()].sort()).toEqual(['b.ts', 'src/a.ts']);
  expect(panel.files.get('src/a.ts')).toEqual({
    uri: workspace.uriOf('src/a.ts'),
    path: 'src/a.ts',
    findings: [
      {
        rule: 'phi/ssn',
        severity: 'error',
        label: expect.stringContaining('Social Security number'),
        start: { line: 0, character: 31 },
        end: { line: 0, character: 42 },
        fixable: true,
      },
    ],
    accepted: [],
  });
  expect(panel.files.get('b.ts')?.accepted).toMatchObject([
    { rule: 'phi/ssn', reason: 'a training record', until: '2099-01-01', line: 0, start: { line: 1 } },
  ]);
  expect(summary.total).toMatchObject({ errors: 1, accepted: 1, fixed: 0 });
  expect(ended).toMatchObject({ files: 3, found: { 'phi/ssn src/a.ts': 1, 'phi/ssn b.ts': 1 } });
  expect(client.wire()).not.toContain('412-68-9031');
});

test('counts what was fixed since, without being asked', async () => {
  const watched = await watch({ 'a.ts': record + record, 'b.ts': record });
  const { client, panel } = watched;
  await scan(client);
  await eventually('the scan', () => panel.summary?.total.errors === 3);
  const { messages } = panel;
  await rewrite(watched, 'a.ts', record);
  await eventually('the repair', () => panel.summary?.total.fixed === 1 && panel.summary.total.errors === 2);
  const identification = panel.summary?.safeguards.find(({ title }) => title === 'De-identification');
  expect(identification).toMatchObject({ errors: 2, fixed: 1, rules: ['phi/ssn'] });
  await rewrite(watched, 'b.ts', '');
  await eventually('nothing in it', () => !panel.files.has('b.ts'));
  expect(panel.messages).toBeGreaterThan(messages);
});

test('compares with the scan that the editor remembers', async () => {
  const before = { at: '2026-01-02T03:04:05.000Z', files: 1, total: {}, found: { 'phi/ssn gone.ts': 4 } };
  const { client, panel } = await watch({ 'a.ts': record });
  await eventually('a first word', () => panel.summary !== undefined);
  // Before the workspace was looked at nobody knows what is fixed.
  expect(panel.summary?.total.fixed).toBe(0);
  await scan(client, { before });
  await eventually('the scan', () => panel.summary?.total.fixed === 4);
  expect(panel.summary?.comparedWith).toBe(before.at);
});

test('an open buffer counts before its file', async () => {
  const { client, panel, workspace } = await watch({ 'a.ts': record });
  await scan(client);
  await eventually('the finding', () => panel.files.has('a.ts'));
  client.open(workspace.uriOf('a.ts'), record, 'typescript');
  client.edit(workspace.uriOf('a.ts'), '412-68-9031', '');
  await eventually('no finding', () => !panel.files.has('a.ts'));
  client.close(workspace.uriOf('a.ts'));
  await eventually('the finding of the file', () => panel.files.has('a.ts'));
});

test('tells where data goes and whom models belong to', async () => {
  const caller = [
    "import OpenAI from 'openai';",
    'const client = new OpenAI();',
    'export const ask = (patient: Patient) =>',
    "  client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: patient.diagnosis }] });",
    '',
  ].join('\n');
  const { client, panel, workspace } = await watch({ 'ask.ts': caller });
  await scan(client);
  const summary = await eventually('the flow', () => (panel.summary?.flows.length ?? 0) > 0 && panel.summary);
  expect(summary.flows[0]).toMatchObject({
    destination: { kind: 'model', name: 'OpenAI' },
    agreement: 'none',
    places: [{ uri: workspace.uriOf('ask.ts'), start: { line: 3 }, accepted: false }],
  });
  expect(summary.inventory).toMatchObject([
    { vendor: 'OpenAI', host: 'api.openai.com', model: 'gpt-4o', agreement: 'none', phiFound: true },
  ]);
  const [first] = summary.inventory[0]?.places ?? [];
  expect(first).toEqual({ uri: workspace.uriOf('ask.ts'), start: { line: 1, character: expect.any(Number) } });
});

test('repairs one finding, or all of a kind after a look at the changes', async () => {
  const { client, workspace } = await watch({ 'a.ts': record + record, 'b.ts': record, 'c.ts': accepted });
  await scan(client);
  const at = { uri: workspace.uriOf('a.ts'), start: { line: 1, character: 31 } };
  const fix = (params: unknown) => client.connection.sendRequest<FixFindingsResult>(fixFindingsRequest, params);
  expect(await fix({ rule: 'phi/ssn', at })).toEqual({ fixed: 1, left: 0 });
  expect(client.appliedEdits[0]?.edit.changes?.[at.uri]).toMatchObject([{ range: { start: at.start } }]);
  expect(await fix({ rule: 'phi/ssn' })).toEqual({ fixed: 3, left: 0 });
  const { edit, label } = client.appliedEdits[1] ?? {};
  expect(label).toBe('Fix 3 findings of phi/ssn in 2 files');
  expect(edit?.documentChanges).toHaveLength(2);
  expect(Object.values(edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
  expect(await fix({ rule: 'phi/name' })).toEqual({ fixed: 0, left: 0 });
});

test('says who accepted a finding, and when', async () => {
  const { client, workspace } = await watch({ 'c.ts': accepted });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace.path, stdio: 'ignore' });
  rmSync(join(workspace.path, '.git'), { recursive: true });
  git('init');
  git('add', '.');
  git(
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@example.org',
    'commit',
    '-m',
    'Accept',
    '--date=2026-03-04T12:00:00Z',
  );
  const blame = (uri: string) => client.connection.sendRequest<BlameResult>(blameRequest, { uri, lines: [0, 9] });
  expect(await blame(workspace.uriOf('c.ts'))).toEqual({ lines: [{ author: 'Ada', date: '2026-03-04' }, null] });
  expect(await blame('file:///etc/hosts')).toEqual({ lines: [null, null] });
});
