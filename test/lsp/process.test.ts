import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { eventually } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'phi-lint-server-'));
const bundle = join(folder, 'server.cjs');

beforeAll(async () => {
  const entry = join(import.meta.dirname, '../../server/lsp/main.ts');
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Talks to a server from its start to its end; gives what it sent about one document, and its exit code. */
async function converse(server: ChildProcess, connection: ProtocolConnection) {
  const published: PublishDiagnosticsParams[] = [];
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const text = "const patient = { ssn: '412-68-9031' };\n";
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: 'untitled:a', languageId: 'typescript', version: 1, text },
  });
  await eventually('diagnostics', () => published.length > 0);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return { published, exitCode: await ended };
}

test('serves over standard input and output', async () => {
  const server = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { published, exitCode } = await converse(
    server,
    createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)),
  );
  expect(published[0]?.diagnostics).toMatchObject([{ code: 'phi/ssn' }]);
  expect(exitCode).toBe(0);
});

test('serves over the channel that VS Code opens', async () => {
  const server = fork(bundle, ['--node-ipc', `--clientProcessId=${process.pid}`]);
  const { published, exitCode } = await converse(
    server,
    createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)),
  );
  expect(published[0]?.diagnostics).toMatchObject([{ code: 'phi/ssn' }]);
  expect(exitCode).toBe(0);
});

test('starts when the command line program tells it to, and not before', async () => {
  const script = `import(${JSON.stringify(bundle)}).then(({ startServer }) => startServer({ secret: 'a'.repeat(32) }));`;
  const starter = join(folder, 'starter.cjs');
  writeFileSync(starter, script);
  const server = spawn(process.execPath, [starter, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { exitCode } = await converse(
    server,
    createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)),
  );
  expect(exitCode).toBe(0);
});
