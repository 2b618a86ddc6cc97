import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { createFileDeidentifier, type DeidentifyOutcome, type Destination } from '../../host/deidentifyFile.js';
import { createPolicyFiles, policyAt } from '../../host/policyFiles.js';
import { walkFiles } from '../../host/walk.js';
import { type Arguments, type CommandSpec, choice, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { shownPath } from '../formats/paths.js';
import type { Terminal } from '../terminal.js';
import { createDeidentifyReport, type DeidentifyReport } from './deidentifyReport.js';
import { showProblem } from './problems.js';
import { readSecret } from './secret.js';
import { gitignoreOption, maxFileSize, maxFileSizeOption, today } from './selection.js';

const spec: CommandSpec = {
  name: 'deidentify',
  usage: 'PATH… [--output DIR | --in-place] [OPTIONS]',
  summary: 'Take the identifiers of patients out of whole files.',
  description: [
    'Replaces the identifiers of the Safe Harbor list (45 CFR 164.514(b)(2)(i)) in whole files, in any',
    'format that phi-lint reads. One patient keeps one pseudonym in all files. Values of providers and',
    'names of files stay. Without --output and --in-place nothing is written.',
  ].join('\n'),
  options: [
    { name: 'output', short: 'o', value: 'DIR', help: 'Write the results here, in folders as those of the originals.' },
    { name: 'in-place', help: 'Write the results over the files, which git must be able to bring back.' },
    {
      name: 'seed-file',
      value: 'FILE',
      help: 'The key of the pseudonyms: the same key gives the same ones in every run. Without it they\nare new each time. Keep it outside the repository. Make one with:\n(umask 077; openssl rand -hex 32 > FILE)',
    },
    {
      name: 'dates',
      value: 'HOW',
      help: 'year (default): only the year stays, as Safe Harbor asks. shift: all dates of a patient\nmove by the same number of days; that is no Safe Harbor, and scan reports them.',
    },
    { name: 'force', help: 'Write over files that git could not bring back, and over earlier results.' },
    { name: 'report', value: 'FORMAT', help: 'text (default) or json. Counts by kind, never a value.' },
    { name: 'quiet', short: 'q', help: 'Only problems and what is left.' },
    maxFileSizeOption,
    gitignoreOption,
  ],
  examples: [
    ['phi-lint deidentify test/fixtures', 'What would change?'],
    ['phi-lint deidentify export.ndjson --output safe --seed-file ~/.phi-seed', 'A file that is safe to commit.'],
    ['phi-lint deidentify test/fixtures --in-place --seed-file ~/.phi-seed', 'Fixtures that are committed already.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'Nothing at warning or above is found in the results. With --dates shift: but moved dates.'],
    [exitCodes.findings, 'Something is left that needs your hand.'],
    [exitCodes.couldNotTell, 'A file could not be read, parsed or written, or the arguments are wrong.'],
  ],
};

export const deidentifyCommand: Command = { spec, run: runDeidentify };

async function runDeidentify(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('Name the files and folders to de-identify.');
  const roots = args.positionals.map((path) => resolve(terminal.folder, path));
  const destinationOf = destinations(args, terminal, roots);
  const seed = readSecret(args, terminal, 'seed-file');
  const dates = choice(args, 'dates', ['year', 'shift'] as const, 'year');
  const deidentifyFile = createFileDeidentifier({
    workspace: terminal.folder,
    today: today(),
    maxFileSize: maxFileSize(args),
    secret: seed ?? randomBytes(32).toString('hex'),
    dates,
    force: args.has('force'),
  });
  const report = createDeidentifyReport({
    format: choice(args, 'report', ['text', 'json'] as const, 'text'),
    quiet: args.has('quiet'),
    dates,
    seeded: seed !== undefined,
    writes: args.has('in-place') || args.value('output') !== undefined,
    write: terminal.out,
  });
  const policies = createPolicyFiles(today());
  for (const entry of walkFiles(roots, { policies, gitignore: !args.has('no-gitignore') })) {
    if (terminal.interruption.aborted)
      throw new UsageError('Interrupted. The files named above are written, the others are not.');
    const path = entry.kind === 'problem' ? entry.problem.path : entry.path;
    const outcome: DeidentifyOutcome =
      entry.kind === 'problem'
        ? { counts: {}, left: [], movedDates: 0, written: false, problems: [entry.problem] }
        : deidentifyFile(path, destinationOf(path), policyAt(policies.forFolder(dirname(path)), path));
    for (const problem of outcome.problems) showProblem(problem, terminal);
    report.file(shownPath(terminal.folder, path), outcome);
  }
  return exitCodeOf(report);
}

function exitCodeOf(report: DeidentifyReport): number {
  const { incomplete, left } = report.end();
  if (incomplete) return exitCodes.couldNotTell;
  return left > 0 ? exitCodes.findings : exitCodes.clean;
}

/** Where the result of each file goes. */
function destinations(args: Arguments, terminal: Terminal, roots: readonly string[]): (path: string) => Destination {
  const output = args.value('output');
  if (args.has('in-place')) {
    if (output !== undefined) throw new UsageError('Give --output or --in-place, not both.');
    return () => ({ kind: 'in-place' });
  }
  if (output === undefined) return () => undefined;
  const folder = resolve(terminal.folder, output);
  refuseInputs(folder, roots);
  const taken = new Map<string, string>();
  return (path) => {
    const target = join(folder, belowRoot(path, roots));
    const other = taken.get(target);
    if (other !== undefined && other !== path)
      throw new UsageError('Two files would get the same place under --output. De-identify them one after the other.');
    taken.set(target, path);
    return { kind: 'file', path: target };
  };
}

/** The path of a file below the root that it was found in; its name for a root that is a file. */
function belowRoot(path: string, roots: readonly string[]): string {
  const root = roots.find((each) => path.startsWith(each + sep) || (each.endsWith(sep) && path.startsWith(each)));
  return root === undefined ? basename(path) : relative(root, path);
}

/** Results among the originals could overwrite them, and would be de-identified again. */
function refuseInputs(folder: string, roots: readonly string[]): void {
  const target = real(folder);
  for (const root of roots.map(real)) {
    if (target === root || target.startsWith(root + sep) || root.startsWith(target + sep))
      throw new UsageError('--output is or holds what is read. Name a folder beside it.');
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
