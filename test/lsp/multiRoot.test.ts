import { expect, test } from 'vitest';
import { CodeLensRequest, ConfigurationRequest } from 'vscode-languageserver/node';
import { deidentifyPasteRequest } from '../../protocol/index.js';
import { connect, createWorkspace, pullClient } from './client.js';

const code = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
const agreement = '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2025-01-15" } } } } }';
const text = "const ssn = '412-68-9031';";

test('each folder has its own policy, settings and assistants', async () => {
  const first = createWorkspace({ 'client.ts': code, '.phi-lint.json': agreement, 'CLAUDE.md': '' });
  const second = createWorkspace({ 'client.ts': code });
  try {
    const client = await connect({ folders: [first, second], settings: () => ({}), capabilities: pullClient });
    client.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => (scopeUri === second.uri ? { pasteGuard: 'off' } : { pasteGuard: 'replace' })),
    );
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const [a, b] = [first.uriOf('client.ts'), second.uriOf('client.ts')];
    client.open(a, code, 'typescript');
    client.open(b, code, 'typescript');

    const lens = async (uri: string, end: RegExp) => {
      let title = '';
      for (let turn = 0; turn < 200 && !end.test(title); turn++) {
        const found = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
        title = found?.[0]?.command?.title ?? '';
        await new Promise((done) => setTimeout(done, 20));
      }
      expect(title).toMatch(end);
    };
    await lens(a, /agreement on record$/);
    await lens(b, /no agreement on record$/);

    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    const paste = (uri: string) => client.connection.sendRequest(deidentifyPasteRequest, { uri, text, range });
    expect(await paste(a)).toMatchObject({ preferred: true });
    expect(await paste(b)).toBeNull();

    const [seedA, seedB] = [first.uriOf('seed.ts'), second.uriOf('seed.ts')];
    const codes = async (uri: string) => {
      client.open(uri, text, 'typescript');
      const report = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return JSON.stringify(report);
    };
    expect(await codes(seedA)).toContain('ai/assistant-exposure');
    expect(await codes(seedB)).not.toContain('ai/assistant-exposure');
  } finally {
    first.remove();
    second.remove();
  }
});
