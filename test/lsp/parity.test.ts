import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { connect, createWorkspace, pullClient } from './client.js';

const repository = join(import.meta.dirname, '../..');

/** The answers of an editor that nobody tells later are whole at once. */
const capabilities = { ...pullClient, workspace: { ...pullClient.workspace, diagnostics: { refreshSupport: false } } };

test.each(['examples', 'test/accuracy/cases'])(
  'editor and scan agree on every file of %s',
  { timeout: 60_000 },
  async (folder) => {
    const workspace = createWorkspace();
    try {
      cpSync(join(repository, folder), workspace.path, { recursive: true });
      const client = await connect({ capabilities, folders: [workspace] });
      const pull = async (uri: string) => {
        const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
        return report.kind === 'full' ? report.items : [];
      };
      let findings = 0;
      for (const entry of readdirSync(workspace.path, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const name = relative(workspace.path, path);
        if (name.startsWith('.git/')) continue;
        const uri = workspace.uriOf(name);
        const scanned = await pull(uri);
        // Editors show a text without its byte order mark.
        client.open(uri, readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
        expect(await pull(uri), name).toEqual(scanned);
        client.close(uri);
        findings += scanned.length;
      }
      expect(findings).toBeGreaterThan(100);
    } finally {
      workspace.remove();
    }
  },
);
