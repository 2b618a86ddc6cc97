import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from './harness.js';

const ssn = '412-68-9031';
const root = resolve(import.meta.dirname, '../..');
const bundles = folderOf({});

beforeAll(async () => {
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'server/cli/main.ts', mcpServer: 'server/cli/mcpServer.ts' },
    outdir: bundles,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['xmlbuilder2', '*/codeReader.js'],
    logLevel: 'error',
  });
}, 60_000);

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

async function connect(...roots: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '0' });
  clients.push(client);
  const args = [join(bundles, 'cli.cjs'), 'mcp', ...roots];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }));
  return client;
}

interface Answer {
  readonly places?: readonly Record<string, unknown>[];
  readonly said: string;
  readonly isError: boolean;
}

async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Answer> {
  const result = await client.callTool({ name, arguments: args });
  expect(JSON.stringify(result)).not.toContain(ssn);
  const [first] = result.content as { text: string }[];
  const structured = result.structuredContent as { places: Record<string, unknown>[] } | undefined;
  return {
    said: first?.text ?? '',
    isError: result.isError === true,
    ...(structured && { places: structured.places }),
  };
}

describe('phi-lint mcp', () => {
  test('offers two tools that change nothing', async () => {
    const { tools } = await (await connect(bundles)).listTools();
    expect(tools.map(({ name }) => name)).toEqual(['find_phi_in_text', 'find_phi_in_file']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  test('tells kinds and positions in a text', async () => {
    const client = await connect(bundles);
    const { places, said } = await call(client, 'find_phi_in_text', {
      text: `x\nconst patient = { ssn: '${ssn}' };\n`,
      fileName: 'a.ts',
    });
    expect(places).toEqual([
      expect.objectContaining({ rule: 'phi/ssn', severity: 'error', line: 2, column: 25, endLine: 2, endColumn: 36 }),
    ]);
    expect(said).toBe('2:25 error: Social Security number of a person (phi/ssn)');
    expect((await call(client, 'find_phi_in_text', { text: 'hello' })).said).toMatch(/Nothing was found/);
  });

  test('reads files of its folders only', async () => {
    const outside = folderOf({ 'note.txt': `SSN: ${ssn}` });
    const inside = folderOf({
      'a/note.txt': `SSN: ${ssn}`,
      'clean.txt': 'hello',
      'image.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    });
    symlinkSync(join(outside, 'note.txt'), join(inside, 'link.txt'));
    const client = await connect(inside);
    const ask = (path: string) => call(client, 'find_phi_in_file', { path });
    expect((await ask('a/note.txt')).places).toHaveLength(1);
    expect((await ask(join(inside, 'a/note.txt'))).places).toHaveLength(1);
    expect((await ask('clean.txt')).places).toEqual([]);
    expect((await ask('image.png')).said).toMatch(/no text/);
    for (const path of [
      join(outside, 'note.txt'),
      '../note.txt',
      'link.txt',
      '/etc/passwd',
      'missing.txt',
      `${inside}-other/a`,
      '',
    ]) {
      const { isError, places } = await ask(path);
      expect([path, isError, places]).toEqual([path, true, undefined]);
    }
  });

  test('obeys the policy of the folder', async () => {
    const folder = folderOf({ 'note.txt': `SSN: ${ssn}`, '.phi-lint.json': '{ "rules": { "phi/ssn": "off" } }' });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git', 'HEAD'), '');
    expect((await call(await connect(folder), 'find_phi_in_file', { path: 'note.txt' })).places).toEqual([]);
  });

  test('what is no request breaks nothing', async () => {
    const client = await connect(bundles);
    for (const args of [{}, { text: 7 }, { text: 'x'.repeat(1_000_001) }]) {
      expect((await call(client, 'find_phi_in_text', args)).isError).toBe(true);
    }
    expect((await call(client, 'find_phi_in_text', { text: 'hello' })).isError).toBe(false);
  });
});
