import { resolve } from 'node:path';
import { isAtLeast, type Severity, severities } from '../../core/model.js';
import type { FileResult } from '../../host/inspectText.js';
import type { Problem } from '../../host/problem.js';
import { type ScanEvent, type ScanProgress, scan } from '../../host/scan.js';
import { type Arguments, type CommandSpec, choice, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { formatNames, formats } from '../formats/all.js';
import type { Format, FormatOptions, Summary } from '../formats/format.js';
import { createProgressLine } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { programVersion } from '../version.js';
import { changeOptions, changesAsked } from './changes.js';
import { showProblem } from './problems.js';
import { openReport } from './report.js';
import { gitignoreOption, jobs, maxFileSize, maxFileSizeOption, ruleOption, selectRules, today } from './selection.js';
import { scanStdin } from './stdin.js';
import { workspaceOf } from './workspace.js';

const failOnChoices = [...severities, 'never'] as const;

const formatHelp =
  'pretty (default), compact, json, ndjson (a line at a time), sarif (2.1.0), gitlab (code quality),\ngitlab-sast, junit, github (annotations), markdown (a summary), html.';

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
    { name: 'format', short: 'f', value: 'FORMAT', help: formatHelp },
    { name: 'output', short: 'o', value: 'FILE', help: 'Write to FILE, which appears complete or not at all.' },
    { name: 'severity', value: 'SEVERITY', help: 'Report from here up: information (default), warning or error.' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      help: 'Exit with 1 from here up: information, warning (default), error or never.\nOnly what is reported can fail.',
    },
    ruleOption,
    ...changeOptions,
    { name: 'stdin', help: 'Read one file from standard input.' },
    {
      name: 'stdin-filename',
      value: 'NAME',
      help: 'The name under which it is inspected; decides language and policy.',
    },
    { name: 'quiet', short: 'q', help: 'Only findings and problems: no progress, summary or advice.' },
    maxFileSizeOption,
    { name: 'jobs', short: 'j', value: 'N', help: 'Threads. Default: one for each core, at most 8.' },
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

/** What a run has come to so far. */
interface Tally {
  readonly bySeverity: Record<Severity, number>;
  readonly problems: Problem[];
  filesWithFindings: number;
  suppressed: number;
  files: number;
  binary: number;
  aborted: boolean;
}

async function runScan(args: Arguments, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const floor = choice(args, 'severity', severities, 'information');
  const failOn = choice(args, 'fail-on', failOnChoices, 'warning');
  const quiet = args.has('quiet');
  const progress = createProgressLine(terminal, quiet, () => performance.now());
  const events = eventsOf(args, terminal, progress.update);
  const format = createFormat(args, terminal, quiet);
  const report = openReport(args.value('output'), terminal);
  const tally = newTally();
  try {
    report.write(format.begin());
    for await (const event of events) {
      take(event, tally, floor, (result) => {
        progress.clear();
        report.write(format.file(result));
      });
      if (event.kind !== 'end') showProblems(event, terminal, progress.clear);
    }
    progress.clear();
    const exitCode = exitCodeOf(tally, failOn);
    if (tally.aborted) {
      report.discard();
      terminal.error('phi-lint: interrupted; the result is incomplete.\n');
      return exitCode;
    }
    report.write(format.end(summaryOf(tally, exitCode, (performance.now() - started) / 1000)));
    report.commit();
    return exitCode;
  } catch (error) {
    report.discard();
    throw error;
  }
}

function eventsOf(
  args: Arguments,
  terminal: Terminal,
  onProgress: (progress: ScanProgress) => void,
): AsyncIterable<ScanEvent> {
  const rules = selectRules(args);
  const file = { workspace: terminal.folder, today: today(), maxFileSize: maxFileSize(args), thorough: false };
  if (args.has('stdin')) {
    if (args.positionals.length > 0) throw new UsageError('--stdin reads standard input only; give no PATH with it.');
    const path = resolve(terminal.folder, args.value('stdin-filename') ?? 'stdin.txt');
    return scanStdin(terminal.input(), path, file, rules);
  }
  if (args.has('stdin-filename')) throw new UsageError('--stdin-filename goes with --stdin.');
  const named = args.positionals.length === 0 ? ['.'] : args.positionals;
  const paths = named.map((path) => resolve(terminal.folder, path));
  const options = {
    ...file,
    workspace: workspaceOf(terminal.folder, paths),
    rules: rules.map(({ id }) => id),
    gitignore: !args.has('no-gitignore'),
    jobs: jobs(args),
    workerFile: terminal.bundles === undefined ? undefined : resolve(terminal.bundles, 'worker.cjs'),
    grammars: terminal.bundles === undefined ? undefined : resolve(terminal.bundles, 'grammars'),
    signal: terminal.interruption,
  };
  return changesAsked(args, terminal.folder, paths, options, onProgress) ?? scan(paths, options, onProgress);
}

function createFormat(args: Arguments, terminal: Terminal, quiet: boolean): Format {
  const options: FormatOptions = {
    folder: terminal.folder,
    rules: selectRules(args),
    version: programVersion(),
    colour: terminal.colour && !args.has('no-color') && args.value('output') === undefined,
    quiet,
    started: new Date().toISOString().slice(0, 19),
  };
  return formats[choice(args, 'format', formatNames, 'pretty')](options);
}

function newTally(): Tally {
  const bySeverity = { error: 0, warning: 0, information: 0 };
  return { bySeverity, problems: [], filesWithFindings: 0, suppressed: 0, files: 0, binary: 0, aborted: false };
}

/** Counts an event and passes on what is to be reported of it. */
function take(event: ScanEvent, tally: Tally, floor: Severity, report: (result: FileResult) => void): void {
  if (event.kind === 'problem') tally.problems.push(event.problem);
  if (event.kind === 'end') {
    tally.files = event.totals.files;
    tally.binary = event.totals.binary;
    tally.aborted = event.totals.aborted;
  }
  if (event.kind !== 'result') return;
  const { result } = event;
  tally.problems.push(...result.problems);
  tally.suppressed += result.suppressed;
  const findings = result.findings.filter(({ severity }) => isAtLeast(severity, floor));
  if (findings.length === 0) return;
  for (const { severity } of findings) tally.bySeverity[severity]++;
  tally.filesWithFindings++;
  report({ ...result, findings });
}

/** Problems go to the error stream at once, whatever the format is. */
function showProblems(event: Exclude<ScanEvent, { kind: 'end' }>, terminal: Terminal, clear: () => void): void {
  const problems = event.kind === 'problem' ? [event.problem] : event.result.problems;
  for (const problem of problems) {
    clear();
    showProblem(problem, terminal);
  }
}

function exitCodeOf(tally: Tally, failOn: Severity | 'never'): number {
  if (tally.aborted || tally.problems.some(({ incomplete }) => incomplete)) return exitCodes.couldNotTell;
  if (failOn === 'never') return exitCodes.clean;
  const failing = severities.some((severity) => isAtLeast(severity, failOn) && tally.bySeverity[severity] > 0);
  return failing ? exitCodes.findings : exitCodes.clean;
}

function summaryOf(tally: Tally, exitCode: number, seconds: number): Summary {
  const { aborted, ...counts } = tally;
  return { ...counts, complete: !aborted && exitCode !== exitCodes.couldNotTell, exitCode, seconds };
}
