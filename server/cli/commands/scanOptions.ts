import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CacheOptions, nameOf } from '../../host/resultCache.js';
import type { ScanOptions } from '../../host/scan.js';
import type { Arguments, OptionSpec } from '../args.js';
import type { Terminal } from '../terminal.js';
import { programVersion } from '../version.js';
import { jobs, maxFileSize, selectRules, today } from './selection.js';
import { workspaceOf } from './workspace.js';

/** The absolute paths that a command names; the current folder when it names none. */
export function pathsOf(args: Arguments, terminal: Terminal): readonly string[] {
  const named = args.positionals.length === 0 ? ['.'] : args.positionals;
  return named.map((path) => resolve(terminal.folder, path));
}

export const cacheOption: OptionSpec = {
  name: 'cache',
  value: 'DIR',
  help: 'Keep results in DIR and take those of files that did not change. No value is in it.',
};

/** Results hold for the tool that found them, and for the rules and limits that it was run with. */
function cacheOf(args: Arguments, terminal: Terminal, baselineKey = ''): CacheOptions | undefined {
  const folder = args.value('cache');
  if (folder === undefined) return undefined;
  const bundles = ['cli.cjs', 'worker.cjs', 'codeReader.cjs'].map((name) => contentOf(terminal, name));
  const selection = JSON.stringify([selectRules(args).map(({ id }) => id), maxFileSize(args)]);
  return {
    folder: resolve(terminal.folder, folder),
    tool: nameOf(programVersion(), selection, baselineKey, ...bundles),
  };
}

function contentOf({ bundles }: Terminal, name: string): string | Uint8Array {
  try {
    return bundles === undefined ? '' : readFileSync(resolve(bundles, name));
  } catch {
    return '';
  }
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
    cache: cacheOf(args, terminal, baselineKey),
  };
}
