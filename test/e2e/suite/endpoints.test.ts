import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as vscode from 'vscode';
import { choose, closeAll, eventually, findings, flagged, openUntitled, quickFix, sample } from './support.js';

const code = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";

suite('AI endpoints', () => {
  teardown(async () => {
    await closeAll();
    await fs.rm(sample('.phi-lint.json').fsPath, { force: true });
  });

  test('are judged while typing, and an agreement is recorded in a policy that opens where it asks for dates', async () => {
    const document = await openUntitled('typescript', code);
    assert.deepEqual(await flagged(document, 1), ['new OpenAI']);
    const fix = await quickFix(document, 'new OpenAI', 'Record the agreement for OpenAI in the policy');
    await choose(fix);
    const editor = await eventually('the policy is shown', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === sample('.phi-lint.json').toString() && active;
    });
    assert.equal(await eventually('a date is selected', () => editor.document.getText(editor.selection)), 'YYYY-MM-DD');
    await eventually('both dates are asked for', () => findings(editor.document.uri).length === 2);
    const filledIn = editor.document.getText().replaceAll('YYYY-MM-DD', '2999-01-15').replace('2999', '2025');
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edits) => edits.replace(all, filledIn));
    await eventually('the finding is gone', () => findings(document.uri).length === 0);
  });
});
