import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { type DeidentifyParams, type DeidentifyResult, deidentifyRequest } from '../../protocol/index.js';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import { isAtLeast } from '../../server/core/model.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';
import { admission, bundle } from '../e2e/exports.js';
import { type Client, type ClientOptions, connect, createWorkspace, type Workspace } from './client.js';

const note = 'Visit note\n\nPatient: Rosalind Abernathy\nDOB: 04/12/1961\nSSN: 536-22-8147\nMRN: 48213377\n';
const table = 'mrn,first_name,last_name,dob,zip\n48213377,Rosalind,Abernathy,1961-04-12,60614\n';
const secret = '7b'.repeat(32);

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

async function start(
  files: Readonly<Record<string, string>>,
  options: ClientOptions = {},
): Promise<{ client: Client; workspace: Workspace }> {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  const initializationOptions = { replacementSecret: secret, clientCommands: true };
  return { workspace, client: await connect({ folders: [workspace], initializationOptions, ...options }) };
}

function ask(client: Client, uri: string): Promise<DeidentifyResult> {
  const params: DeidentifyParams = { uri };
  return client.connection.sendRequest<DeidentifyResult>(deidentifyRequest, params);
}

/** Findings of a text that a person would see as warning or error. */
function severeIn(name: string, text: string): readonly string[] {
  const { findings } = inspect(createDocument(name, text), defaultPolicy, allRules, { today: '2026-07-01' });
  return findings.filter(({ severity }) => isAtLeast(severity, 'warning')).map(({ rule }) => rule);
}

describe('the result', () => {
  const files = { 'admission.hl7': admission, 'bundle.json': bundle, 'visit.txt': note, 'people.csv': table };

  test.each(Object.entries(files))('of %s has no finding at warning or above', async (name, text) => {
    const { client, workspace } = await start({ [name]: text });
    expect(severeIn(name, text)).not.toEqual([]);
    const result = await ask(client, workspace.uriOf(name));
    expect(severeIn(name, result.text)).toEqual([]);
    expect(result).toMatchObject({ remaining: 0, failures: 0 });
    expect(result.counts.length).toBeGreaterThan(2);
    const counts = result.counts.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('is no other the second time, and says when nothing is to be replaced', async () => {
    const { client, workspace } = await start({ 'visit.txt': note, 'plain.py': 'version = "1.22.8147"\n' });
    const uri = workspace.uriOf('visit.txt');
    expect(await ask(client, uri)).toEqual(await ask(client, uri));
    const plain = await ask(client, workspace.uriOf('plain.py'));
    expect(plain).toEqual({ text: 'version = "1.22.8147"\n', counts: [], remaining: 0, failures: 0 });
  });

  test('is made of the open buffer, not of the file', async () => {
    const { client, workspace } = await start({ 'visit.txt': 'Nobody.\n' });
    const uri = workspace.uriOf('visit.txt');
    client.open(uri, note);
    client.edit(uri, '536-22-8147', '417-38-2956');
    const { text } = await ask(client, uri);
    expect(text).toContain('SSN: ');
    expect(text).not.toContain('417-38-2956');
  });

  test('is made of the text of the file where the buffer has other line ends', async () => {
    const text = admission.replaceAll('\n', '\r');
    const { client, workspace } = await start({ 'admission.hl7': text });
    const uri = workspace.uriOf('admission.hl7');
    client.open(uri, admission);
    const params: DeidentifyParams = { uri, text };
    const result = await client.connection.sendRequest<DeidentifyResult>(deidentifyRequest, params);
    expect(result.text.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''));
    expect(result.text).toBe((await ask(client, uri)).text.replaceAll('\n', '\r'));
  });

  test('keeps to the segments that the policy names', async () => {
    const policy = '{"hl7":{"ZPI-3":"medical-record-number"}}';
    const text = `${admission}ZPI|1|x|48213377\n`;
    const { client, workspace } = await start({ 'admission.hl7': text, '.phi-lint.json': policy });
    const uri = workspace.uriOf('admission.hl7');
    expect((await ask(client, uri)).text).not.toContain('48213377');
    client.open(uri, text);
    expect((await ask(client, uri)).text).not.toContain('48213377');
  });

  test('comes from a buffer without a file as well', async () => {
    const { client } = await start({});
    client.open('untitled:Untitled-1', bundle, 'json');
    const { text } = await ask(client, 'untitled:Untitled-1');
    expect(severeIn('a.json', text)).toEqual([]);
  });

  test('counts what a policy or a comment would hide', async () => {
    const hidden = `# phi-lint-disable-file phi/ssn -- sample\n${note}`;
    const { client, workspace } = await start({ 'visit.txt': hidden, '.phi-lint.json': '{"rules":{"phi/*":"off"}}' });
    const { text, counts } = await ask(client, workspace.uriOf('visit.txt'));
    expect(text).not.toContain('536-22-8147');
    expect(counts.map(({ kind }) => kind)).toContain('ssn');
  });

  test('depends on the key of the editor and nothing else', async () => {
    const { client, workspace } = await start({ 'visit.txt': note });
    const uri = workspace.uriOf('visit.txt');
    const { text } = await ask(client, uri);
    const again = await connect({ folders: [workspace], initializationOptions: { replacementSecret: secret } });
    expect((await ask(again, uri)).text).toBe(text);
    const other = await connect({
      folders: [workspace],
      initializationOptions: { replacementSecret: '5c'.repeat(32) },
    });
    expect((await ask(other, uri)).text).not.toBe(text);
  });
});

describe('there is no result, and the reason is told without a value', () => {
  test.each([
    ['broken.json', `${bundle.slice(0, -20)}`, /^it is no valid JSON \(line \d+\)\. Correct it/],
    ['broken.yaml', 'name: "Rosalind\nssn: 1\n', /^it is no valid YAML: a quote is never closed \(line 1\)\. /],
    ['image.bin', 'MSH\0|48213377', 'it is not text.'],
  ])('%s', async (name, text, reason) => {
    const { client, workspace } = await start({ [name]: text });
    await expect(ask(client, workspace.uriOf(name))).rejects.toThrow(reason);
    expect(client.logs).toEqual([]);
  });

  test('of a file that is not there', async () => {
    const { client, workspace } = await start({});
    await expect(ask(client, workspace.uriOf('gone.txt'))).rejects.toThrow(/^it could not be read: /);
    await expect(ask(client, 'untitled:Untitled-9')).rejects.toThrow('it is neither open nor a file.');
  });

  test('of text in another encoding', async () => {
    const { client, workspace } = await start({});
    writeFileSync(join(workspace.path, 'latin.txt'), Buffer.from(`${note}caf\xe9\n`, 'latin1'));
    await expect(ask(client, workspace.uriOf('latin.txt'))).rejects.toThrow('it is not valid UTF-8.');
  });
});

test('the originals are in no answer, log or message', async () => {
  const folder = join(import.meta.dirname, '../../examples');
  const examples = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(hl7|json|ndjson|csv|txt|xml|837p?)$/.test(entry.name))
    .map((entry): [string, string] => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);
  const files = Object.fromEntries([...examples, ['admission.hl7', admission], ['bundle.json', bundle]]);
  const { client, workspace } = await start(files);
  for (const [name, text] of Object.entries(files)) {
    const before = client.wire().length;
    await ask(client, workspace.uriOf(name));
    const answer = client.wire().slice(before);
    const patients = createDocument(name, text).sightings.filter(
      ({ verdict, subject, certainty }) =>
        verdict.kind === 'real' && certainty === 'certain' && (subject === 'patient' || subject === 'relative'),
    );
    // Years, codes of three digits and single words may stand anywhere.
    const values = patients.map(({ start: from, end }) => text.slice(from, end)).filter((value) => value.length >= 8);
    expect(values.filter((value) => answer.includes(JSON.stringify(value).slice(1, -1)))).toEqual([]);
  }
  expect(client.logs).toEqual([]);
  expect(client.messages).toEqual([]);
});

test('other answers are the same after it as before', async () => {
  const { client, workspace } = await start({});
  const uri = workspace.uriOf('admission.hl7');
  client.open(uri, admission, 'hl7v2');
  const look = async () => [
    await client.diagnostics(uri),
    await client.actions(uri, '536-22-8147'),
    await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: client.rangeOf(uri, '536-22-8147').start,
    }),
  ];
  const before = await look();
  await ask(client, uri);
  expect(await look()).toEqual(before);
});
