import { resolve } from 'node:path';
import { severities } from '../../core/model.js';
import { type Baseline, underBaseline } from '../../host/baseline.js';
import type { Problem } from '../../host/problem.js';
import { type ScanEvent, type ScanProgress, scan } from '../../host/scan.js';
import { type Arguments, type CommandSpec, choice, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { createProgressLine } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { baselineFor, baselineOptions } from './baselineOption.js';
import { changeOptions, changesAsked } from './changes.js';
import { failOnChoices, failOnOption, openOutputs, outputOptions } from './outputs.js';
import { partAsked, partOptions } from './part.js';
import { showProblem } from './problems.js';
import { cacheOption, pathsOf, scanOptionsOf } from './scanOptions.js';
import {
  gitignoreOption,
  jobsOption,
  maxFileSize,
  maxFileSizeOption,
  ruleOption,
  selectRules,
  today,
} from './selection.js';
import { scanStdin } from './stdin.js';
import { exitCodeOf, newTally, summaryOf, take } from './tally.js';

const spec: CommandSpec = {
  name: 'scan',
  usage: '[PATH…] [OPTIONS]',
  summary: 'Look for patient identifiers in files and folders.',
  description: [
    'Looks for patient identifiers in files and folders, by default in the current folder.',
    'What .gitignore, .phi-lintignore and the policy (.phi-lint.json) name is left out; .git and',
    'node_modules are never entered. No output repeats a value that was found.',
  ].join('\n'),
  options: [
    ...outputOptions,
    { name: 'severity', value: 'SEVERITY', help: 'Report from here up: information (default), warning or error.' },
    failOnOption,
    ruleOption,
    ...baselineOptions,
    ...changeOptions,
    ...partOptions,
    { name: 'stdin', help: 'Read one file from standard input.' },
    {
      name: 'stdin-filename',
      value: 'NAME',
      help: 'The name under which it is inspected; decides language and policy.',
    },
    { name: 'quiet', short: 'q', help: 'Only findings and problems: no progress, summary or advice.' },
    maxFileSizeOption,
    jobsOption,
    cacheOption,
    gitignoreOption,
    { name: 'no-color', help: 'No colours. Also by the environment variable NO_COLOR.' },
  ],
  examples: [
    ['phi-lint scan', 'The current folder.'],
    ['phi-lint scan src test --severity error', 'Two folders, only what is or exposes a patient.'],
    ['phi-lint scan --format sarif --output phi.sarif', 'For code scanning in CI.'],
    ['phi-lint scan --diff origin/main', 'Only what this branch brings in: for pull requests.'],
    ['phi-lint scan --staged', 'Only what the next commit brings in: for a hook before it.'],
    ['git show HEAD:a.ts | phi-lint scan --stdin --stdin-filename a.ts', 'A file that is not on disk.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'No finding at or above the severity of --fail-on.'],
    [exitCodes.findings, 'Findings.'],
    [
      exitCodes.couldNotTell,
      'Could not tell: a file was not inspected, a rule failed, the policy is broken, the arguments\nare wrong. Wins over 1; what could be inspected is reported.',
    ],
  ],
};

export const scanCommand: Command = { spec, run: runScan };

async function runScan(args: Arguments, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const floor = choice(args, 'severity', severities, 'information');
  const failOn = choice(args, 'fail-on', failOnChoices, 'warning');
  const quiet = args.has('quiet');
  const progress = createProgressLine(terminal, quiet, () => performance.now());
  const events = eventsOf(args, terminal, progress.update);
  const outputs = openOutputs(args, terminal);
  const tally = newTally();
  try {
    outputs.begin();
    for await (const event of events) {
      take(event, tally, floor, (result) => {
        progress.clear();
        outputs.file(result);
      });
      if (event.kind !== 'end') showProblems(event, terminal, progress.clear);
    }
    progress.clear();
    const exitCode = exitCodeOf(tally, failOn);
    if (tally.aborted) {
      outputs.discard();
      terminal.error('phi-lint: interrupted; the result is incomplete.\n');
      return exitCode;
    }
    outputs.end(summaryOf(tally, exitCode, (performance.now() - started) / 1000));
    return exitCode;
  } catch (error) {
    outputs.discard();
    throw error;
  }
}

function eventsOf(
  args: Arguments,
  terminal: Terminal,
  onProgress: (progress: ScanProgress) => void,
): AsyncIterable<ScanEvent> {
  if (args.has('stdin')) {
    if (args.positionals.length > 0) throw new UsageError('--stdin reads standard input only; give no PATH with it.');
    const path = resolve(terminal.folder, args.value('stdin-filename') ?? 'stdin.txt');
    const { baseline, problem } = baselineFor(args, terminal, [path]);
    const file = {
      workspace: terminal.folder,
      today: today(),
      maxFileSize: maxFileSize(args),
      thorough: false,
      baselineKey: baseline?.key,
    };
    return withBaseline(scanStdin(terminal.input(), path, file, selectRules(args)), baseline, problem, []);
  }
  if (args.has('stdin-filename')) throw new UsageError('--stdin-filename goes with --stdin.');
  const paths = pathsOf(args, terminal);
  const { baseline, problem } = baselineFor(args, terminal, paths);
  const options = scanOptionsOf(args, terminal, paths, baseline?.key);
  const some =
    partAsked(args, terminal, paths, options, onProgress) ??
    changesAsked(args, terminal.folder, paths, options, onProgress);
  if (some !== undefined) return withBaseline(some, baseline, problem, []);
  return withBaseline(scan(paths, options, onProgress), baseline, problem, paths);
}

/** `roots` are inspected as a whole. Without a baseline that can be read, everything that is found counts. */
async function* withBaseline(
  events: AsyncIterable<ScanEvent>,
  baseline: Baseline | undefined,
  problem: Problem | undefined,
  roots: readonly string[],
): AsyncGenerator<ScanEvent> {
  if (problem !== undefined) yield { kind: 'problem', problem };
  yield* baseline === undefined ? events : underBaseline(events, baseline, roots);
}

/** Problems go to the error stream at once, whatever the format is. */
function showProblems(event: Exclude<ScanEvent, { kind: 'end' }>, terminal: Terminal, clear: () => void): void {
  const problems = event.kind === 'problem' ? [event.problem] : event.result.problems;
  for (const problem of problems) {
    clear();
    showProblem(problem, terminal);
  }
}
