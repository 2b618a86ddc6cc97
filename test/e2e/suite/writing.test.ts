import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  choose,
  closeAll,
  eventually,
  findings,
  flagged,
  open,
  openUntitled,
  quickFix,
  sample,
  sampleSsn,
} from './support.js';

function rules(uri: vscode.Uri): readonly string[] {
  return findings(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

suite('while writing', () => {
  const made: string[] = [];
  const write = async (name: string, text: string) => {
    made.push(name);
    await vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
  };

  teardown(async () => {
    await closeAll();
    for (const name of made.splice(0)) await fs.rm(sample(name).fsPath, { force: true });
  });

  test('a lens above an AI client says whose it is and what is on record', async () => {
    const document = await openUntitled(
      'typescript',
      "import OpenAI from 'openai';\nexport const client = new OpenAI();\n",
    );
    const [lens] = await eventually('the lens', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        9,
      );
      return found[0]?.command?.title === 'OpenAI · api.openai.com · no agreement on record' && found;
    });
    assert.ok(lens?.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 1);
  });

  test('says why a selection is not flagged, without repeating it', async () => {
    const document = await openUntitled('typescript', "const patient = { ssn: '666-12-3456' };\n");
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 26, 0, 26);
    const why = () => vscode.commands.executeCommand<string[]>('phi-lint.whyNotFlagged');
    const expected = 'phi/ssn: reserved: area 666 was never issued.';
    await eventually('the verdict', async () => (await why()).join() === expected);
  });

  test('goes from finding to finding, around and back', async () => {
    const document = await open('registration.py');
    await flagged(document, 3);
    const lines = findings(document.uri).map(({ range }) => range.start.line);
    const caret = () => vscode.window.activeTextEditor?.selection.active.line;
    await eventually('the first finding', async () => {
      await vscode.commands.executeCommand('phi-lint.nextFinding');
      return caret() === lines[0];
    });
    for (const line of lines.slice(1)) {
      await vscode.commands.executeCommand('phi-lint.nextFinding');
      assert.equal(caret(), line);
    }
    await vscode.commands.executeCommand('phi-lint.previousFinding');
    assert.equal(caret(), lines.at(-2));
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  test('replaces all identifiers of a file by source.fixAll', async () => {
    const document = await open('registration.py');
    await flagged(document, 3);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      all,
      'source.fixAll.phi-lint',
    );
    assert.ok(action);
    await choose(action);
    await flagged(document, 0);
  });

  test('finds patients in the output of a cell, and clears it', async () => {
    const output = { output_type: 'stream', name: 'stdout', text: [`Patient SSN: ${sampleSsn}\n`] };
    const cell = { cell_type: 'code', execution_count: 1, metadata: {}, source: ['print(summary)'], outputs: [output] };
    await write(
      'printed.ipynb',
      JSON.stringify({
        cells: [cell],
        metadata: { language_info: { name: 'python' } },
        nbformat: 4,
        nbformat_minor: 5,
      }),
    );
    const notebook = await vscode.workspace.openNotebookDocument(sample('printed.ipynb'));
    await vscode.window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(0);
    const [finding] = await eventually('the finding', () => {
      const found = findings(document.uri);
      return found.length > 0 && found;
    });
    assert.match(
      finding?.message ?? '',
      /^The output of this cell holds identifiers of patients: Social Security number/,
    );
    assert.ok(!finding?.message.includes(sampleSsn));
    const fix = await quickFix(document, 'print', 'Clear the output of this cell');
    assert.equal(fix.isPreferred, true);
    await choose(fix);
    assert.equal(notebook.cellAt(0).outputs.length, 0);
    assert.equal(notebook.cellAt(0).document.getText(), 'print(summary)');
    await eventually('no finding', () => findings(notebook.cellAt(0).document.uri).length === 0);
  });

  test('a file that a coding assistant may read is excluded from it with one fix', async () => {
    await write('.cursorrules', 'Prefer small functions.\n');
    made.push('.cursorignore');
    const document = await open('visit-note.txt');
    await eventually('the finding', () => rules(document.uri).includes('ai/assistant-exposure'));
    await choose(await quickFix(document, sampleSsn, 'Exclude this file from Cursor'));
    await eventually('the file is shown', () =>
      vscode.window.activeTextEditor?.document.fileName.endsWith('.cursorignore'),
    );
    await vscode.window.activeTextEditor?.document.save();
    const saved = () => fs.readFile(sample('.cursorignore').fsPath, 'utf8');
    await eventually('the exclusion', async () => (await saved()) === '/visit-note.txt\n');
    await eventually('no finding', () => !rules(document.uri).includes('ai/assistant-exposure'));
  });

  test('creates a policy that asks for the dates of agreements', async () => {
    made.push('.phi-lint.json');
    const answers = { vendors: ['openai'], maxDays: 90, mildInTests: false, locked: true };
    await vscode.commands.executeCommand('phi-lint.createPolicy', answers);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), sample('.phi-lint.json').toString());
    assert.equal(editor?.document.getText(editor.selection), 'YYYY-MM-DD');
    await eventually('the dates are asked for', () => rules(sample('.phi-lint.json')).includes('policy/invalid'));
    const before = editor?.document.getText();
    await vscode.commands.executeCommand('phi-lint.createPolicy', { ...answers, vendors: [] });
    assert.equal(await fs.readFile(sample('.phi-lint.json').fsPath, 'utf8'), before, 'a policy is never written over');
  });

  test('answers a language model with kinds and positions, never values', async () => {
    const ask = async (name: string, input: object) => {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
      return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
    };
    assert.ok(vscode.lm.tools.some(({ name }) => name === 'phi-lint_find_phi_in_file'));
    const answer = await ask('phi-lint_find_phi_in_file', { path: 'visit-note.txt' });
    assert.match(answer, /^\d+:\d+ (error|warning): Social Security number/);
    assert.ok(!answer.includes(sampleSsn));
    assert.match(await ask('phi-lint_find_phi_in_file', { path: '/etc/hostname' }), /does not lie in the folders/);
    assert.match(await ask('phi-lint_find_phi_in_text', { text: `SSN: ${sampleSsn}` }), /^1:6 /);
  });
});
