import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Baseline, isBaseline, openBaseline } from '../../host/baseline.js';
import { folderOfPath } from '../../host/baselineKey.js';
import { createPolicyFiles } from '../../host/policyFiles.js';
import { type Problem, reasonOf } from '../../host/problem.js';
import { type Arguments, type OptionSpec, UsageError } from '../args.js';
import type { Terminal } from '../terminal.js';
import { today } from './selection.js';

export const keyFileOption: OptionSpec = {
  name: 'key-file',
  value: 'FILE',
  help: 'The key of the baseline. Default: the environment variable PHI_LINT_BASELINE_KEY, or the\nkey that baseline create made for this user.',
};

export const baselineOptions: readonly OptionSpec[] = [
  {
    name: 'baseline',
    value: 'FILE',
    help: 'Only findings count that are not in this baseline. Default: what the policy names.',
  },
  keyFileOption,
];

/** The absolute path of the baseline that counts for these paths: the one of `--baseline`, or of the policy. */
export function baselinePath(args: Arguments, terminal: Terminal, paths: readonly string[]): string | undefined {
  const given = args.value('baseline');
  if (given !== undefined) return resolve(terminal.folder, given);
  const [first = terminal.folder] = paths;
  const { path, policy } = createPolicyFiles(today()).forFolder(folderOfPath(first));
  return path === undefined || policy.baseline === undefined ? undefined : resolve(dirname(path), policy.baseline);
}

/** The baseline that counts for these paths; what is wrong with it; undefined when there is none. */
export function baselineFor(
  args: Arguments,
  terminal: Terminal,
  paths: readonly string[],
): { readonly baseline: Baseline | undefined; readonly problem: Problem | undefined } {
  const path = baselinePath(args, terminal, paths);
  const opened = path === undefined ? undefined : openBaseline(path, keyFileOf(args, terminal));
  if (opened === undefined) return { baseline: undefined, problem: undefined };
  return isBaseline(opened) ? { baseline: opened, problem: undefined } : { baseline: undefined, problem: opened };
}

/** The absolute path of `--key-file`. */
export function keyFileOf(args: Arguments, terminal: Terminal): string | undefined {
  const file = args.value('key-file');
  if (file === undefined) return undefined;
  const path = resolve(terminal.folder, file);
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw new UsageError(`--key-file ${JSON.stringify(file)} cannot be read: ${reasonOf(error)}.`);
  }
  return path;
}
