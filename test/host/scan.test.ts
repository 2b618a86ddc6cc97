import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRules } from '../../server/core/rules/index.js';
import { type ScanEvent, type ScanOptions, scan } from '../../server/host/scan.js';

/** The scan over several threads: same results, same order, and nothing lost when a thread dies. */

const folder = mkdtempSync(join(tmpdir(), 'phi-lint-scan-'));
const files = join(folder, 'files');
const worker = join(folder, 'worker.cjs');
const fileCount = 900;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  mkdirSync(files);
  for (let i = 0; i < fileCount; i++) {
    const hit = i % 30 === 0 ? `const patient = { ssn: '41${i % 10}-67-${1000 + i}' };\n` : '';
    writeFileSync(
      join(files, `f${String(i).padStart(4, '0')}.ts`),
      `// file ${i}\n${hit}${'const x = 1;\n'.repeat(i % 50)}`,
    );
  }
  await build({
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    entryPoints: ['server/host/scanWorker.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
});

const options: ScanOptions = {
  workspace: files,
  today: '2026-01-01',
  maxFileSize: 1024 * 1024,
  thorough: false,
  rules: allRules.map(({ id }) => id),
  gitignore: true,
  jobs: 1,
  workerFile: undefined,
};

async function eventsOf(changes: Partial<ScanOptions>): Promise<readonly ScanEvent[]> {
  const events: ScanEvent[] = [];
  for await (const event of scan([files], { ...options, ...changes })) events.push(event);
  return events;
}

function placesOf(events: readonly ScanEvent[]): readonly string[] {
  return events.flatMap((event) =>
    event.kind === 'result'
      ? event.result.findings.map(({ rule, start }) => `${basename(event.result.path)} ${rule} ${start}`)
      : [],
  );
}

describe('threads', () => {
  test('give the same in the same order as one alone', async () => {
    const alone = await eventsOf({});
    const together = await eventsOf({ jobs: 3, workerFile: worker });
    expect(placesOf(alone)).toHaveLength(fileCount / 30);
    expect(placesOf(together)).toEqual(placesOf(alone));
    expect(together.at(-1)).toEqual(alone.at(-1));
    expect(alone.at(-1)).toMatchObject({ totals: { files: fileCount } });
  });

  test('the quick look at the bytes changes nothing', async () => {
    expect(placesOf(await eventsOf({ thorough: true }))).toEqual(placesOf(await eventsOf({})));
  });

  test('a worker that cannot start leaves its work to this thread', async () => {
    const broken = await eventsOf({ jobs: 2, workerFile: join(folder, 'missing.cjs') });
    expect(placesOf(broken)).toEqual(placesOf(await eventsOf({})));
    expect(broken.filter(({ kind }) => kind === 'problem')).toEqual([]);
  });

  test('a file that a worker dies of is told, the others are inspected', async () => {
    const dying = join(folder, 'dying.cjs');
    // Dies at the second file of each batch that it gets.
    writeFileSync(
      dying,
      `const { parentPort, workerData } = require('node:worker_threads');
       parentPort.on('message', () => { Atomics.store(new Int32Array(workerData.at), 0, 1); throw new RangeError(); });`,
    );
    const events = await eventsOf({ jobs: 2, workerFile: dying });
    const problems = events.flatMap((event) => (event.kind === 'problem' ? [event.problem] : []));
    const all = placesOf(await eventsOf({}));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ incomplete, message }) => incomplete && message.includes('broke down'))).toBe(true);
    const lost = new Set(problems.map(({ path }) => basename(path)));
    expect(placesOf(events)).toEqual(all.filter((place) => !lost.has(place.split(' ')[0] ?? '')));
    expect(events.at(-1)).toMatchObject({ kind: 'end', totals: { files: fileCount - lost.size } });
  });

  test('it can be stopped', async () => {
    const controller = new AbortController();
    const events: ScanEvent[] = [];
    for await (const event of scan([files], { ...options, signal: controller.signal }, () => controller.abort()))
      events.push(event);
    expect(events.at(-1)).toMatchObject({ kind: 'end', totals: { aborted: true } });
  });
});

test('a file that vanishes after the walk is told', async () => {
  const path = join(files, 'zz-vanishing.ts');
  writeFileSync(path, 'const a = 1;\n');
  const events: ScanEvent[] = [];
  for await (const event of scan([files], options)) {
    rmSync(path, { force: true });
    events.push(event);
  }
  const problems = events.flatMap((event) => (event.kind === 'result' ? event.result.problems : []));
  expect(problems).toEqual([
    {
      path,
      incomplete: true,
      message: 'Could not be read: it does not exist or vanished during the scan. It was not inspected.',
    },
  ]);
});
