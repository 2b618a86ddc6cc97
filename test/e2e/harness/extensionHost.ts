import * as fs from 'node:fs';
import * as path from 'node:path';
import { openBrowser } from './browser.js';
import { installBrowser, installWorkbench } from './install.js';
import { artifacts } from './places.js';
import { startWorkbenchServer } from './workbenchServer.js';

/** How long a whole run of the suites may take, in ms. */
const runTime = 300_000;

export interface HostRun {
  readonly extensionFolder: string;
  /** A module with `run()`, with its file extension. */
  readonly testsModule: string;
  readonly workspaceFolder: string;
  readonly userDataFolder: string;
  /** For the server's own files. */
  readonly folder: string;
}

/**
 * Runs a module of tests inside the Node extension host of the workbench server. The workbench shown in the browser
 * starts that host and calls `codeAutomationExit` when `run()` has ended.
 */
export async function runInExtensionHost(options: HostRun): Promise<number> {
  const installation = await installWorkbench();
  const server = await startWorkbenchServer(installation, {
    folder: options.folder,
    userDataFolder: options.userDataFolder,
    // Without this a built workbench silently ignores the two paths in the payload below.
    args: ['--enable-smoke-test-driver'],
  });
  const browser = await openBrowser(await installBrowser());
  const lines: string[] = [];
  try {
    const { page } = browser;
    let finish: (code: number) => void = () => undefined;
    const ended = new Promise<number>((resolve) => {
      finish = resolve;
    });
    const fail = (why: string) => {
      lines.push(why);
      finish(70);
    };
    await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
    await page.exposeFunction('codeAutomationLog', (_: string, parts: unknown[]) => lines.push(parts.join(' ')));
    page.on('crash', () => fail('The workbench crashed.'));
    const timer = setTimeout(() => fail('The extension host did not report back in time.'), runTime);
    await page.goto(workbenchUrl(server.authority, options));
    const code = await ended;
    clearTimeout(timer);
    if (code !== 0) await page.screenshot({ path: path.join(artifacts, 'extension-host-failure.png') });
    return code;
  } finally {
    fs.writeFileSync(path.join(artifacts, 'extension-host.log'), `${lines.join('\n')}\n--- server\n${server.log()}\n`);
    await browser.close();
    await server.stop();
  }
}

function workbenchUrl(authority: string, { workspaceFolder, extensionFolder, testsModule }: HostRun): string {
  // The authority must be that of the page.
  const remote = (file: string) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(extensionFolder)],
    ['extensionTestsPath', remote(testsModule)],
  ]);
  return `http://${authority}/?folder=${encodeURIComponent(workspaceFolder)}&payload=${encodeURIComponent(payload)}`;
}
