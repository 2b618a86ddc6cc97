import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findDesktop, openDisplay } from './desktop.js';
import { installBrowser, installWorkbench } from './install.js';
import { artifacts, built, repository, sampleWorkspace, serverExecutable } from './places.js';
import type { TestResult } from './result.js';
import { writeUserSettings } from './workbenchServer.js';

/** Where the suites run: a desktop VS Code, the workbench server, or the first of the two that works here. */
export type Workbench = 'desktop' | 'server' | 'auto';

/** Runs all suites in a real extension host. */
export async function runHostSuites(workbench: Workbench): Promise<readonly TestResult[]> {
  const desktop = workbench === 'server' ? undefined : await findDesktop();
  if (desktop !== undefined) {
    const results = await runOnDesktop(desktop).catch((error) => {
      console.log(`The desktop VS Code could not run: ${error}`);
      return [];
    });
    if (results.length > 0 || workbench === 'desktop') return results;
    console.log('The desktop VS Code reported no tests, so the workbench server runs them.');
  }
  if (workbench === 'desktop') throw new Error('PHI_LINT_WORKBENCH=desktop, but no desktop VS Code can be downloaded.');
  await prepareServer();
  return runSuites(serverExecutable);
}

async function prepareServer(): Promise<void> {
  try {
    await installBrowser();
    await installWorkbench();
  } catch (cause) {
    const why = 'There is no VS Code to test in: no desktop can be downloaded, and the server cannot be installed.';
    throw new Error(why, { cause });
  }
}

async function runOnDesktop(executable: string): Promise<readonly TestResult[]> {
  console.log(`In ${executable}`);
  const display = await openDisplay();
  try {
    return await runSuites(executable, display && { DISPLAY: display.name });
  } finally {
    display?.close();
  }
}

async function runSuites(executable: string, env: Record<string, string> = {}): Promise<readonly TestResult[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'phi-lint-suites-'));
  const workspaceFolder = path.join(folder, 'workspace');
  const userDataFolder = path.join(folder, 'user');
  const resultFile = path.join(folder, 'results.json');
  fs.cpSync(sampleWorkspace, workspaceFolder, { recursive: true });
  writeUserSettings(userDataFolder);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: repository,
      extensionTestsPath: path.join(built, 'suite', 'index.cjs'),
      extensionTestsEnv: {
        ...env,
        PHI_LINT_TEST_RESULTS: resultFile,
        PHI_LINT_TESTS: process.env.PHI_LINT_TESTS ?? '',
      },
      launchArgs: [workspaceFolder, '--disable-extensions', `--user-data-dir=${userDataFolder}`],
    }).catch((error) => console.log(String(error)));
    return readResults(resultFile);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface MochaTest {
  readonly fullTitle: string;
  readonly duration?: number;
  readonly err: { readonly stack?: string };
}

/** Mocha's JSON report; without one the host ended before the suites did. */
function readResults(file: string): readonly TestResult[] {
  if (!fs.existsSync(file)) return [];
  fs.copyFileSync(file, path.join(artifacts, 'extension-host.json'));
  const report: { passes: MochaTest[]; failures: MochaTest[] } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const result = (test: MochaTest, passed: boolean): TestResult => ({
    title: test.fullTitle,
    passed,
    time: test.duration ?? 0,
    ...(test.err.stack === undefined ? {} : { error: test.err.stack }),
  });
  return [...report.passes.map((test) => result(test, true)), ...report.failures.map((test) => result(test, false))];
}
