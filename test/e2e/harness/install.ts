import * as fs from 'node:fs';
import * as path from 'node:path';
import { cache } from './places.js';
import { run } from './run.js';

/** VS Code 1.139.1: its workbench and Node extension host, as the npm package code-server ships them. */
const workbenchPackage = { name: 'code-server', version: '4.139.1' };
/** The Node that this code-server wants ("engines": 24), whatever runs the tests. */
const nodePackage = { name: `node-${process.platform}-${process.arch}`, version: '24.21.0' };

const browserPaths = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export interface WorkbenchInstallation {
  /** The folder with `out/server-main.js`. */
  readonly root: string;
  /** The Node executable that runs it. */
  readonly node: string;
}

/** The workbench server; fetched through npm the first time. */
export async function installWorkbench(): Promise<WorkbenchInstallation> {
  const node = await fetchPackage(nodePackage);
  const server = await fetchPackage(workbenchPackage, (folder) =>
    // Its dependencies are pinned by its own shrinkwrap. Without their install scripts nothing is compiled: what is
    // lost are native loggers, and the parts that matter ship prebuilt.
    npm(['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], path.join(folder, 'lib', 'vscode')),
  );
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  return { root: path.join(server, 'lib', 'vscode'), node: path.join(node, 'bin', executable) };
}

/** The path of a Chromium or Chrome: `CHROMIUM`, one that is there, or the distribution's, installed now. */
export async function installBrowser(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const present = () => browserPaths.find((file) => fs.existsSync(file));
  if (present() === undefined) await installPackages(['chromium', 'fonts-dejavu-core']);
  const installed = present();
  if (installed === undefined)
    throw new Error('No Chromium or Chrome found. Install one, or set CHROMIUM to its path.');
  return installed;
}

/** Installs packages of the Linux distribution, as root or through sudo. */
export async function installPackages(names: readonly string[]): Promise<void> {
  const wanted = `apt-get install ${names.join(' ')}`;
  if (!fs.existsSync('/usr/bin/apt-get')) throw new Error(`This machine lacks ${names.join(', ')} (${wanted}).`);
  console.log(`Installing ${names.join(', ')}`);
  const isRoot = process.getuid?.() === 0;
  const aptGet = (args: string[]) =>
    isRoot ? run('apt-get', args, { env: quietApt() }) : run('sudo', ['-n', 'apt-get', ...args], { env: quietApt() });
  try {
    await aptGet(['update', '-qq']);
    await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...names]);
  } catch (error) {
    throw new Error(`Could not install what the tests need. Run as root: ${wanted}`, { cause: error });
  }
}

function quietApt(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
}

/**
 * Unpacks a package of the npm registry into a folder of its own. A folder with the final name is complete: the work
 * happens beside it, and renaming is the last step.
 */
async function fetchPackage(
  { name, version }: { name: string; version: string },
  prepare?: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = path.join(cache, `${name}-${version}`);
  if (fs.existsSync(folder)) return folder;
  console.log(`Fetching ${name} ${version}`);
  fs.mkdirSync(cache, { recursive: true });
  const unfinished = fs.mkdtempSync(path.join(cache, 'unfinished-'));
  try {
    await npm(['pack', '--silent', `${name}@${version}`], unfinished);
    const archive = `${name}-${version}.tgz`;
    await run('tar', ['-xzf', archive], { cwd: unfinished });
    await prepare?.(path.join(unfinished, 'package'));
    fs.renameSync(path.join(unfinished, 'package'), folder);
  } catch (error) {
    throw new Error(`Could not fetch ${name} ${version} with npm`, { cause: error });
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function npm(args: readonly string[], cwd: string): Promise<string> {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env.npm_execpath;
  const env = withoutOuterNpm();
  return script === undefined ? run('npm', all, { cwd, env }) : run(process.execPath, [script, ...all], { cwd, env });
}

/** The environment without what an outer `npm test` says about this package; what a person has configured stays. */
function withoutOuterNpm(): NodeJS.ProcessEnv {
  const outer = /^npm_(package|lifecycle|config_(local_|global_)?prefix)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}
