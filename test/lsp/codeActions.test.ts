import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { type DisableLineArgument, disableLineCommand } from '../../protocol/index.js';
import {
  type Client,
  type ClientOptions,
  connect,
  createWorkspace,
  editsOf,
  eventually,
  pushClient,
  titled,
  type Workspace,
} from './client.js';

const ssn = '412-68-9031';
const other = '417-38-2956';
const uri = 'untitled:Untitled-1';
const twice = `export const patient = { ssn: '${ssn}' };\nexport const same = { ssn: '${ssn.replaceAll('-', '')}' };\nexport const spouse = { ssn: '${other}' };\n`;

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return workspace;
}

async function opened(text: string, languageId: string, options?: ClientOptions): Promise<Client> {
  const client = await connect(options);
  client.open(uri, text, languageId);
  await client.diagnostics(uri);
  return client;
}

test('a finding is replaced by a value of the same form, and is gone', async () => {
  const client = await opened(twice, 'typescript');
  const action = titled(await client.actions(uri, ssn), 'Replace with a synthetic value');
  expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true });
  client.apply(uri, editsOf(action, uri));
  expect(client.text(uri)).toMatch(/^export const patient = \{ ssn: '\d{3}-\d{2}-\d{4}' \};$/m);
  expect(client.text(uri)).not.toContain(ssn);
  expect(await client.diagnostics(uri)).toHaveLength(2);
});

test('every spelling of one original in a file is replaced, and no other value', async () => {
  const client = await opened(twice, 'typescript');
  const action = titled(await client.actions(uri, ssn), 'Replace everywhere in this file');
  expect(action?.title).toContain('2 places');
  client.apply(uri, editsOf(action, uri));
  const digits = [...client.text(uri).matchAll(/ssn: '([\d-]+)'/g)].map(([, value]) => value?.replaceAll('-', ''));
  expect(digits[0]).not.toBe(ssn.replaceAll('-', ''));
  expect(digits[1]).toBe(digits[0]);
  expect(digits[2]).toBe(other.replaceAll('-', ''));
  expect(titled(await client.actions(uri, other), 'Replace everywhere')).toBeUndefined();
});

test('fixAll replaces every error and warning', async () => {
  const client = await opened(twice, 'typescript');
  const everything = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  for (const only of ['source', 'source.fixAll', 'source.fixAll.phi-lint']) {
    const [action, ...more] = await client.actions(uri, everything, [only]);
    expect([action?.kind, more]).toEqual(['source.fixAll.phi-lint', []]);
  }
  const [action] = await client.actions(uri, everything, ['source.fixAll.phi-lint']);
  client.apply(uri, editsOf(action, uri));
  expect(await client.diagnostics(uri)).toEqual([]);
  expect(await client.actions(uri, everything, ['source.fixAll.phi-lint'])).toEqual([]);
});

test('the same key gives the same replacement in another process', async () => {
  const initializationOptions = { replacementSecret: '0123456789abcdef0123456789abcdef' };
  const texts: string[] = [];
  for (const options of [{ initializationOptions }, { initializationOptions }, {}]) {
    const client = await opened(twice, 'typescript', options);
    client.apply(uri, editsOf(titled(await client.actions(uri, ssn), 'Replace with'), uri));
    texts.push(client.text(uri));
  }
  expect(texts[1]).toBe(texts[0]);
});

describe('in the whole workspace', () => {
  const files = {
    'visit.txt': `Patient SSN: ${ssn}\n`,
    'billing.json': `{\r\n  "guarantor": { "ssn": "${ssn}" }\r\n}\r\n`,
    'other.json': `{ "patient": { "ssn": "${other}" } }\n`,
    'stale.ts': `const patient = { ssn: '${ssn}' };\n`,
    '.gitignore': 'dist/\n',
    'dist/copy.txt': `Patient SSN: ${ssn}\n`,
  };

  async function replaced(options: ClientOptions): Promise<{ client: Client; workspace: Workspace }> {
    const workspace = workspaceWith(files);
    const client = await opened(twice, 'typescript', { ...options, folders: [workspace] });
    // The buffer counts, not what is on disk.
    client.open(workspace.uriOf('stale.ts'), '// nothing left\n', 'typescript');
    const action = titled(await client.actions(uri, ssn), 'Replace in the whole workspace');
    const { command, arguments: args } = action?.command ?? { command: '', arguments: [] };
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
    return { client, workspace };
  }

  test('one original becomes one value everywhere, after a confirmation', async () => {
    const { client, workspace } = await replaced({});
    const [applied] = client.appliedEdits;
    expect(Object.values(applied?.edit.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
    const changes = (applied?.edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? [change] : []));
    expect(changes.map(({ textDocument: { uri, version } }) => [uri, version])).toEqual([
      [workspace.uriOf('billing.json'), null],
      [workspace.uriOf('visit.txt'), null],
      [uri, 1],
    ]);
    const edits = changes.flatMap((change) => change.edits) as TextEdit[];
    expect(edits.map((edit) => edit.range.start)).toEqual([
      { line: 1, character: '  "guarantor": { "ssn": "'.length },
      { line: 0, character: 'Patient SSN: '.length },
      { line: 0, character: "export const patient = { ssn: '".length },
      { line: 1, character: "export const same = { ssn: '".length },
    ]);
    expect(new Set(edits.map(({ newText }) => newText.replaceAll('-', ''))).size).toBe(1);
    await eventually('the message', () => client.messages[0]?.includes('4 places in 3 files'));
  });

  test('an open notebook is changed through its cells', async () => {
    const source = `patient_ssn = '${ssn}'\n`;
    const cells = [{ cell_type: 'code', metadata: {}, outputs: [], source: [source] }];
    const workspace = workspaceWith({ 'cohort.ipynb': JSON.stringify({ cells, metadata: {}, nbformat: 4 }) });
    const client = await opened(twice, 'typescript', { folders: [workspace] });
    const cell = `${workspace.uriOf('cohort.ipynb').replace('file:', 'vscode-notebook-cell:')}#W0sZmlsZQ`;
    client.open(cell, source, 'python');
    expect(await client.diagnostics(cell)).toHaveLength(1);
    const { command } = titled(await client.actions(uri, ssn), 'Replace in the whole workspace') ?? {};
    await client.connection.sendRequest('workspace/executeCommand', command);
    const changes = client.appliedEdits[0]?.edit.documentChanges ?? [];
    expect(changes.map((change) => 'textDocument' in change && change.textDocument.uri)).toEqual([uri, cell]);
  });

  test('numbers that only the site gives are replaced in files that are not open, too', async () => {
    const identifiers = [{ name: 'Northside', pattern: 'NS\\d{7}', role: 'medical-record-number' }];
    const workspace = workspaceWith({ '.phi-lint.json': JSON.stringify({ identifiers }), 'a.ts': "x('NS4471902');\n" });
    const client = await connect({ folders: [workspace] });
    const open = workspace.uriOf('b.ts');
    client.open(open, "y('NS4471902');\n", 'typescript');
    const { command } = titled(await client.actions(open, 'NS4471902'), 'Replace in the whole workspace') ?? {};
    await client.connection.sendRequest('workspace/executeCommand', command);
    const changes = client.appliedEdits[0]?.edit.documentChanges ?? [];
    expect(changes.map((change) => 'textDocument' in change && change.textDocument.uri)).toEqual([
      workspace.uriOf('a.ts'),
      open,
    ]);
  });

  test('nothing is said to be replaced when the confirmation is refused', async () => {
    const { client } = await replaced({ acceptsEdits: false });
    expect(client.appliedEdits).toHaveLength(1);
    expect(client.messages).toEqual([]);
  });

  test('editors without previews get a plain edit; without edits they get no offer', async () => {
    const plain = { workspace: { applyEdit: true } };
    const { client } = await replaced({ capabilities: plain });
    expect(Object.keys(client.appliedEdits[0]?.edit.changes ?? {})).toHaveLength(3);
    const none = await opened(twice, 'typescript', { capabilities: {} });
    expect(titled(await none.actions(uri, ssn), 'Replace in the whole workspace')).toBeUndefined();
  });

  test('an unknown command or argument is refused', async () => {
    const client = await connect();
    const run = (command: string, args: unknown[]) =>
      client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
    await expect(run('phi-lint.other', [])).rejects.toThrow();
    await expect(run('phi-lint.replaceInWorkspace', [{ uri }])).rejects.toThrow();
  });
});

describe('disable for this line', () => {
  const own = { initializationOptions: { clientCommands: true } };

  function argumentOf(action: CodeAction | undefined): DisableLineArgument {
    expect(action?.command?.command).toBe(disableLineCommand);
    return action?.command?.arguments?.[0] as DisableLineArgument;
  }

  async function suppressed(text: string, languageId: string): Promise<string | undefined> {
    const client = await opened(text, languageId, own);
    const before = (await client.diagnostics(uri)).length;
    expect(before, text).toBeGreaterThan(0);
    const action = titled(await client.actions(uri, ssn), 'Disable for this line');
    if (action === undefined) return undefined;
    const { line, character, before: start, after } = argumentOf(action).insert;
    const at = { line, character };
    client.apply(uri, [{ range: { start: at, end: at }, newText: `${start}sample of the vendor${after}` }]);
    expect(await client.diagnostics(uri), client.text(uri)).toHaveLength(before - 1);
    return client.text(uri).replace(/ bound:[0-9a-z]{2}/, '');
  }

  const words = 'phi-lint-disable-next-line phi/ssn -- sample of the vendor';

  test.each([
    ['typescript', `if (a) {\n  const ssn = '${ssn}';\n}\n`, `  // ${words}\n`],
    ['python', `def f():\n    ssn = '${ssn}'\n`, `    # ${words}\n`],
    ['sql', `insert into patients (ssn) values ('${ssn}');\n`, `-- ${words}\n`],
    ['yaml', `patient:\n  ssn: ${ssn}\n`, `  # ${words}\n`],
    ['ini', `[patient]\nssn = ${ssn}\n`, `; ${words}\n`],
    ['dotenv', `PATIENT_SSN=${ssn}\n`, `# ${words}\n`],
    ['shellscript', `PATIENT_SSN=${ssn}\n`, `# ${words}\n`],
    ['html', `<p>\n  Patient SSN: ${ssn}</p>\n`, `  <!-- ${words} -->\n`],
    ['html', `<script>\nconst patient = { ssn: '${ssn}' };\n</script>\n`, `// ${words}\n`],
    ['markdown', `# Visit\n\nPatient SSN: ${ssn}\n`, `<!-- ${words} -->\n`],
    ['typescriptreact', `const a = (\n  <td>\n    SSN: ${ssn}\n  </td>\n);\n`, `    {/* ${words} */}\n`],
    ['typescriptreact', `const a = (\n  <td>SSN: ${ssn}</td>\n);\n`, `  // ${words}\n`],
    ['typescript', `/**\n * Patient SSN: ${ssn}\n */\n`, ` * ${words}\n`],
    ['jsonc', `{\r\n  "patient": { "ssn": "${ssn}" }\r\n}\r\n`, `${words}\r\n`],
  ])('%s', async (languageId, text, comment) => {
    expect(await suppressed(text, languageId)).toContain(comment);
  });

  test.each([
    ['json', `{ "patient": { "ssn": "${ssn}" } }\n`],
    ['csv', `name,ssn\nAnna Berger,${ssn}\n`],
    ['hl7v2', `MSH|^~\\&|A|B|C|D|20240101||ADT^A01|1|P|2.5\rPID|1||||||||||||||||||${ssn}\r`],
    ['plaintext', `Patient SSN: ${ssn}\n`],
    ['python', `note = """\nPatient SSN: ${ssn}\n"""\n`],
    ['typescript', `const note = \`\nPatient SSN: ${ssn}\n\`;\n`],
    ['yaml', `note: |\n  Seen today.\n  Patient SSN: ${ssn}\n`],
    ['shellscript', `register \\\n  --ssn ${ssn}\n`],
    ['markdown', `\`\`\`\nPatient SSN: ${ssn}\n\`\`\`\n`],
  ])('not offered in %s where no comment can stand', async (languageId, text) => {
    expect(await suppressed(text, languageId)).toBeUndefined();
  });

  test('without somebody to ask, the comment has no effect until its reason is written', async () => {
    const client = await opened(`const patient = { ssn: '${ssn}' };\n`, 'typescript', { capabilities: pushClient });
    client.apply(uri, editsOf(titled(await client.actions(uri, ssn), 'Disable for this line'), uri));
    expect(client.text(uri)).toMatch(/^\/\/ phi-lint-disable-next-line phi\/ssn -- {2}bound:\w\w\n/);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual([
      'policy/suppression-without-reason',
      'phi/ssn',
    ]);
    client.edit(uri, ' -- ', ' -- sample of the vendor');
    expect(await client.diagnostics(uri)).toEqual([]);
  });
});
