import { resolve } from 'node:path';
import type { ScanOptions } from '../../host/scan.js';
import type { Arguments } from '../args.js';
import type { Terminal } from '../terminal.js';
import { jobs, maxFileSize, selectRules, today } from './selection.js';
import { workspaceOf } from './workspace.js';

/** The absolute paths that a command names; the current folder when it names none. */
export function pathsOf(args: Arguments, terminal: Terminal): readonly string[] {
  const named = args.positionals.length === 0 ? ['.'] : args.positionals;
  return named.map((path) => resolve(terminal.folder, path));
}

/** How the files below `paths` are scanned, by the options that all scans share. */
export function scanOptionsOf(
  args: Arguments,
  terminal: Terminal,
  paths: readonly string[],
  baselineKey?: string,
): ScanOptions {
  const bundle = (name: string) => (terminal.bundles === undefined ? undefined : resolve(terminal.bundles, name));
  return {
    workspace: workspaceOf(terminal.folder, paths),
    today: today(),
    maxFileSize: maxFileSize(args),
    thorough: false,
    rules: selectRules(args).map(({ id }) => id),
    gitignore: !args.has('no-gitignore'),
    jobs: jobs(args),
    workerFile: bundle('worker.cjs'),
    grammars: bundle('grammars'),
    signal: terminal.interruption,
    baselineKey,
  };
}
