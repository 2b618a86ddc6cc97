// Edit-to-diagnostics time through the language server, over standard input and output.
import { spawn } from 'node:child_process';
import { longSource } from './corpus.mjs';
import { quantile } from './measure.mjs';

const lines = 10_000;
const edits = 100;
const patience = 20_000;

/** A client of a model and a call through it, around the rest of a file. */
const client = ["import OpenAI from 'openai';", 'export const client = new OpenAI();'];
const call = "export const summary = (note: string) => client.responses.create({ model: 'gpt-5', input: note });";

/** Fast typing never pauses; with this many milliseconds between edits the server catches up after some of them. */
const pauses = [120, 180, 210, 240, 300, 400];

/**
 * Opens a file of 10,000 lines, types into it and gives p50 and p95 in milliseconds; undefined without a server.
 * `ai`: the file calls a model. `pausing`: the typing pauses now and then.
 */
export async function measureEditor(cli, { ai = false, pausing = false } = {}) {
  const source = longSource(lines);
  const text = ai ? [...client, ...source.split('\n').slice(3), call].join('\n') : source;
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = connect(server);
  try {
    await connection.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    connection.notify('initialized', {});
    const uri = 'file:///bench/patient-service.ts';
    const opened = connection.diagnostics(uri);
    connection.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    });
    await opened;
    const times = [];
    for (let edit = 0; edit < edits; edit++) {
      if (pausing) await new Promise((resolve) => setTimeout(resolve, pauses[edit % pauses.length]));
      const line = (edit * 97) % lines;
      const start = { line, character: 0 };
      const arrived = connection.diagnostics(uri, edit + 2);
      const before = performance.now();
      connection.notify('textDocument/didChange', {
        textDocument: { uri, version: edit + 2 },
        contentChanges: [{ range: { start, end: start }, text: edit % 2 === 0 ? ' ' : '// dob 1956-04-12 ' }],
      });
      await arrived;
      times.push(performance.now() - before);
    }
    // The first edits run code that is not compiled yet.
    const warm = times.slice(10);
    return { p50: quantile(warm, 0.5), p95: quantile(warm, 0.95) };
  } catch (error) {
    process.stderr.write(`The language server could not be measured: ${error.message}\n`);
    return undefined;
  } finally {
    server.kill();
  }
}

function connect(server) {
  let received = Buffer.alloc(0);
  let nextId = 1;
  const waiting = new Set();
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const take = (message) => {
    // Requests of the server, such as for settings, get an empty answer.
    if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
    for (const waiter of [...waiting]) if (waiter.accepts(message)) waiter.resolve(message);
  };
  server.stdout.on('data', (part) => {
    received = Buffer.concat([received, part]);
    for (let next = cut(received); next !== undefined; next = cut(received)) {
      received = next.rest;
      take(next.message);
    }
  });
  server.on('exit', () => {
    for (const waiter of [...waiting]) waiter.fail();
  });
  server.on('error', () => {});
  server.stdin.on('error', () => {});
  const wait = (accepts, what) =>
    new Promise((resolve, reject) => {
      const settle = (end, result) => {
        clearTimeout(timer);
        waiting.delete(waiter);
        end(result);
      };
      const timer = setTimeout(() => settle(reject, new Error(`no ${what} within ${patience / 1000} s`)), patience);
      const waiter = { accepts, resolve: (message) => settle(resolve, message) };
      waiter.fail = () => settle(reject, new Error('it ended'));
      waiting.add(waiter);
    });
  return {
    notify: (method, params) => send({ method, params }),
    request(method, params) {
      const id = nextId++;
      const answer = wait((message) => message.id === id && message.method === undefined, `answer to ${method}`);
      send({ id, method, params });
      return answer;
    },
    diagnostics: (uri, version) =>
      wait(
        ({ method, params }) =>
          method === 'textDocument/publishDiagnostics' &&
          params.uri === uri &&
          (version === undefined || params.version === undefined || params.version === version),
        'diagnostics',
      ),
  };
}

function cut(received) {
  const end = received.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const length = Number(/Content-Length: (\d+)/i.exec(received.toString('latin1', 0, end))?.[1]);
  if (received.length < end + 4 + length) return undefined;
  return {
    message: JSON.parse(received.toString('utf8', end + 4, end + 4 + length)),
    rest: received.subarray(end + 4 + length),
  };
}
