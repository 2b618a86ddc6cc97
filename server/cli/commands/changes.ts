import { changesSince } from '../../host/changes.js';
import { commitSince, forkPointOf, GitProblem, openRepository, type Repository } from '../../host/git.js';
import { rulesOf } from '../../host/rules.js';
import type { ScanEvent, ScanOptions, ScanProgress } from '../../host/scan.js';
import { scanChanges, scanStaged } from '../../host/scanChanges.js';
import { scanHistory } from '../../host/scanHistory.js';
import { type Arguments, type OptionSpec, UsageError } from '../args.js';

/** Options that ask for what is new only. */
export const changeOptions: readonly OptionSpec[] = [
  {
    name: 'diff',
    value: 'REF',
    help: 'Only what the work tree has that REF had not where they parted: findings in changed lines,\nand those that the change newly causes elsewhere. For pull requests.',
  },
  { name: 'staged', help: 'Only what is staged, as it stands in the index. For a hook before a commit.' },
  {
    name: 'since',
    value: 'REF',
    help: 'Like --diff, against the commit REF itself or the last one before a date\n(2026-01-31, "2 weeks ago").',
  },
  { name: 'history', help: 'What each commit brought in, with commit and path, also when it was deleted since.' },
];

/** The findings that options about changes ask for; undefined without such an option. */
export function changesAsked(
  args: Arguments,
  folder: string,
  roots: readonly string[],
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void,
): AsyncIterable<ScanEvent> | undefined {
  const given = changeOptions.map(({ name }) => name).filter((name) => args.has(name));
  if (given.length === 0) return undefined;
  if (given.length > 1) throw new UsageError(`${given.map((name) => `--${name}`).join(' and ')} exclude each other.`);
  return inWords(() => {
    const repository = openRepository(folder);
    if (args.has('staged')) return scanStaged(repository, roots, options, onProgress);
    if (args.has('history')) return scanHistory(repository, roots, rulesOf(options.rules), options, onProgress);
    return scanChanges(changesSince(repository, baseOf(args, repository)), roots, options, onProgress);
  });
}

function baseOf(args: Arguments, repository: Repository): string {
  const since = args.value('since');
  return since === undefined ? forkPointOf(repository, args.value('diff') ?? 'HEAD') : commitSince(repository, since);
}

/** What git could not do is told as wrong usage: with what to do, and without a stack. */
async function* inWords(start: () => AsyncIterable<ScanEvent>): AsyncGenerator<ScanEvent> {
  try {
    yield* start();
  } catch (error) {
    throw error instanceof GitProblem ? new UsageError(error.message) : error;
  }
}
