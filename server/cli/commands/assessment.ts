import { basename, resolve } from 'node:path';
import type { AcceptedRisk, AssessedFinding, Assessment } from '../../core/report/assessment.js';
import { assess, changesBetween } from '../../core/report/assessment.js';
import { type FlowsOfFile, phiFlowsOf } from '../../core/report/phiFlows.js';
import { underBaseline } from '../../host/baseline.js';
import { documentPathOf } from '../../host/inspectFile.js';
import type { FileResult } from '../../host/inspectText.js';
import { takeInventory } from '../../host/inventory.js';
import { placeAt } from '../../host/lines.js';
import { scan } from '../../host/scan.js';
import { type Arguments, type CommandSpec, choice, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { shortener } from '../formats/messages.js';
import { shownPath } from '../formats/paths.js';
import { createProgressLine } from '../progress.js';
import type { AssessmentDocument } from '../report/document.js';
import { assessmentJson, readAssessment } from '../report/earlier.js';
import { appendTrend, pointFor, readTrend } from '../report/history.js';
import { assessmentHtml } from '../report/html.js';
import { assessmentMarkdown } from '../report/markdown.js';
import { printPdf } from '../report/pdf.js';
import type { Terminal } from '../terminal.js';
import { programVersion } from '../version.js';
import { baselineFor, baselineOptions } from './baselineOption.js';
import { showProblem } from './problems.js';
import { openReport } from './report.js';
import { cacheOption, pathsOf, scanOptionsOf } from './scanOptions.js';
import { gitignoreOption, jobsOption, maxFileSizeOption, selectRules, today } from './selection.js';
import { exitCodeOf, newTally, type Tally, take } from './tally.js';

const reportFormats = ['html', 'pdf', 'md', 'json'] as const;

const spec: CommandSpec = {
  name: 'report',
  usage: '[PATH…] [OPTIONS]',
  summary: 'Write a risk assessment for people: posture, AI, flows, findings, accepted risks.',
  description: [
    'Writes the technical part of a risk analysis (45 CFR 164.308(a)(1)(ii)(A)): what was looked at, posture',
    'by safeguard, uses of AI with the agreements on record, where protected health information goes,',
    'findings with what to do, accepted risks, and what changed since an earlier report.',
    'It repeats no value that was found, and it is not legal advice.',
  ].join('\n'),
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      help: 'html (default), pdf (by an installed Chromium), md or json.',
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'Write to FILE, which appears complete or not at all.' },
    { name: 'compare', value: 'FILE', help: 'Say what changed since an earlier report (--format json).' },
    {
      name: 'history-file',
      value: 'FILE',
      help: 'Add the totals of this run to FILE, a line each, and draw the trend.',
    },
    { name: 'name', value: 'NAME', help: 'What the report is about. Default: the name of the folder.' },
    { name: 'quiet', short: 'q', help: 'No progress.' },
    maxFileSizeOption,
    jobsOption,
    ...baselineOptions,
    cacheOption,
    gitignoreOption,
  ],
  examples: [
    ['phi-lint report --output risk.html', 'A page that opens offline and prints well.'],
    ['phi-lint report --format json --output 2026-06.json', 'To compare a later one with.'],
    ['phi-lint report --format pdf --compare 2026-06.json --output risk.pdf', 'Before and after.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'The report was written, whatever was found.'],
    [exitCodes.couldNotTell, 'A file was not inspected (the report says which), or there is no report.'],
  ],
};

export const reportCommand: Command = { spec, run: runReport };

async function runReport(args: Arguments, terminal: Terminal): Promise<number> {
  const format = choice(args, 'format', reportFormats, 'html');
  const output = args.value('output');
  if (terminal.bundles === undefined) throw new UsageError('The report is written by the built package only.');
  if (format === 'pdf' && output === undefined) throw new UsageError('A PDF needs a place: --output FILE.');
  const compare = args.value('compare');
  const earlier = compare === undefined ? undefined : readAssessment(resolve(terminal.folder, compare), compare);
  const historyFile = args.value('history-file');
  const past = historyFile === undefined ? [] : readTrend(resolve(terminal.folder, historyFile), historyFile);
  const report = openReport(output, terminal);
  try {
    const { assessment, tally } = await takeAssessment(args, terminal);
    if (tally.aborted) {
      report.discard();
      terminal.error('phi-lint: interrupted; there is no report.\n');
      return exitCodes.couldNotTell;
    }
    const changes = earlier === undefined ? undefined : changesBetween(earlier, assessment);
    const trend = historyFile === undefined ? [] : [...past, pointFor(assessment)];
    report.write(written({ assessment, changes, trend }, format));
    if (historyFile !== undefined) appendTrend(resolve(terminal.folder, historyFile), historyFile, assessment);
    report.commit();
    return exitCodeOf(tally, 'never');
  } catch (error) {
    report.discard();
    throw error;
  }
}

function written(document: AssessmentDocument, format: (typeof reportFormats)[number]): string | Uint8Array {
  if (format === 'json') return assessmentJson(document.assessment);
  if (format === 'md') return assessmentMarkdown(document);
  const html = assessmentHtml(document);
  return format === 'pdf' ? printPdf(html) : html;
}

/** What a scan and an inventory of the same files say. */
async function takeAssessment(
  args: Arguments,
  terminal: Terminal,
): Promise<{ readonly assessment: Assessment; readonly tally: Tally }> {
  const paths = pathsOf(args, terminal);
  const { baseline, problem } = baselineFor(args, terminal, paths);
  const options = scanOptionsOf(args, terminal, paths, baseline?.key);
  const { folder } = terminal;
  const progress = createProgressLine(terminal, args.has('quiet'), () => performance.now());
  const tally = newTally();
  const collected = createCollector(folder, options.workspace, shortener(selectRules(args)));
  if (problem !== undefined) tally.problems.push(problem);
  const scanned = scan(paths, options, progress.update);
  for await (const event of baseline === undefined ? scanned : underBaseline(scanned, baseline, paths)) {
    take(event, tally, 'information', () => {});
    if (event.kind === 'result') collected.add(event.result);
  }
  const inventory = await takeInventory(paths, {
    ...options,
    grammars: options.grammars ?? '',
    signal: terminal.interruption,
  });
  progress.clear();
  for (const problem of tally.problems) showProblem(problem, terminal);
  const notInspected = tally.problems.filter(({ incomplete }) => incomplete);
  const assessment = assess({
    tool: { name: 'phi-lint', version: programVersion() },
    taken: today(),
    scope: {
      name: args.value('name') ?? basename(options.workspace),
      paths: paths.map((path) => (path === folder ? './' : shownPath(folder, path))),
      files: tally.files,
      binary: tally.binary,
      rules: options.rules.length,
      notInspected: notInspected.map(({ path, message }) => ({ path: shownPath(folder, path), message })),
    },
    policies: tally.policies.map(({ path, hash }) => ({
      path: path === undefined ? null : shownPath(folder, path),
      hash,
    })),
    findings: collected.findings,
    accepted: collected.accepted,
    uses: inventory.uses,
    usePlaces: inventory.uses.map(({ places }) => places.length),
    flows: phiFlowsOf(collected.flows),
    rules: selectRules(args),
  });
  return { assessment, tally };
}

interface Collector {
  readonly findings: AssessedFinding[];
  readonly accepted: AcceptedRisk[];
  readonly flows: FlowsOfFile[];
  add(result: FileResult): void;
}

function createCollector(folder: string, workspace: string, short: ReturnType<typeof shortener>): Collector {
  const [findings, accepted, flows]: [AssessedFinding[], AcceptedRisk[], FlowsOfFile[]] = [[], [], []];
  return {
    findings,
    accepted,
    flows,
    add(result) {
      const path = shownPath(folder, result.path);
      const lineOf = (start: number) => placeAt(result.lineStarts, start).line;
      for (const finding of result.findings) {
        const { rule, severity, fingerprint, start } = finding;
        findings.push({ rule, severity, path, line: lineOf(start), what: short(finding), fingerprint });
      }
      for (const { rule, severity, start, reason, owner = null, until = null } of result.accepted) {
        accepted.push({ rule, severity, path, line: lineOf(start), reason, owner, until });
      }
      const flowing = result.findings.filter(({ flow }) => flow !== undefined);
      if (flowing.length + result.accepted.length + result.coveredFlows.length === 0) return;
      const document = documentPathOf(workspace, result.path);
      flows.push({ path: document, findings: flowing, accepted: result.accepted, coveredFlows: result.coveredFlows });
    },
  };
}
