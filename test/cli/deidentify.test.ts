import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, type Outcome, runIn } from './harness.js';

const seed = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0';
const otherSeed = 'a0b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f5061728394a5b6c7d8e9f';
const seedFile = join(folderOf({ seed: `${seed}\n` }), 'seed');
const otherSeedFile = join(folderOf({ seed: `${otherSeed}\n` }), 'seed');

const patient =
  '{ "patientName": "Rosalind Okonkwo-Vance", "mrn": "4471902", "dob": "1948-05-21", "ssn": "412-67-9083" }\n';
const message =
  'MSH|^~\\&|A|B|C|D|20250227104500||ADT^A01|1|P|2.5\rPID|1||4471902^^^CH^MR||OKONKWO-VANCE^ROSALIND||19480521|F\r';
const originals = /okonkwo|rosalind|4471902|412-67-9083|1948-05-21|19480521|0227/i;

const deidentify = (folder: string, ...argv: string[]): Promise<Outcome> =>
  runIn(folder, ['deidentify', ...argv, '--seed-file', seedFile]);
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** A folder with files that are committed to a repository of their own. */
function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  const git = (...argv: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...argv], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Files');
  return folder;
}

describe('without a place for results', () => {
  test('says what would change and writes nothing', async () => {
    const folder = folderOf({ 'a.json': patient });
    const { code, out } = await deidentify(folder, 'a.json');
    expect(code).toBe(0);
    expect(out).toBe(
      'a.json: 4 to replace (1 date-of-birth, 1 medical-record-number, 1 name, 1 ssn)\n' +
        '4 values would be replaced in 1 files.\nNothing was written: say where with --output DIR or --in-place.\n',
    );
    expect(read(folder, 'a.json')).toBe(patient);
  });
});

describe('--output', () => {
  test('writes the tree of the originals, unchanged files among them', async () => {
    const folder = folderOf({ 'in/a.json': patient, 'in/deep/b.hl7': message, 'in/readme.txt': 'Fixtures.\n' });
    const { code, out, error } = await deidentify(folder, 'in', '--output', 'safe');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(readdirSync(join(folder, 'safe'), { recursive: true }).sort()).toEqual([
      'a.json',
      'deep',
      'deep/b.hl7',
      'readme.txt',
    ]);
    expect(read(folder, 'safe/readme.txt')).toBe('Fixtures.\n');
    expect(read(folder, 'in/a.json')).toBe(patient);
    const [json, hl7] = [read(folder, 'safe/a.json'), read(folder, 'safe/deep/b.hl7')];
    for (const text of [json, hl7, out]) expect(text).not.toMatch(originals);
    expect(hl7).toContain(`||${JSON.parse(json).mrn}^^^CH^MR||`);
    expect((await runIn(folder, ['scan', 'safe'])).code).toBe(0);
  });

  test('the same seed gives the same results, another one others', async () => {
    const folder = folderOf({ 'a.json': patient });
    await deidentify(folder, 'a.json', '--output', 'one');
    await deidentify(folder, 'a.json', '--output', 'two');
    await runIn(folder, ['deidentify', 'a.json', '--output', 'three', '--seed-file', otherSeedFile]);
    expect(read(folder, 'two/a.json')).toBe(read(folder, 'one/a.json'));
    expect(read(folder, 'three/a.json')).not.toBe(read(folder, 'one/a.json'));
  });

  test('without a seed each run is new, and the report says so', async () => {
    const folder = folderOf({ 'a.json': patient });
    const { out } = await runIn(folder, ['deidentify', 'a.json', '--output', 'one']);
    await runIn(folder, ['deidentify', 'a.json', '--output', 'two']);
    expect(out).toContain('cannot be made again');
    expect(read(folder, 'two/a.json')).not.toBe(read(folder, 'one/a.json'));
  });

  test.each(['.', 'in', 'in/safe'])('refuses to write among the originals: %s', async (output) => {
    const folder = folderOf({ 'in/a.json': patient });
    const { code, error } = await deidentify(folder, 'in', '--output', output);
    expect(code).toBe(2);
    expect(error).toContain('--output is or holds what is read');
    expect(read(folder, 'in/a.json')).toBe(patient);
  });

  test('leaves what stands there already, unless forced', async () => {
    const folder = folderOf({ 'in/a.json': patient, 'safe/a.json': 'mine' });
    const { code, error } = await deidentify(folder, 'in', '--output', 'safe');
    expect(code).toBe(2);
    expect(error).toContain('there is a file in its place');
    expect(read(folder, 'safe/a.json')).toBe('mine');
    expect((await deidentify(folder, 'in', '--output', 'safe', '--force')).code).toBe(0);
    expect(read(folder, 'safe/a.json')).not.toMatch(originals);
  });

  test('refuses two files for one place', async () => {
    const folder = folderOf({ 'a/x.json': patient, 'b/x.json': patient });
    const { code, error } = await deidentify(folder, 'a/x.json', 'b/x.json', '--output', 'safe');
    expect(code).toBe(2);
    expect(error).toContain('same place');
  });
});

describe('--in-place', () => {
  test('changes a committed file and keeps its permissions', async () => {
    const folder = repositoryOf({ 'a.json': patient });
    chmodSync(join(folder, 'a.json'), 0o640);
    const { code, error } = await deidentify(folder, '.', '--in-place');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(read(folder, 'a.json')).not.toMatch(originals);
    expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'a.json']);
  });

  test('leaves files alone that git could not bring back, unless forced', async () => {
    const folder = repositoryOf({ 'changed.json': '{}\n', 'clean.json': patient });
    writeFileSync(join(folder, 'changed.json'), patient);
    writeFileSync(join(folder, 'new.json'), patient);
    const { code, error } = await deidentify(folder, '.', '--in-place');
    expect(code).toBe(2);
    expect(error).toContain('changed.json: Not changed: it has changes that are not committed');
    expect(error).toContain('new.json: Not changed: git does not know it');
    expect(read(folder, 'changed.json')).toBe(patient);
    expect(read(folder, 'new.json')).toBe(patient);
    expect(read(folder, 'clean.json')).not.toMatch(originals);
    expect((await deidentify(folder, '.', '--in-place', '--force')).code).toBe(0);
    expect(read(folder, 'new.json')).toBe(read(folder, 'changed.json'));
  });

  test('outside of a repository nothing could bring a file back', async () => {
    const folder = folderOf({ 'a.json': patient });
    const { code, error } = await deidentify(folder, 'a.json', '--in-place');
    expect(code).toBe(2);
    expect(error).toContain('it is in no git repository');
    expect(read(folder, 'a.json')).toBe(patient);
  });

  test('goes with no --output', async () => {
    const { code, error } = await deidentify(folderOf({ 'a.json': patient }), '.', '--in-place', '--output', 'x');
    expect(code).toBe(2);
    expect(error).toContain('not both');
  });
});

describe('files that cannot be taken', () => {
  test.each([
    ['broken.json', '{ "ssn": "412-67-9083"', 'no valid JSON'],
    ['claim.edi', 'ISA*00*~NM1*IL*1*OKONKWO*RUTH~', 'claim.edi:1:1: Not de-identified: its ISA segment'],
    ['list.ndjson', `${patient}{ "mrn": "4471\n`, 'list.ndjson:2:1: Not de-identified: a line is no valid JSON'],
    [
      'broken.yaml',
      'mrn: 4471902\nname: "Okonkwo\nssn: 1\n',
      'broken.yaml:2:7: Not de-identified: it is no valid YAML',
    ],
    ['broken.xml', '<patient>\n<name>Okonkwo</patient>', 'broken.xml:2:14: Not de-identified: it is no valid XML'],
    ['broken.csv', 'mrn,name\n4471902,Okonkwo,Ruth\n', 'broken.csv:2:1: Not de-identified: it is no valid CSV'],
    ['broken.hl7', 'MSH|\rPID|1||4471902\r', 'broken.hl7:1:1: Not de-identified: it is no valid HL7 v2'],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'not text'],
    ['latin.txt', Buffer.from([0x4d, 0xfc, 0x6c]), 'not valid UTF-8'],
  ])('%s', async (name, content, why) => {
    const folder = folderOf({ [`in/${name}`]: content, 'in/good.json': patient });
    const { code, error } = await deidentify(folder, 'in', '--output', 'safe');
    expect(code).toBe(2);
    expect(error).toContain(why);
    expect(error).not.toMatch(originals);
    expect(readdirSync(join(folder, 'safe'))).toEqual(['good.json']);
  });

  test('a file that is not there', async () => {
    const { code, error } = await deidentify(folderOf({}), 'gone.json', '--output', 'safe');
    expect(code).toBe(2);
    expect(error).toContain('gone.json: Could not be read');
  });
});

describe('the report', () => {
  test('names what is left by place and kind', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `${43000 + n * 131},${20 + n},${n % 2 ? 'F' : 'M'},Asthma`);
    const folder = folderOf({ 'cohort.csv': `zip,age,sex,diagnosis\n${rows.join('\n')}\n` });
    const { code, out } = await deidentify(folder, 'cohort.csv', '--output', 'safe');
    if (code === 1) expect(out).toMatch(/cohort\.csv:\d+:\d+: phi\/[a-z-]+ is left and needs your hand/);
    else expect(code).toBe(0);
    expect(existsSync(join(folder, 'safe/cohort.csv'))).toBe(true);
  });

  test('as JSON: counts by kind, never a value', async () => {
    const folder = folderOf({ 'in/a.json': patient, 'in/b.json': '{ "broken' });
    const { code, out } = await deidentify(folder, 'in', '--output', 'safe', '--report', 'json');
    expect(code).toBe(2);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      dates: 'year',
      safeHarborDates: true,
      reproducible: true,
      complete: false,
      left: 0,
      replaced: { name: 1, ssn: 1, 'medical-record-number': 1, 'date-of-birth': 1 },
    });
    expect(report.files).toHaveLength(2);
    expect(out).not.toMatch(originals);
    expect(out).not.toContain(JSON.parse(read(folder, 'safe/a.json')).mrn);
  });

  test('says of moved dates that they are no Safe Harbor', async () => {
    const folder = folderOf({ 'a.json': patient });
    const { code, out } = await deidentify(folder, 'a.json', '--output', 'safe', '--dates', 'shift');
    expect(code).toBe(0);
    expect(out).toContain('Safe Harbor asks for the year only');
    expect(read(folder, 'safe/a.json')).not.toMatch(originals);
  });
});

describe('arguments', () => {
  test.each([
    [[], 'Name the files'],
    [['.', '--dates', 'month'], '--dates is one of year, shift'],
    [['.', '--seed-file', 'nothing-here'], 'cannot be read'],
  ])('%j', async (argv, message) => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'x'));
    const { code, error } = await runIn(folder, ['deidentify', ...argv]);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  test('refuses a seed that can be guessed', async () => {
    const short = join(folderOf({ seed: 'short' }), 'seed');
    const { code, error } = await runIn(folderOf({ 'a.json': patient }), ['deidentify', '.', '--seed-file', short]);
    expect(code).toBe(2);
    expect(error).toContain('too short');
  });
});
