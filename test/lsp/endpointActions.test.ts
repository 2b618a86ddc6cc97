import { afterEach, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CreateFile,
  ExecuteCommandRequest,
  type ShowDocumentParams,
  ShowDocumentRequest,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { showPlaceCommand } from '../../protocol/index.js';
import { parsePolicy } from '../../server/core/policy/policy.js';
import { type Client, connect, createWorkspace, editsOf, eventually, titled, type Workspace } from './client.js';

const code =
  "import OpenAI from 'openai';\nconst client = new OpenAI();\nawait client.responses.create({ model: 'gpt-5', input: note, store: false });\n";
const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  window: { showDocument: { support: true } },
};

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

async function opened(
  files: Readonly<Record<string, string>>,
  name: string,
): Promise<{ editor: Client; uri: string; workspace: Workspace }> {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  const editor = await connect({ capabilities, folders: [workspace] });
  const uri = workspace.uriOf(name);
  editor.open(uri, files[name] ?? '', name.endsWith('.py') ? 'python' : 'typescript');
  await editor.diagnostics(uri);
  return { editor, uri, workspace };
}

async function without(editor: Client, uri: string, rule: string): Promise<void> {
  await eventually(`no ${rule}`, () => {
    const sent = editor.published.findLast((each) => each.uri === uri);
    return sent?.diagnostics.every((each) => each.code !== rule) === true;
  });
}

function titles(actions: readonly CodeAction[]): readonly string[] {
  return actions.map(({ title }) => title);
}

test('an agreement is recorded among what the policy says, and holds when its dates are filled in', async () => {
  const before =
    '{\n  // Ours.\n  "rules": { "phi/email": "off" },\n  "ai": {\n    "vendors": {\n      "openai": {\n        "zeroRetention": false // Asked for.\n      }, // Reviewed.\n    }\n  }\n}\n';
  const { editor, uri, workspace } = await opened({ '.phi-lint.json': before, 'a.ts': code }, 'a.ts');
  const policy = workspace.uriOf('.phi-lint.json');
  editor.open(policy, before, 'jsonc');
  const action = titled(await editor.actions(uri, 'new OpenAI'), 'Record the agreement for OpenAI');
  editor.apply(policy, editsOf(action, policy));
  expect(editor.text(policy)).toBe(
    before.replace(
      '"zeroRetention"',
      '"baa": {\n          "signed": "YYYY-MM-DD",\n          "expires": "YYYY-MM-DD"\n        },\n        "zeroRetention"',
    ),
  );
  const asked = await editor.diagnostics(policy);
  expect(asked.map((each) => each.code)).toEqual(['policy/invalid', 'policy/invalid']);
  editor.edit(policy, 'YYYY-MM-DD', '2025-01-15');
  editor.edit(policy, 'YYYY-MM-DD', '2999-01-14');
  await without(editor, uri, 'ai/no-baa');
  expect(await editor.diagnostics(policy)).toEqual([]);
});

test('where there is no policy, one is made, and the place to fill in is shown', async () => {
  const { editor, uri, workspace } = await opened({ 'src/a.ts': code }, 'src/a.ts');
  const action = titled(await editor.actions(uri, 'new OpenAI'), 'Record the agreement for OpenAI');
  const [create, edit] = action?.edit?.documentChanges ?? [];
  expect(CreateFile.is(create) && create.uri).toBe(workspace.uriOf('.phi-lint.json'));
  const text = TextDocumentEdit.is(edit)
    ? edit.edits.map((each) => ('newText' in each ? each.newText : '')).join('')
    : '';
  expect(parsePolicy(text, '2026-01-01').problems).toHaveLength(2);
  expect(parsePolicy(text.replaceAll('YYYY-MM-DD', '2025-01-15'), '2026-01-01').problems).toEqual([]);
  const shown: ShowDocumentParams[] = [];
  editor.connection.onRequest(ShowDocumentRequest.type, (params) => {
    shown.push(params);
    return { success: true };
  });
  expect(action?.command?.command).toBe(showPlaceCommand);
  await editor.connection.sendRequest(ExecuteCommandRequest.type, {
    command: showPlaceCommand,
    arguments: action?.command?.arguments ?? [],
  });
  const line = shown[0]?.selection?.start.line ?? 0;
  expect(text.split('\n')[line]?.slice(shown[0]?.selection?.start.character)).toMatch(/^YYYY-MM-DD"/);
});

test('a policy that is no JSON, or has a record of the vendor that is wrong, is left to people', async () => {
  for (const policy of [
    '{ "ai": ',
    '{ "ai": { "vendors": { "openai": { "baa": { "signed": "soon" } } } } }',
    '{ "ai": [] }',
  ]) {
    const { editor, uri } = await opened({ '.phi-lint.json': policy, 'a.ts': code }, 'a.ts');
    expect(titles(await editor.actions(uri, 'new OpenAI'))).toEqual(['Disable for this line, with a reason']);
  }
});

test('a host becomes one of the own hosts, and its finding is gone', async () => {
  const own = code.replace('OpenAI()', "OpenAI({ baseURL: 'https://vllm.ml.corp.internal/v1' })");
  const before = '{ "ai": { "ownHosts": ["other.internal"] } }\n';
  const { editor, uri, workspace } = await opened({ '.phi-lint.json': before, 'a.ts': own }, 'a.ts');
  const policy = workspace.uriOf('.phi-lint.json');
  const action = titled(await editor.actions(uri, 'new OpenAI'), 'Add vllm.ml.corp.internal to the own hosts');
  editor.open(policy, before, 'jsonc');
  editor.apply(policy, editsOf(action, policy));
  expect(parsePolicy(editor.text(policy), '2026-01-01').policy.ai.ownHosts).toEqual([
    'other.internal',
    'vllm.ml.corp.internal',
  ]);
  await without(editor, uri, 'ai/unattested-endpoint');
});

const python =
  "from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(\n    model='gpt-5',\n    input=note,\n)\n";

test.each([
  ['a.ts', code.replace('store: false', 'store: true'), code],
  ['a.ts', code.replace(', store: false', ''), code],
  [
    'a.py',
    python.replace('input=note,', 'input=note, store=True'),
    python.replace('input=note,', 'input=note, store=False'),
  ],
  ['a.py', python, python.replace('input=note,', 'input=note, store=False,')],
])('storing is switched off in %s, and the finding is gone', async (name, before, after) => {
  const { editor, uri } = await opened({ [name]: before }, name);
  const action = titled(await editor.actions(uri, 'client.responses.create'), 'Set store to false');
  expect(action?.isPreferred).toBe(true);
  editor.apply(uri, editsOf(action, uri));
  expect(editor.text(uri)).toBe(after);
  await without(editor, uri, 'ai/retention');
});

test('an option that comes from elsewhere is not touched', async () => {
  const elsewhere = `const options = { model: 'gpt-5', store: true };\n${code.replace(/\{ model.*\}/, 'options')}`;
  const { editor, uri } = await opened({ 'a.ts': elsewhere }, 'a.ts');
  expect(titles(await editor.actions(uri, 'client.responses.create'))).not.toContain('Set store to false');
});

test('a comment accepts a finding about a call', async () => {
  const { editor, uri } = await opened({ 'a.ts': code }, 'a.ts');
  const action = titled(await editor.actions(uri, 'new OpenAI'), 'Disable for this line');
  editor.apply(uri, editsOf(action, uri));
  editor.edit(uri, 'ai/no-baa -- ', 'ai/no-baa -- signed, record follows');
  await without(editor, uri, 'ai/no-baa');
});

test('what goes to a vendor without an agreement can go to one that has one, and its finding is gone', async () => {
  const policy = '{ "ai": { "vendors": { "azure-openai": { "baa": { "signed": "2025-01-15" } } } } }';
  const { editor, uri } = await opened({ '.phi-lint.json': policy, 'a.ts': code }, 'a.ts');
  const action = titled(await editor.actions(uri, 'new OpenAI'), 'Use the covered vendor Azure OpenAI');
  editor.apply(uri, editsOf(action, uri));
  expect(editor.text(uri)).toContain("import { AzureOpenAI } from 'openai';\nconst client = new AzureOpenAI({\n");
  await without(editor, uri, 'ai/no-baa');
  expect(titles(await editor.actions(uri, 'new AzureOpenAI'))).toEqual([]);
});
