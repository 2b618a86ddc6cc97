import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, flagged, open, sample, sampleSsn } from './support.js';

interface ScanResult {
  readonly files: number;
  readonly findings: number;
  readonly failures: number;
}

suite('scan of the workspace', () => {
  teardown(closeAll);

  test('reports files that are not open', async () => {
    const result = await vscode.commands.executeCommand<ScanResult>('phi-lint.scanWorkspace');
    assert.equal(result.failures, 0);
    assert.ok(result.files >= 4, `${result.files} files`);
    assert.ok(result.findings >= 5, `${result.findings} findings`);
    await eventually('findings of closed files', () => findings(sample('billing.json')).length === 1);
    assert.deepEqual(findings(sample('harmless.py')), []);
  });

  test('shows a finding once when its file is then opened', async () => {
    await vscode.commands.executeCommand<ScanResult>('phi-lint.scanWorkspace');
    await eventually('findings of closed files', () => findings(sample('billing.json')).length === 1);
    const document = await open('billing.json');
    await new Promise((done) => setTimeout(done, 1_000));
    assert.equal((await flagged(document, 1)).length, 1);
  });

  test('keeps the findings of a file that is closed again', async () => {
    await vscode.commands.executeCommand<ScanResult>('phi-lint.scanWorkspace');
    await flagged(await open('billing.json'), 1);
    await closeAll();
    await new Promise((done) => setTimeout(done, 1_000));
    assert.equal(findings(sample('billing.json')).length, 1);
  });

  test('follows files that come, move and vanish', async () => {
    await vscode.commands.executeCommand<ScanResult>('phi-lint.scanWorkspace');
    const made = sample('made/later.json');
    const moved = sample('made/moved.json');
    await vscode.workspace.fs.copy(sample('billing.json'), made);
    await eventually('the finding of a new file', () => findings(made).length === 1);
    await vscode.workspace.fs.rename(made, moved);
    await eventually('the finding in its new place', () => findings(moved).length === 1);
    await eventually('nothing in the old place', () => findings(made).length === 0);
    await vscode.workspace.fs.delete(sample('made'), { recursive: true });
    await eventually('nothing in a folder that is gone', () => findings(moved).length === 0);
  });

  test('writes the risk assessment', async () => {
    const target = sample('risk.md');
    await vscode.commands.executeCommand('phi-lint.exportReport', target);
    const written = Buffer.from(await vscode.workspace.fs.readFile(target)).toString();
    await vscode.workspace.fs.delete(target);
    assert.match(written, /risk assessment/i);
    assert.ok(!written.includes(sampleSsn), 'the report repeats a value');
  });
});
