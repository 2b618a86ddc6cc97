import { resolve } from 'node:path';
import { severities } from '../../core/model.js';
import { createFileFixer, type FixOutcome } from '../../host/fixFile.js';
import { createPolicyFiles, policyAt } from '../../host/policyFiles.js';
import { walkFiles } from '../../host/walk.js';
import { type Arguments, type CommandSpec, choice, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { shownPath } from '../formats/paths.js';
import type { Terminal } from '../terminal.js';
import { showProblem } from './problems.js';
import { readSecret, secretOption } from './secret.js';
import { gitignoreOption, maxFileSize, maxFileSizeOption, ruleOption, selectRules, today } from './selection.js';
import { workspaceOf } from './workspace.js';

const spec: CommandSpec = {
  name: 'fix',
  usage: 'PATH… --secret-file FILE [OPTIONS]',
  summary: 'Replace findings by synthetic values that can never be real.',
  description: [
    'Replaces each value that scan reports by a synthetic one of the same format that can never be',
    'real. The same value gets the same replacement in every file, so that records still match.',
    'Each file is replaced in one step, or left as it was.',
  ].join('\n'),
  options: [
    secretOption,
    { name: 'dry-run', help: 'Say what would be replaced, change nothing.' },
    { name: 'severity', value: 'SEVERITY', help: 'Replace from here up: information, warning (default) or error.' },
    ruleOption,
    { name: 'quiet', short: 'q', help: 'Only problems.' },
    maxFileSizeOption,
    gitignoreOption,
  ],
  examples: [
    ['openssl rand -hex 32 > ~/.phi-lint-secret', 'Make a key, once for the team.'],
    ['phi-lint fix test/fixtures --secret-file ~/.phi-lint-secret --dry-run', 'What would change?'],
    ['phi-lint fix test/fixtures --secret-file ~/.phi-lint-secret', 'Change it.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'Nothing is left to replace. With --dry-run: nothing would be left.'],
    [exitCodes.findings, 'Findings are left that have no replacement.'],
    [exitCodes.couldNotTell, 'A file could not be read or written, or the arguments are wrong.'],
  ],
};

export const fixCommand: Command = { spec, run: runFix };

async function runFix(args: Arguments, terminal: Terminal): Promise<number> {
  const secret = readSecret(args, terminal);
  if (secret === undefined)
    throw new UsageError('--secret-file is missing. Make one with: openssl rand -hex 32 > FILE');
  if (args.positionals.length === 0) throw new UsageError('Name the files and folders to change.');
  const dryRun = args.has('dry-run');
  const roots = args.positionals.map((path) => resolve(terminal.folder, path));
  const fixFile = createFileFixer({
    workspace: workspaceOf(terminal.folder, roots),
    today: today(),
    maxFileSize: maxFileSize(args),
    thorough: false,
    secret,
    rules: selectRules(args),
    severity: choice(args, 'severity', severities, 'warning'),
    dryRun,
  });
  const total = { files: 0, replaced: 0, left: 0, incomplete: false };
  for (const entry of walkFiles(roots, {
    policies: createPolicyFiles(today()),
    gitignore: !args.has('no-gitignore'),
  })) {
    if (terminal.interruption.aborted)
      throw new UsageError('Interrupted. The files named above are changed, the others are not.');
    const outcome: FixOutcome =
      entry.kind === 'problem'
        ? { replaced: 0, left: 0, problems: [entry.problem] }
        : fixFile(entry.path, policyAt(entry.policy, entry.path));
    for (const problem of outcome.problems) showProblem(problem, terminal);
    total.files += outcome.replaced > 0 ? 1 : 0;
    total.replaced += outcome.replaced;
    total.left += outcome.left;
    total.incomplete ||= outcome.problems.some(({ incomplete }) => incomplete);
    if (entry.kind === 'file' && !args.has('quiet'))
      terminal.out(fileLine(shownPath(terminal.folder, entry.path), outcome, dryRun));
  }
  if (!args.has('quiet')) terminal.out(totalLine(total, dryRun));
  if (total.incomplete) return exitCodes.couldNotTell;
  return total.left > 0 ? exitCodes.findings : exitCodes.clean;
}

function fileLine(path: string, { replaced, left }: FixOutcome, dryRun: boolean): string {
  if (replaced === 0 && left === 0) return '';
  const rest = left === 0 ? '' : `, ${left} left that need your hand`;
  return `${path}: ${replaced} ${dryRun ? 'to replace' : 'replaced'}${rest}\n`;
}

function totalLine(total: { files: number; replaced: number; left: number }, dryRun: boolean): string {
  if (total.replaced === 0 && total.left === 0) return 'Nothing to replace.\n';
  const what = dryRun ? 'would be replaced' : 'replaced';
  return `${total.replaced} values ${what} in ${total.files} files${total.left === 0 ? '' : `, ${total.left} left`}.\n`;
}
