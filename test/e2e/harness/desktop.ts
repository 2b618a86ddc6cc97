import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { downloadAndUnzipVSCode, type ProgressReporter } from '@vscode/test-electron';
import { installPackages } from './install.js';
import { cache } from './places.js';

/** How long a machine may take to find out which VS Code is current, in ms. Behind a closed network it never does. */
const probeTime = 8_000;

/** The executable of the current desktop VS Code, downloaded the first time; `undefined` where that is not possible. */
export async function findDesktop(): Promise<string | undefined> {
  let reachable: () => void = () => undefined;
  const reached = new Promise<'reached'>((resolve) => {
    reachable = () => resolve('reached');
  });
  const reporter: ProgressReporter = {
    report: ({ stage }) => {
      if (stage === 'downloading' || stage === 'foundMatchingInstall') reachable();
    },
    error: () => undefined,
  };
  const download = downloadAndUnzipVSCode({
    version: 'stable',
    cachePath: path.join(cache, 'desktop'),
    timeout: probeTime,
    reporter,
  }).catch(() => undefined);
  const first = await Promise.race([reached, download, after(probeTime)]);
  return first === 'reached' ? download : first;
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined).unref());
}

export interface Display {
  /** Value for the environment variable DISPLAY. */
  readonly name: string;
  close(): void;
}

/** A display for desktop programs where the machine has none (Linux servers), else `undefined`. */
export async function openDisplay(): Promise<Display | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  if (!fs.existsSync('/usr/bin/Xvfb')) await installPackages(['xvfb', 'libxkbfile1']);
  const args = ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { name: `:${number}`, close: () => child.kill() };
}
