/**
 * Measures speed and memory: npm run bench -- [FOLDER]
 *
 * Without FOLDER a corpus is made (seeded, 12,000 files) and kept in the system's folder for temporary files.
 * Compares with ripgrep on the same files, in pairs, and prints the targets beside. Never fails because of a time:
 * figures depend on the machine, ratios hardly.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adversarialEndings, adversarialNames, adversarialText } from './adversarial.mjs';
import { corpusFolder } from './corpus.mjs';
import { measureEditor } from './editor.mjs';
import { benchFormats } from './formats.mjs';
import { compare, median, peakMemory, timeOf } from './measure.mjs';
import { ripgrepPattern } from './patterns.mjs';
import { benchPipelines } from './pipelines.mjs';
import { benchPrograms } from './programs.mjs';

const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const node = process.execPath;
const scratch = mkdtempSync(join(tmpdir(), 'phi-lint-bench-'));
const megabyte = 1_000_000;

if (!existsSync(cli)) {
  process.stderr.write('Build first: npm run build\n');
  process.exit(2);
}

try {
  const folder = process.argv[2] === undefined ? corpusFolder() : resolve(process.argv[2]);
  heading(`Folder: ${folder}`);
  benchFolder(folder);
  heading('In a pipeline');
  benchPipelines(row, [node, cli], folder, scratch);
  heading('One small file');
  benchSmallFile();
  heading(
    `One-line files of 1 and 2 MB (worst of: ${adversarialEndings.join(', ')}; CPU of the whole process less the start)`,
  );
  benchAdversarial();
  heading('Reading formats, 4 MB of each (best of 5, CPU of one core)');
  await benchFormats(row);
  heading('Reading code, 0.3 MB of each language (best of 3)');
  await benchPrograms(row);
  heading('Editor: one edit in 10,000 lines until its diagnostics');
  await benchEditor();
} finally {
  rmSync(scratch, { recursive: true });
}

function benchFolder(folder) {
  const scan = [node, cli, 'scan', folder, '--format', 'sarif'];
  const memory = peakMemory(scan);
  const ripgrep = findRipgrep();
  if (ripgrep === undefined) {
    process.stdout.write(
      'ripgrep is missing, so there is nothing to compare with. Install it: apt-get install ripgrep, brew install ripgrep,\nor https://github.com/BurntSushi/ripgrep/releases\n',
    );
    const runs = Array.from({ length: 3 }, () => timeOf(scan));
    row('scan, wall', milliseconds(median(runs.map(({ wall }) => wall))), '');
    row('scan, CPU', milliseconds(median(runs.map(({ cpu }) => cpu))), '');
  } else {
    const { wall, cpu } = compare(scan, [ripgrep, '-j2', '--no-messages', ripgrepPattern, folder], 5);
    row('wall, phi-lint / ripgrep', pair(wall), 'at most 3 times');
    row('CPU, phi-lint / ripgrep', pair(cpu), 'at most 3 times');
  }
  const literal = compare(scan, [...scan, '--rule', 'phi/*'], 3);
  row('CPU, all rules / phi/* only', pair(literal.cpu), 'at most 6 times');
  row('peak memory', `${memory.toFixed(0)} MB`, 'below 250 MB');
}

function findRipgrep() {
  return ['rg', 'ripgrep'].find((name) => spawnSync(name, ['--version']).status === 0);
}

function benchSmallFile() {
  const file = join(scratch, 'seed.ts');
  writeFileSync(file, "export const patient = { firstName: 'Imani', mrn: '00482913' };\n".repeat(20));
  const { wall, cpu } = compare([node, cli, 'scan', file], [node, '-e', '0'], 11);
  row('CPU, phi-lint / node -e 0', pair(cpu), 'at most 3 times');
  row('wall, phi-lint / node -e 0', pair(wall), '');
}

function benchAdversarial() {
  const start = fileTime('', 'txt');
  for (const name of adversarialNames) {
    const runs = adversarialEndings.map((ending) => {
      const [one, two] = [1, 2].map((size) => fileTime(adversarialText(name, size * megabyte), ending) - start);
      return { ending, one, growth: Math.max(1, two) / Math.max(1, one) };
    });
    const worst = runs.reduce((a, b) => (b.one > a.one ? b : a));
    row(
      name,
      `${milliseconds(worst.one)} (${worst.ending}), 2 MB: ${worst.growth.toFixed(1)} times`,
      'below 250 ms, about 2 times',
    );
  }
}

/** The least CPU time of two runs over a file with this text: other work on the machine only ever adds. */
function fileTime(text, ending) {
  const file = join(scratch, `line.${ending}`);
  writeFileSync(file, text);
  return Math.min(...Array.from({ length: 2 }, () => timeOf([node, cli, 'scan', file, '--format', 'sarif']).cpu));
}

async function benchEditor() {
  const cases = [
    ['', {}],
    [', with an AI client', { ai: true }],
    [', typing with pauses', { ai: true, pausing: true }],
  ];
  for (const [name, options] of cases) {
    const times = await measureEditor(cli, options);
    if (times === undefined) return;
    row(`p50${name}`, milliseconds(times.p50), '');
    row(`p95${name}`, milliseconds(times.p95), options.ai ? 'below 50 ms' : 'below 25 ms');
  }
}

function heading(text) {
  process.stdout.write(`\n${text}\n`);
}

function row(what, figure, target) {
  process.stdout.write(`  ${what.padEnd(28)} ${figure.padEnd(46)} ${target === '' ? '' : `target: ${target}`}\n`);
}

function pair({ ours, theirs, ratio }) {
  return `${milliseconds(ours)} / ${milliseconds(theirs)} = ${ratio.toFixed(2)} times`;
}

function milliseconds(value) {
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
