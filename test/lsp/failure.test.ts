import { expect, test, vi } from 'vitest';
import type * as inspectModule from '../../server/core/inspect.js';
import { connect, eventually, pullClient } from './client.js';

// What goes wrong in the core must not end the server, and its words must not leave it: they may quote the document.
vi.mock('../../server/core/inspect.js', async (importActual) => {
  const actual = await importActual<typeof inspectModule>();
  return {
    inspect: (...args: Parameters<typeof actual.inspect>): ReturnType<typeof actual.inspect> => {
      const { text } = args[0];
      if (text.includes('BREAK ALL')) throw new TypeError(`cannot read ${text}`);
      const result = actual.inspect(...args);
      return text.includes('BREAK ONE') ? { ...result, failures: [{ rule: 'phi/zip', error: 'RangeError' }] } : result;
    },
  };
});

const uri = 'untitled:Untitled-1';
const record = "export const patient = { ssn: '412-68-9031' };\n";

test('a failure is logged by its name, and the next version is inspected', async () => {
  const client = await connect();
  client.open(uri, `// BREAK ALL\n${record}`, 'typescript');
  const log = await eventually('the log', () => client.logs[0]);
  expect(log).toContain('diagnostics failed (TypeError)');
  expect(client.published).toEqual([]);
  client.edit(uri, 'BREAK ALL', '');
  expect(await client.diagnostics(uri)).toHaveLength(1);
  expect(client.wire()).not.toContain('412-68-9031');
});

test('an editor that asks is told that there is no answer', async () => {
  const client = await connect({ capabilities: pullClient });
  client.open(uri, `// BREAK ALL\n${record}`, 'typescript');
  const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await expect(answer).rejects.toThrow('phi-lint: diagnostics failed (TypeError).');
  expect(client.wire()).not.toContain('412-68-9031');
});

test('a rule that failed is shown, because what it would have found is unknown', async () => {
  const client = await connect();
  client.open(uri, `// BREAK ONE\n${record}`, 'typescript');
  expect(await client.diagnostics(uri)).toMatchObject([
    { code: 'phi/ssn' },
    { code: 'phi/zip', severity: 2, message: expect.stringContaining('failed in this file (RangeError)') },
  ]);
});
