import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, flagged, open, openUntitled, otherSsn, sample, sampleSsn } from './support.js';

suite('diagnostics', () => {
  teardown(closeAll);

  test('underline exactly the value', async () => {
    const document = await open('registration.py');
    assert.deepEqual(await flagged(document, 3), [sampleSsn, otherSsn, sampleSsn]);
  });

  test('name the rule and never repeat the value', async () => {
    const document = await open('billing.json');
    await flagged(document, 1);
    const [finding] = findings(document.uri);
    assert.ok(finding);
    const { code } = finding;
    assert.equal(typeof code === 'object' ? code.value : code, 'phi/ssn');
    assert.ok(!finding.message.includes(sampleSsn));
  });

  test('appear and vanish while typing in a buffer without a file', async () => {
    const document = await openUntitled('javascript', 'const patient = {};\n');
    const end = () => new vscode.Position(document.lineCount - 1, 0);
    const insert = new vscode.WorkspaceEdit();
    insert.insert(document.uri, end(), `patient.ssn = '${sampleSsn}';\n`);
    await vscode.workspace.applyEdit(insert);
    assert.deepEqual(await flagged(document, 1), [sampleSsn]);

    const remove = new vscode.WorkspaceEdit();
    remove.delete(document.uri, new vscode.Range(new vscode.Position(1, 0), end()));
    await vscode.workspace.applyEdit(remove);
    await flagged(document, 0);
  });

  test('appear in the cells of a notebook', async () => {
    const notebook = await vscode.workspace.openNotebookDocument(sample('cohort.ipynb'));
    await vscode.window.showNotebookDocument(notebook);
    assert.deepEqual(await flagged(notebook.cellAt(0).document, 1), [sampleSsn]);
  });

  test('stay away from what belongs to nobody', async () => {
    const harmless = await open('harmless.py');
    await flagged(await open('visit-note.txt'), 1);
    assert.deepEqual(findings(harmless.uri), []);
  });

  test('follow the settings', async () => {
    const document = await open('visit-note.txt');
    await flagged(document, 1);
    const settings = vscode.workspace.getConfiguration('phiLint');
    try {
      await settings.update('enable', false, vscode.ConfigurationTarget.Global);
      await eventually('no findings', () => findings(document.uri).length === 0);
    } finally {
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
    }
    await flagged(document, 1);
  });
});
