/** Runs inside the extension host of VS Code, which calls `run` and takes a rejection as a failure. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const output = process.env.PHI_LINT_TEST_RESULTS;
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 60_000,
    ...(process.env.PHI_LINT_TESTS ? { grep: process.env.PHI_LINT_TESTS } : {}),
    ...(output === undefined ? {} : { reporter: 'json', reporterOptions: { output } }),
  });
  for (const file of fs.readdirSync(__dirname)) {
    if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
