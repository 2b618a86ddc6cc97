import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { admission, bundle } from '../exports.js';
import { closeAll, eventually, findings, open, openUntitled, sample } from './support.js';

const scheme = 'phi-lint-deidentified';
const wire = admission.replaceAll('\n', '\r');
const files = {
  'admission.hl7': admission,
  'wire.hl7': wire,
  'bundle.json': bundle,
  'broken.json': bundle.slice(0, -20),
};

/** The open comparison with a result. */
function comparison(): vscode.TabInputTextDiff | undefined {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.find(
    (input): input is vscode.TabInputTextDiff =>
      input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme,
  );
}

function severe(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return findings(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}

async function compare(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('phi-lint.deidentifyFile', document.uri);
  const shown = await eventually('the comparison', comparison);
  assert.equal(shown.original.toString(), document.uri.toString());
  return vscode.workspace.openTextDocument(shown.modified);
}

function apply(): Thenable<void> {
  return vscode.commands.executeCommand('phi-lint.applyDeidentified');
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

suite('de-identifying a file', () => {
  setup(async () => {
    for (const [name, text] of Object.entries(files)) {
      await vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
    }
  });

  teardown(async () => {
    await closeAll();
    for (const name of Object.keys(files)) await vscode.workspace.fs.delete(sample(name));
  });

  for (const name of ['admission.hl7', 'bundle.json']) {
    test(`shows the difference, applies it and can be undone: ${name}`, async () => {
      const document = await open(name);
      await eventually('findings', () => severe(document.uri).length > 0);
      const original = document.getText();
      const result = await compare(document);
      assert.equal(document.getText(), original, 'nothing changes before it is applied');
      assert.equal(result.languageId, document.languageId);

      await apply();
      assert.equal(document.getText(), result.getText());
      assert.ok(!document.getText().includes('536-22-8147'));
      assert.ok(document.isDirty, 'saving is left to the person');
      assert.equal(comparison(), undefined);
      await eventually('a clean buffer', () => severe(document.uri).length === 0);

      assert.equal(vscode.window.activeTextEditor?.document, document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), original);
    });
  }

  test('works on a file that is not open, and on a text without a file', async () => {
    await vscode.commands.executeCommand('phi-lint.deidentifyFile', sample('admission.hl7'));
    await eventually('the comparison', comparison);
    await apply();
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), sample('admission.hl7').toString());
    assert.ok(!document?.getText().includes('536-22-8147'));

    const untitled = await openUntitled('json', bundle);
    assert.equal((await compare(untitled)).languageId, 'json');
    await apply();
    assert.ok(!untitled.getText().includes('536-22-8147'));
  });

  test('keeps the line ends of a message from the wire', async () => {
    const document = await open('wire.hl7');
    const { uri } = document;
    await compare(document);
    await apply();
    await eventually('the new text', () => !document.getText().includes('536-22-8147'));
    assert.ok(!document.isDirty);
    const written = await textOf(uri);
    assert.ok(!written.includes('536-22-8147'));
    assert.equal(written.replace(/[^\r\n]/g, ''), wire.replace(/[^\r\n]/g, ''));
    assert.equal(document.getText().replace(/\r?\n/g, '\r'), written);
  });

  test('leaves a message from the wire alone that has changed meanwhile, on disk or in the editor', async () => {
    const document = await open('wire.hl7');
    const { uri } = document;
    await compare(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await apply();
    assert.equal(await textOf(uri), wire);
    assert.ok(document.getText().includes('536-22-8147'));
    await vscode.commands.executeCommand('phi-lint.discardDeidentified');
    await vscode.commands.executeCommand('phi-lint.deidentifyFile', uri);
    assert.equal(comparison(), undefined, 'an edited text with such line ends is refused');

    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await compare(document);
    const other = wire.replace('|A01|', '|A02|');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(other));
    await apply();
    assert.equal(await textOf(uri), other);
  });

  test('is discarded without a change', async () => {
    const document = await open('bundle.json');
    await compare(document);
    await vscode.commands.executeCommand('phi-lint.discardDeidentified');
    await eventually('the comparison is closed', () => comparison() === undefined);
    await apply();
    assert.equal(document.getText(), bundle);
    assert.ok(!document.isDirty);
  });

  test('is refused when the document has changed meanwhile', async () => {
    const document = await open('bundle.json');
    await compare(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await apply();
    assert.equal(document.getText(), `\n${bundle}`);

    const result = await compare(document);
    await eventually('the result is made anew', () => result.getText().startsWith('\n{'));
    await apply();
    assert.equal(document.getText(), result.getText());
  });

  test('shows nothing when there is nothing to replace, and when the file is broken', async () => {
    for (const name of ['harmless.py', 'broken.json']) {
      const document = await open(name);
      const before = document.getText();
      await vscode.commands.executeCommand('phi-lint.deidentifyFile');
      assert.equal(comparison(), undefined);
      assert.equal(document.getText(), before);
    }
  });
});
