import { resolve } from 'node:path';
import type { Severity } from '../../core/model.js';
import { isAtLeast, severities } from '../../core/model.js';
import { type Arguments, type CommandSpec, choice, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { formatNames } from '../formats/all.js';
import { countSarif, mergeSarif, shardIn } from '../merge/mergeSarif.js';
import { isShard, type ReadReport, type Run, readReport, type SarifRun } from '../merge/readRun.js';
import { rebuildResults } from '../merge/rebuild.js';
import { checkShards } from '../merge/shardsPresent.js';
import type { Terminal } from '../terminal.js';
import { failOnChoices, failOnOption, openOutputs, outputOptions } from './outputs.js';
import { openReport } from './report.js';
import { ruleOption } from './selection.js';
import { exitCodeOf, newTally, summaryOf, take } from './tally.js';

const spec: CommandSpec = {
  name: 'merge',
  usage: 'FILE… [OPTIONS]',
  summary: 'Put the reports of several runs together.',
  description: [
    'Puts the reports of shards (phi-lint scan --shard I/N) or of several folders together, as one run would',
    'have written them. Reports in json and ndjson become any format; those in sarif become sarif.',
    'When a shard is missing or cut off there is no report, and the exit code is 2.',
  ].join('\n'),
  options: [
    ...outputOptions,
    failOnOption,
    ruleOption,
    { name: 'quiet', short: 'q', help: 'Only findings and problems: no summary or advice.' },
    { name: 'no-color', help: 'No colours. Also by the environment variable NO_COLOR.' },
  ],
  examples: [
    ['phi-lint merge shard-*.ndjson --format sarif --output phi.sarif', 'For code scanning.'],
    ['phi-lint merge a.json b.json --report html=phi.html --fail-on error', 'Two reports of one run.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'No finding at or above the severity of --fail-on.'],
    [exitCodes.findings, 'Findings.'],
    [exitCodes.couldNotTell, 'A shard is missing, or one of the runs could not tell something.'],
  ],
};

export const mergeCommand: Command = { spec, run: runMerge };

async function runMerge(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('Name the reports to merge.');
  const failOn = choice(args, 'fail-on', failOnChoices, 'warning');
  const reports = args.positionals.map((shown) => ({
    shown,
    report: readReport(resolve(terminal.folder, shown), shown),
  }));
  checkShards(reports.map(({ shown, report }) => ({ shown, shard: shardOf(report) })));
  const logs = reports.flatMap(({ report }) => (report.kind === 'sarif' ? report.sarif : []));
  if (logs.length === 0) {
    return mergeRuns(
      reports.flatMap(({ report }) => (report.kind === 'run' ? report.run : [])),
      args,
      terminal,
      failOn,
    );
  }
  if (logs.length < reports.length) throw new UsageError('Reports in SARIF are merged with each other only.');
  if (choice(args, 'format', formatNames, 'sarif') !== 'sarif' || args.has('report')) {
    throw new UsageError('Reports in SARIF become SARIF only. Scan with --format ndjson to merge into other formats.');
  }
  return mergeLogs(logs, args, terminal, failOn);
}

function shardOf(report: ReadReport) {
  const shard = report.kind === 'run' ? report.run.shard : shardIn(report.sarif);
  return isShard(shard) ? shard : undefined;
}

function mergeRuns(runs: readonly Run[], args: Arguments, terminal: Terminal, failOn: Severity | 'never'): number {
  const { folder } = terminal;
  const versions = new Set(runs.map(({ version }) => version));
  if (versions.size > 1) throw new UsageError(`The reports are of different versions: ${[...versions].join(', ')}.`);
  const outputs = openOutputs(args, terminal);
  const tally = newTally();
  const distinct = <T>(all: readonly T[]) => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  try {
    outputs.begin();
    const findings = distinct(runs.flatMap((run) => run.findings));
    const accepted = distinct(runs.flatMap((run) => run.accepted));
    for (const result of rebuildResults(findings, accepted, folder)) {
      take({ kind: 'result', result }, tally, 'information', outputs.file);
    }
    tally.problems.push(
      ...distinct(runs.flatMap(({ problems }) => problems)).map((each) => ({
        ...each,
        path: resolve(folder, each.path),
      })),
    );
    for (const { totals } of runs) {
      tally.files += totals.files;
      tally.binary += totals.binary;
      tally.suppressed += totals.suppressed;
      tally.baselined += totals.baselined;
    }
    tally.policies = distinct(runs.flatMap(({ policies }) => policies))
      .map(({ path, hash }) => ({ path: path === null ? undefined : resolve(folder, path), hash }))
      .sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1));
    const exitCode = exitCodeOf(tally, failOn);
    outputs.end(summaryOf(tally, exitCode, 0));
    return exitCode;
  } catch (error) {
    outputs.discard();
    throw error;
  }
}

function mergeLogs(logs: readonly SarifRun[], args: Arguments, terminal: Terminal, failOn: Severity | 'never'): number {
  const { levels, complete } = countSarif(logs);
  const exitCode = !complete ? exitCodes.couldNotTell : failing(levels, failOn) ? exitCodes.findings : exitCodes.clean;
  const report = openReport(args.value('output'), terminal);
  try {
    report.write(mergeSarif(logs, exitCode));
    report.commit();
    return exitCode;
  } catch (error) {
    report.discard();
    throw error;
  }
}

/** SARIF's names of severities. */
const levelNames: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };

function failing(levels: Readonly<Record<string, number>>, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return severities.some((severity) => isAtLeast(severity, failOn) && (levels[levelNames[severity]] ?? 0) > 0);
}
