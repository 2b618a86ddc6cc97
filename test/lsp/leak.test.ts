import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DocumentDiagnosticRequest, HoverRequest, WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import { scanWorkspaceRequest } from '../../protocol/index.js';
import { createDocument } from '../../server/core/document.js';
import { allRules } from '../../server/core/rules/index.js';
import { connect, createWorkspace, pullClient } from './client.js';

/** The examples of the rules and the sample application, which hold values of every kind. */
function samples(): Readonly<Record<string, string>> {
  const files: [string, string][] = allRules.flatMap((rule, index) =>
    rule.examples.map(({ file, code }, number): [string, string] => [`examples/${index}-${number}/${file}`, code]),
  );
  const fixtures = join(import.meta.dirname, '../../examples');
  for (const entry of readdirSync(fixtures, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.push([path.slice(fixtures.length + 1), readFileSync(path, 'utf8')]);
  }
  return Object.fromEntries(files);
}

/** Values that look real, in every kind of file. Single words and short numbers may stand in any message. */
function valuesOf(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const values = Object.entries(files).flatMap(([path, text]) =>
    createDocument(path, text)
      .sightings.filter(({ verdict }) => verdict.kind === 'real')
      .map(({ start, end }) => text.slice(start, end)),
  );
  return new Set(values.filter((value) => value.length >= 6 && !/^[a-z]+$/i.test(value)));
}

test('no message of the server holds a value of a document', { timeout: 60_000 }, async () => {
  const files = samples();
  const values = valuesOf(files);
  expect(values.size).toBeGreaterThan(100);
  const workspace = createWorkspace(files);
  try {
    const client = await connect({ capabilities: pullClient, folders: [workspace] });
    for (const [name, text] of Object.entries(files)) {
      const uri = workspace.uriOf(name);
      client.open(uri, text);
      const document = createDocument(name, text);
      await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      for (const { start, end } of document.sightings) {
        const range = client.rangeOf(uri, text.slice(start, end));
        await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: range.start });
        await client.actions(uri, range);
      }
      client.close(uri);
    }
    await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    await client.connection.sendRequest(scanWorkspaceRequest, {});
    const wire = client.wire();
    expect(wire).toContain('phi/ssn');
    // A sample is named after what it is about, so its own path does not count.
    const leaked = [...values].filter((value) => wire.includes(JSON.stringify(value).slice(1, -1)));
    expect(leaked).toEqual([]);
  } finally {
    workspace.remove();
  }
});
