import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkbenchInstallation } from './install.js';
import { run } from './run.js';

/** How long the server may take until it answers, in ms. */
const startTime = 60_000;

/** What would cover the window or reach for the network. Keys that the desktop does not know are harmless there. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // The web workbench saves after a delay unless told otherwise; the desktop does not save by itself.
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

export type UserSettings = Readonly<Record<string, unknown>>;

export interface WorkbenchServerOptions {
  /** Holds logs, extensions and user data; belongs to this server alone. */
  readonly folder: string;
  readonly userDataFolder?: string;
  /** Packed extensions to install before the start. */
  readonly extensions?: readonly string[];
  readonly args?: readonly string[];
  /** Folders are not trusted until somebody says so. */
  readonly restricted?: boolean;
}

export interface WorkbenchServer {
  /** host:port, as in the URLs of the workbench. */
  readonly authority: string;
  readonly userDataFolder: string;
  /** The end of the server's log. */
  log(): string;
  stop(): Promise<void>;
}

/** Writes the user settings as both the desktop and the server read them. */
export function writeUserSettings(userDataFolder: string, settings: UserSettings = {}): void {
  fs.mkdirSync(path.join(userDataFolder, 'User'), { recursive: true });
  const file = path.join(userDataFolder, 'User', 'settings.json');
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
}

/** Starts the workbench server on a free port of the loopback interface and waits until it answers. */
export async function startWorkbenchServer(
  { root, node }: WorkbenchInstallation,
  options: WorkbenchServerOptions,
): Promise<WorkbenchServer> {
  const main = path.join(root, 'out', 'server-main.js');
  const userDataFolder = options.userDataFolder ?? path.join(options.folder, 'user');
  const env = hostEnvironment();
  const shared = [
    ...[main, '--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', options.folder],
    ...['--user-data-dir', userDataFolder, '--extensions-dir', path.join(options.folder, 'extensions')],
  ];
  fs.mkdirSync(path.join(options.folder, 'extensions'), { recursive: true });
  for (const file of options.extensions ?? []) await run(node, [...shared, '--install-extension', file], { env });

  const port = await freePort();
  const logFile = path.join(options.folder, 'server.log');
  const log = fs.openSync(logFile, 'a');
  const listen = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  const child = spawn(
    node,
    [...shared, ...listen, ...(options.restricted ? [] : ['--disable-workspace-trust']), ...(options.args ?? [])],
    {
      env,
      stdio: ['ignore', log, log],
      // A process group of its own, so that stopping ends the server with its extension hosts and nothing else.
      detached: true,
    },
  );
  fs.closeSync(log);
  process.once('exit', () => signal(child, 'SIGKILL'));
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(1));
  const server: WorkbenchServer = {
    authority: `127.0.0.1:${port}`,
    userDataFolder,
    log: () => fs.readFileSync(logFile, 'utf8').split('\n').slice(-30).join('\n'),
    stop: () => stop(child),
  };
  await answering(server, child);
  return server;
}

/** The environment of the extension host: this one, unless it is itself inside a VS Code. */
function hostEnvironment(): NodeJS.ProcessEnv {
  const inner = (name: string) => name.startsWith('VSCODE_') || name === 'ELECTRON_RUN_AS_NODE';
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inner(name)));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}

async function answering(server: WorkbenchServer, child: ChildProcess): Promise<void> {
  const end = Date.now() + startTime;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(`http://${server.authority}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  await server.stop();
  throw new Error(`The workbench server did not start\n${server.log()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.exitCode === null && child.signalCode === null) {
    signal(child, 'SIGTERM');
    await Promise.race([ended, wait(5_000, undefined, { ref: false })]);
  }
  signal(child, 'SIGKILL');
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // The group has ended already.
  }
}
