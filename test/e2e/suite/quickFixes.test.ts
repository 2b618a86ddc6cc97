import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  choose,
  closeAll,
  eventually,
  flagged,
  open,
  openUntitled,
  otherSsn,
  quickFix,
  sample,
  sampleSsn,
} from './support.js';

const ssns = /\b\d{3}-\d{2}-\d{4}\b/g;

suite('quick fixes', () => {
  teardown(closeAll);

  test('replace one value with a synthetic one of the same form', async () => {
    const document = await open('visit-note.txt');
    await flagged(document, 1);
    const fix = await quickFix(document, sampleSsn, 'Replace with a synthetic value');
    assert.equal(fix.isPreferred, true);
    await choose(fix);
    assert.match(document.getText(), /^SSN: \d{3}-\d{2}-\d{4}$/m);
    assert.ok(!document.getText().includes(sampleSsn));
    await flagged(document, 0);
  });

  test('work in a buffer without a file', async () => {
    const document = await openUntitled('plaintext', `SSN: ${sampleSsn}\n`);
    await flagged(document, 1);
    await choose(await quickFix(document, sampleSsn, 'Replace with a synthetic value'));
    await flagged(document, 0);
  });

  test('replace a value everywhere in the file, and no other', async () => {
    const document = await open('registration.py');
    await flagged(document, 3);
    await choose(await quickFix(document, sampleSsn, 'Replace everywhere in this file'));
    const [first, other, second, ...more] = document.getText().match(ssns) ?? [];
    assert.deepEqual([other, more], [otherSsn, []]);
    assert.notEqual(first, sampleSsn);
    assert.equal(second, first);
    await flagged(document, 1);
  });

  test('replace a value in the whole workspace after a preview', async () => {
    const document = await open('registration.py');
    await flagged(document, 3);
    const paths = ['registration.py', 'visit-note.txt', 'billing.json', 'cohort.ipynb'].map(
      (name) => sample(name).fsPath,
    );
    const originals = await Promise.all(paths.map((path) => fs.readFile(path, 'utf8')));
    const chosen = choose(await quickFix(document, sampleSsn, 'Replace in the whole workspace'));
    await new Promise((done) => setTimeout(done, 1_000));
    assert.ok(document.getText().includes(sampleSsn), 'nothing changes before the preview is applied');
    await eventually('the change', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return !document.getText().includes(sampleSsn);
    });
    await chosen;
    try {
      const texts = await eventually('the files are saved', async () => {
        const saved = await Promise.all(paths.map((path) => fs.readFile(path, 'utf8')));
        return saved.every((text) => !text.includes(sampleSsn)) && saved;
      });
      const values = texts.flatMap((text) => text.match(ssns) ?? []).filter((value) => value !== otherSsn);
      assert.equal(values.length, 5);
      assert.equal(new Set(values).size, 1);
    } finally {
      await Promise.all(paths.map((path, index) => fs.writeFile(path, originals[index] ?? '')));
    }
  });

  test('leave the line alone when no reason is given', async () => {
    const document = await open('registration.py');
    await flagged(document, 3);
    const before = document.getText();
    const chosen = choose(await quickFix(document, otherSsn, 'Disable for this line, with a reason'));
    let done = false;
    void chosen.then(() => {
      done = true;
    });
    await eventually('the question is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return done;
    });
    assert.equal(document.getText(), before);
  });
});
