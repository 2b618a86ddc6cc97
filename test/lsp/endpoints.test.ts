import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FileEvent,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { type Client, connect, createWorkspace, eventually, pullClient, type Workspace } from './client.js';

const client = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
const use =
  "import { client } from './client';\nexport const sum = (note: string) =>\n  client.responses.create({ model: 'gpt-5', input: note, store: false });\n";
const agreement = '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2025-01-15" } } } } }';
const local =
  "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: 'http://localhost:1234/v1' });\n";

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return workspace;
}

/** The rules of the diagnostics that were sent last for a document. */
function rulesOf(editor: Client, uri: string): readonly unknown[] | undefined {
  return editor.published.findLast((each) => each.uri === uri)?.diagnostics.map(({ code }) => code);
}

async function shows(editor: Client, uri: string, rules: readonly string[]): Promise<void> {
  await eventually(`${rules.join(', ') || 'nothing'} in ${uri.split('/').at(-1)}`, () => {
    return JSON.stringify(rulesOf(editor, uri)) === JSON.stringify(rules);
  });
}

async function changedOnDisk(editor: Client, ...uris: readonly string[]): Promise<void> {
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed })),
  });
}

async function pull(editor: Client, uri: string): Promise<readonly Diagnostic[]> {
  const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

test('a client without an agreement on record is a finding, until the policy records one', async () => {
  const workspace = workspaceWith({ 'client.ts': client });
  const editor = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('client.ts');
  editor.open(uri, client, 'typescript');
  await shows(editor, uri, ['ai/no-baa']);
  const policy = workspace.write('.phi-lint.json', agreement);
  await changedOnDisk(editor, policy);
  await shows(editor, uri, []);
});

test('what a file on disk says of an address counts, and what the open buffer says counts more', async () => {
  const code = "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.LLM_URL });\n";
  const workspace = workspaceWith({ 'client.ts': code, '.env': 'LLM_URL=https://api.openai.com/v1\n' });
  const editor = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('client.ts');
  const env = workspace.uriOf('.env');
  editor.open(uri, code, 'typescript');
  await shows(editor, uri, ['ai/no-baa']);
  editor.open(env, 'LLM_URL=http://localhost:8080/v1 # not api.openai.com\n', 'dotenv');
  await shows(editor, uri, []);
  editor.close(env);
  await shows(editor, uri, ['ai/no-baa']);
});

test('files that are made, renamed and deleted change what other files are told', async () => {
  const code = "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.LLM_URL });\n";
  const workspace = workspaceWith({ 'client.ts': code });
  const editor = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('client.ts');
  editor.open(uri, code, 'typescript');
  await shows(editor, uri, ['ai/unattested-endpoint']);
  const env = workspace.write('deploy/app.env', 'LLM_URL=https://api.openai.com/v1\n');
  await changedOnDisk(editor, env);
  await shows(editor, uri, ['ai/no-baa']);
  renameSync(join(workspace.path, 'deploy'), join(workspace.path, 'infra'));
  await changedOnDisk(editor, workspace.uriOf('deploy'), workspace.uriOf('infra'));
  await eventually('the new path', () =>
    String(editor.published.at(-1)?.diagnostics[0]?.message).includes('LLM_URL in infra/app.env'),
  );
  rmSync(join(workspace.path, 'infra'), { recursive: true });
  await changedOnDisk(editor, workspace.uriOf('infra'));
  await shows(editor, uri, ['ai/unattested-endpoint']);
});

test('files that the workspace ignores say nothing to others', async () => {
  const code = "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.LLM_URL });\n";
  const env = 'LLM_URL=https://api.openai.com/v1\n';
  const workspace = workspaceWith({ 'client.ts': code, '.env': env, '.gitignore': '.env\n' });
  const editor = await connect({ folders: [workspace] });
  const uri = workspace.uriOf('client.ts');
  editor.open(uri, code, 'typescript');
  editor.open(workspace.uriOf('.env'), env, 'dotenv');
  await shows(editor, uri, ['ai/unattested-endpoint']);
  workspace.write('.gitignore', '\n');
  await changedOnDisk(editor, workspace.uriOf('.gitignore'));
  await shows(editor, uri, ['ai/no-baa']);
});

test('each folder is linked on its own', async () => {
  const code = "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.LLM_URL });\n";
  const one = workspaceWith({ 'client.ts': code });
  const other = workspaceWith({ '.env': 'LLM_URL=https://api.openai.com/v1\n', 'client.ts': code });
  const editor = await connect({
    folders: [one],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  editor.open(one.uriOf('client.ts'), code, 'typescript');
  editor.open(other.uriOf('client.ts'), code, 'typescript');
  await shows(editor, one.uriOf('client.ts'), ['ai/unattested-endpoint']);
  await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: other.uri, name: 'other' }], removed: [] },
  });
  await shows(editor, other.uriOf('client.ts'), ['ai/no-baa']);
  await shows(editor, one.uriOf('client.ts'), ['ai/unattested-endpoint']);
});

test('a client that one file makes and another uses is found in both, open or not', async () => {
  const stored = use.replace('store: false', 'store: true');
  const workspace = workspaceWith({ 'client.ts': client, 'use.ts': stored });
  const editor = await connect({ capabilities: pullClient, folders: [workspace] });
  const report = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(report.items).toHaveLength(1);
  const uri = workspace.uriOf('client.ts');
  const closed = await pull(editor, uri);
  expect(closed.map(({ code }) => code)).toEqual(['ai/no-baa', 'ai/retention']);
  editor.open(uri, client, 'typescript');
  expect(await pull(editor, uri)).toEqual(closed);
  editor.open(workspace.uriOf('use.ts'), stored, 'typescript');
  editor.edit(workspace.uriOf('use.ts'), 'store: true', 'store: false');
  await eventually('the editor to be told', () => editor.refreshes() > 0);
  expect((await pull(editor, uri)).map(({ code }) => code)).toEqual(['ai/no-baa']);
});

test('an editor that cannot be told later gets the whole answer at once', async () => {
  const workspace = workspaceWith({
    'client.ts': client.replace('new OpenAI()', 'new OpenAI({ baseURL: process.env.LLM_URL })'),
    '.env': 'LLM_URL=https://api.openai.com/v1\n',
  });
  const editor = await connect({ capabilities: { textDocument: { diagnostic: {} } }, folders: [workspace] });
  const found = await pull(editor, workspace.uriOf('client.ts'));
  expect(found.map(({ code }) => code)).toEqual(['ai/no-baa']);
});

const filler = Array.from({ length: 1200 }, (_, i) => `export const value${i} = compute(${i}, 'a', [${i}]);`);
const large = `${client}${filler.join('\n')}\n`;

test('in a large file findings move along with an edit and are read again when the typing pauses', async () => {
  const editor = await connect();
  const uri = 'untitled:large';
  editor.open(uri, large, 'typescript');
  expect(await editor.diagnostics(uri)).toMatchObject([{ code: 'ai/no-baa', range: { start: { line: 1 } } }]);
  editor.edit(uri, 'import OpenAI', '\n\nimport OpenAI');
  expect(await editor.diagnostics(uri)).toMatchObject([{ code: 'ai/no-baa', range: { start: { line: 3 } } }]);
  editor.edit(uri, 'new OpenAI()', "new OpenAI({ baseURL: 'http://localhost:1/v1' })");
  await shows(editor, uri, []);
  editor.edit(uri, "new OpenAI({ baseURL: 'http://localhost:1/v1' })", 'new OpenAI()');
  await shows(editor, uri, ['ai/no-baa']);
});

describe('with a thread for large buffers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phi-lint-look-'));
  const lookWorker = join(folder, 'lookWorker.cjs');
  beforeAll(async () => {
    await build({
      entryPoints: [join(import.meta.dirname, '../../server/lsp/lookWorker.ts')],
      outfile: lookWorker,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      alias: { 'web-tree-sitter': createRequire(import.meta.url).resolve('web-tree-sitter') },
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['that works', lookWorker],
    ['that is broken', join(folder, 'missing.cjs')],
  ])('%s, what an edit changed is found when the typing pauses', async (_, file) => {
    const editor = await connect({ lookWorker: file });
    const uri = 'untitled:large';
    editor.open(uri, large, 'typescript');
    expect(await editor.diagnostics(uri)).toMatchObject([{ code: 'ai/no-baa' }]);
    editor.edit(uri, 'new OpenAI()', "new OpenAI({ baseURL: 'http://localhost:1/v1' })");
    editor.edit(
      uri,
      'export const value1199',
      "export const second = new OpenAI({ baseURL: 'https://llm.internal/v1' });\n",
    );
    await shows(editor, uri, ['ai/unattested-endpoint']);
    editor.edit(uri, 'https://llm.internal/v1', 'https://api.openai.com/v1');
    await shows(editor, uri, ['ai/no-baa']);
  });
});

test('without a parser everything else works, and the log says so once', async () => {
  const editor = await connect({ grammars: '/nowhere' });
  const uri = 'untitled:a';
  editor.open(uri, `${local}const patient = { ssn: '412-68-9031' };\n`, 'typescript');
  expect((await editor.diagnostics(uri)).map(({ code }) => code)).toEqual(['phi/ssn']);
  expect(editor.logs.filter((line) => line.includes('The parser could not be loaded'))).toHaveLength(1);
});

test('calls in other files are shown as places of the finding', async () => {
  const workspace = workspaceWith({ 'src/client.ts': client, 'src/use.ts': use, 'src/more.ts': `\n\n${use}` });
  const textDocument = { publishDiagnostics: { relatedInformation: true } };
  const editor = await connect({ capabilities: { textDocument }, folders: [workspace] });
  const uri = workspace.uriOf('src/client.ts');
  editor.open(workspace.uriOf('src/use.ts'), `\n${use}`, 'typescript');
  editor.open(uri, client, 'typescript');
  const places = await eventually('both places', () => {
    const sent = editor.published.findLast((each) => each.uri === uri)?.diagnostics[0]?.relatedInformation ?? [];
    return sent.length === 2 && sent.map(({ location }) => [location.uri, location.range.start.line]);
  });
  expect(places).toEqual([
    [workspace.uriOf('src/more.ts'), 4],
    [workspace.uriOf('src/use.ts'), 3],
  ]);
});

test('the way of a value to its sink is shown as places of the finding', async () => {
  const textDocument = { publishDiagnostics: { relatedInformation: true } };
  const editor = await connect({ capabilities: { textDocument } });
  const uri = 'untitled:visit';
  const text = 'function visit(patient: Patient) {\n  const last = patient.lastName;\n  console.log(last);\n}\n';
  editor.open(uri, text, 'typescript');
  const places = await eventually('the way', () => {
    const sent = editor.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
    const leak = sent.find(({ code }) => code === 'leak/log');
    return leak?.relatedInformation?.map(({ location, message }) => [location.range.start.line, message]) ?? false;
  });
  expect(places).toEqual([
    [1, 'It comes from here (name).'],
    [2, 'It passes here.'],
  ]);
});
