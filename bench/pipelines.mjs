/** What pipelines wait for: a hook in a large repository, a warm cache, a list of files, a long report. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, timeOf } from './measure.mjs';

const files = 10_000;
const listed = 5_000;
const findings = 100_000;
const runs = 3;

/** Prints a line a measurement. `command` runs the program; `corpus` is a folder of many files. */
export function benchPipelines(row, command, corpus, scratch) {
  const seconds = (argv, cwd, count = runs) =>
    median(Array.from({ length: count }, () => timeOf([...command, ...argv], undefined, cwd).wall));

  const repository = makeRepository(join(scratch, 'repository'));
  row(`--staged, ${files} files`, milliseconds(seconds(['scan', '--staged'], repository)), 'below 300 ms');

  const list = join(scratch, 'list.txt');
  writeFileSync(list, namesIn(corpus).slice(0, listed).join('\n'));
  const perListed = seconds(['scan', '--files-from', list], corpus) / Math.min(listed, namesIn(corpus).length);
  const perFile = seconds(['scan'], corpus) / namesIn(corpus).length;
  row('per file, --files-from / folder', (perListed / perFile).toFixed(2), 'at most 1');

  const cache = join(scratch, 'cache');
  const cold = seconds(['scan', '--cache', cache], corpus, 1);
  const warm = seconds(['scan', '--cache', cache], corpus);
  row(
    'cold / warm with --cache',
    `${(cold / warm).toFixed(1)} (${milliseconds(cold)} / ${milliseconds(warm)})`,
    'at least 10',
  );

  const long = join(scratch, 'long');
  mkdirSync(long);
  const line = "export const p = { ssn: '412-67-9083' };\n";
  for (let at = 0; at < 100; at++) writeFileSync(join(long, `f${at}.ts`), line.repeat(findings / 100));
  for (const format of ['ndjson', 'sarif', 'junit', 'html']) {
    const report = join(scratch, `report.${format}`);
    row(
      `${findings} findings as ${format}`,
      milliseconds(seconds(['scan', '--format', format, '-o', report], long, 1)),
      'below 5,000 ms, scan included',
    );
  }
}

function milliseconds(value) {
  return `${value.toFixed(0)} ms`;
}

function namesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function makeRepository(folder) {
  mkdirSync(folder, { recursive: true });
  const git = (...argv) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...argv], {
      cwd: folder,
      stdio: 'ignore',
    });
  git('init', '--quiet');
  for (let at = 0; at < files; at++) {
    const below = join(folder, `src/${at % 100}`);
    if (at < 100) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `f${at}.ts`), `export const value${at} = ${at};\n`);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  writeFileSync(join(folder, 'src/0/f0.ts'), "export const patient = { ssn: '412-67-9083' };\n");
  git('add', '--all');
  return folder;
}
