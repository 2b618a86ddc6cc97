// npm test: types, style, generated documents, unit tests, the packed extension, and the tests in a real workbench. Goes on after a failure
// where that still says something, and ends with the number of tests that passed and failed.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const archive = `phi-lint-${version}.vsix`;
const unitResults = 'out/unit-tests.json';
const workbenchResults = 'out/workbench-tests.json';

/** What ran: its name, whether it succeeded, and the tests it counted. */
const stages = [];

// A result of an earlier run must not pass for one of this run.
for (const file of [unitResults, workbenchResults, archive]) fs.rmSync(file, { force: true });

const workbenchBundle = 'out/e2e/main.mjs';
stage('types', [bin('typescript', 'tsc'), '-b']);
stage('style', [bin('@biomejs/biome', 'biome'), 'ci']);
stage('documents', ['scripts/docs.mjs', '--check']);
stage('policy file', ['scripts/schema.mjs', '--check']);
stage('settings', ['scripts/settings.mjs', '--check']);
stage('package', ['scripts/package.mjs']);
stage(
  'unit',
  [bin('vitest', 'vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`],
  () => {
    const { numPassedTests, numFailedTests } = readJson(unitResults);
    return [{ name: 'unit', passed: numPassedTests, failed: numFailedTests }];
  },
);
if (fs.existsSync(archive)) {
  await bundleWorkbenchTests();
  stage('workbench', [workbenchBundle, workbenchResults, archive], () =>
    Object.entries(readJson(workbenchResults)).map(([name, counts]) => ({ name, ...counts })),
  );
} else {
  stages.push({ name: 'workbench', succeeded: false, seconds: 0, tests: [], note: 'not run: there is no package' });
}
summarize();

/** Runs a Node script; `count` reads how many tests passed and failed from what it left behind. */
function stage(name, args, count) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  let tests = [];
  let note;
  try {
    tests = count?.() ?? [];
    for (const part of tests) if (!(part.passed + part.failed > 0)) note = `${part.name}: no test has run`;
  } catch (error) {
    note = `no results: ${error.message}`;
  }
  const succeeded = status === 0 && note === undefined && tests.every(({ failed }) => failed === 0);
  stages.push({ name, succeeded, seconds: (performance.now() - start) / 1000, tests, note });
}

/** The harness becomes modules for this Node; the suites become what an extension host can load. */
async function bundleWorkbenchTests() {
  fs.rmSync('out/e2e', { recursive: true, force: true });
  const shared = { bundle: true, platform: 'node', target: 'node20', sourcemap: 'inline', logLevel: 'warning' };
  await build({
    ...shared,
    entryPoints: { main: 'test/e2e/main.ts', executable: 'test/e2e/harness/executable.ts' },
    outdir: 'out/e2e',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    packages: 'external',
    banner: { js: '#!/usr/bin/env node' },
  });
  fs.chmodSync('out/e2e/executable.mjs', 0o755);
  const suites = fs.readdirSync('test/e2e/suite').filter((file) => file === 'index.ts' || file.endsWith('.test.ts'));
  await build({
    ...shared,
    entryPoints: suites.map((file) => `test/e2e/suite/${file}`),
    outdir: 'out/e2e/suite',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode', 'mocha'],
  });
}

function summarize() {
  console.log('\n── summary');
  let [passed, failed] = [0, 0];
  for (const { name, succeeded, seconds, tests, note } of stages) {
    const counts = tests.map((part) => `${part.name} ${part.passed} passed, ${part.failed} failed`);
    const words = [...counts, ...(note === undefined ? [] : [note])].join('; ');
    console.log(`${succeeded ? '✓' : '✗'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${words}`);
    const failedTests = tests.reduce((sum, part) => sum + part.failed, 0);
    passed += tests.reduce((sum, part) => sum + part.passed, 0);
    // A stage that failed without a failed test still counts as one.
    failed += succeeded ? 0 : Math.max(1, failedTests);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** The script behind a command, which starts without a shell on every system. */
function bin(dependency, command) {
  const folder = `node_modules/${dependency}`;
  const { bin: scripts } = readJson(`${folder}/package.json`);
  return `${folder}/${typeof scripts === 'string' ? scripts : scripts[command]}`;
}
