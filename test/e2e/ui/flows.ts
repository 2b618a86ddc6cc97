import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { openBrowser } from '../harness/browser.js';
import { installBrowser, installWorkbench } from '../harness/install.js';
import { artifacts, sampleWorkspace } from '../harness/places.js';
import type { TestResult } from '../harness/result.js';
import { startWorkbenchServer, type WorkbenchServer, writeUserSettings } from '../harness/workbenchServer.js';
import { createPolicy } from './createPolicy.js';
import { deidentifyOneFile, discardDeidentified } from './deidentifyOneFile.js';
import { disableOneLine } from './disableOneLine.js';
import { fixOneFile } from './fixOneFile.js';
import { overviewFlows } from './overview.js';
import { pasteDeidentified } from './pasteDeidentified.js';
import { replaceEverywhere } from './replaceEverywhere.js';
import { restrictedMode } from './restrictedMode.js';
import { whileWriting } from './whileWriting.js';
import { type Window, windowOf } from './window.js';

/** What a person does from opening a file to the result, step by step; each step is a test. */
export interface Flow {
  readonly name: string;
  readonly theme: string;
  /** The file of the sample workspace that is open at the start. */
  readonly file: string;
  /** Files that only this flow has, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder is opened without being trusted. */
  readonly restricted?: true;
  readonly steps: readonly Step[];
}

export type Step = readonly [title: string, act: (window: Window) => Promise<void>];

const flows: readonly Flow[] = [
  fixOneFile,
  disableOneLine,
  replaceEverywhere,
  deidentifyOneFile,
  discardDeidentified,
  pasteDeidentified,
  whileWriting,
  createPolicy,
  restrictedMode,
  ...overviewFlows,
];

/** Flows whose name matches `PHI_LINT_TESTS`; all without it. */
const chosenFlows = flows.filter(({ name }) => new RegExp(process.env.PHI_LINT_TESTS ?? '').test(name));

/** Runs every flow in a window of its own, with the packed extension installed. */
export async function runFlows(extension: string): Promise<readonly TestResult[]> {
  const results: TestResult[] = [];
  for (const restricted of [false, true]) {
    const wanted = chosenFlows.filter((flow) => (flow.restricted ?? false) === restricted);
    if (wanted.length > 0) results.push(...(await runOnServer(wanted, extension, restricted)));
  }
  return results;
}

async function runOnServer(
  wanted: readonly Flow[],
  extension: string,
  restricted: boolean,
): Promise<readonly TestResult[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'phi-lint-window-'));
  const executable = await installBrowser();
  const server = await startWorkbenchServer(await installWorkbench(), {
    folder: path.join(folder, 'server'),
    extensions: [extension],
    restricted,
  });
  const results: TestResult[] = [];
  try {
    for (const flow of wanted) {
      const workspaceFolder = path.join(folder, flow.name.replaceAll(' ', '-'));
      fs.cpSync(sampleWorkspace, workspaceFolder, { recursive: true });
      for (const [name, text] of Object.entries(flow.files ?? {})) {
        fs.mkdirSync(path.dirname(path.join(workspaceFolder, name)), { recursive: true });
        fs.writeFileSync(path.join(workspaceFolder, name), text);
      }
      results.push(...(await runFlow(flow, server, executable, workspaceFolder)));
    }
  } finally {
    fs.writeFileSync(path.join(artifacts, 'window-server.log'), server.log());
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return results;
}

/** Stops at the first step that fails: what follows builds on it. */
async function runFlow(
  flow: Flow,
  server: WorkbenchServer,
  executable: string,
  workspaceFolder: string,
): Promise<readonly TestResult[]> {
  const trust = flow.restricted
    ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
    : {};
  writeUserSettings(server.userDataFolder, { 'workbench.colorTheme': flow.theme, ...trust });
  const browser = await openBrowser(executable);
  browser.page.setDefaultTimeout(20_000);
  const window = windowOf(browser.page, workspaceFolder);
  const open: Step = ['opens the file', () => openWindow(window, server, workspaceFolder, flow.file)];
  const results: TestResult[] = [];
  try {
    for (const step of [open, ...flow.steps]) {
      const shot = `${flow.name} ${String(results.length + 1).padStart(2, '0')} ${step[0]}.png`.replace(
        /[^\w.]+/g,
        '-',
      );
      const result = await runStep(flow, step, window);
      await browser.page.screenshot({ path: path.join(artifacts, shot) });
      results.push(result);
      if (!result.passed) break;
    }
  } finally {
    await browser.close();
  }
  return results;
}

async function runStep(flow: Flow, [title, act]: Step, window: Window): Promise<TestResult> {
  const start = performance.now();
  const result = { title: `${flow.name}: ${title}`, passed: true };
  try {
    await act(window);
    return { ...result, time: performance.now() - start };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...result, passed: false, time: performance.now() - start, error: text };
  }
}

async function openWindow({ page }: Window, server: WorkbenchServer, folder: string, file: string): Promise<void> {
  const payload = JSON.stringify([
    ['openFile', `vscode-remote://${server.authority}${encodeURI(`${folder}/${file}`)}`],
  ]);
  const query = `folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`;
  await page.goto(`http://${server.authority}/?${query}`);
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
}
