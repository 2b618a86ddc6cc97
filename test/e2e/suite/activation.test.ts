import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, flagged, open } from './support.js';

suite('activation', () => {
  teardown(closeAll);

  test('starts by itself', async () => {
    const extension = vscode.extensions.getExtension('phi-lint.phi-lint');
    assert.ok(extension);
    await eventually('activation', () => extension.isActive);
  });

  test('offers its commands', async () => {
    const commands = await eventually('commands of the server', async () => {
      const all = await vscode.commands.getCommands(true);
      return all.includes('phi-lint.replaceInWorkspace') ? all : undefined;
    });
    const names = ['scanWorkspace', 'showFindings', 'restartServer', 'disableLine', 'deidentifyFile'];
    for (const name of names) {
      assert.ok(commands.includes(`phi-lint.${name}`), name);
    }
  });

  test('restarts the server', async () => {
    const document = await open('visit-note.txt');
    await flagged(document, 1);
    await vscode.commands.executeCommand('phi-lint.restartServer');
    await flagged(document, 1);
  });
});
