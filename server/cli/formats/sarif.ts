import { destinationsInWords } from '../../core/flow/phiFlow.js';
import type { Fix, Related, Rule, Severity, Span } from '../../core/model.js';
import type { AcceptedFinding, FileResult, ReportedFinding } from '../../host/inspectText.js';
import { type LineStarts, placeAt } from '../../host/lines.js';
import type { Problem } from '../../host/problem.js';
import type { Format, FormatOptions, Summary } from './format.js';
import { jsonPolicies } from './json.js';
import { uriOf } from './paths.js';
import { project } from './project.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/**
 * SARIF 2.1.0 (OASIS standard of 27 March 2020). Suppressed findings are left out unless
 * they are asked for, because many viewers show them as open.
 * No text of the files is in it: no snippets, and fingerprints that take no part of a value.
 */
export function sarifFormat(options: FormatOptions): Format {
  const indexes = new Map(options.rules.map((rule, index) => [rule.id, index]));
  let first = true;
  return {
    takesAccepted: 'when-asked',
    begin: () =>
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
      `"tool":{"driver":${JSON.stringify(driverOf(options))}},"columnKind":"utf16CodeUnits","results":[`,
    file(result) {
      const { findings, accepted } = result;
      const index = ({ rule }: { readonly rule: string }) => indexes.get(rule);
      const results = [
        ...findings.map((finding) => resultOf(finding, index(finding), result, options.folder)),
        ...accepted.map((finding) => suppressedOf(finding, index(finding), result, options.folder)),
      ];
      return results
        .map((each) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n${JSON.stringify(each)}`;
        })
        .join('');
    },
    end: (summary) =>
      `\n],"invocations":[${JSON.stringify(invocationOf(summary, options.folder))}],` +
      `"properties":${JSON.stringify(runProperties(summary, options.folder))}}]}\n`,
  };
}

function runProperties(summary: Summary, folder: string): object {
  const { shard } = summary;
  return { policies: jsonPolicies(summary, folder), ...(shard === undefined ? {} : { shard }) };
}

function driverOf(options: FormatOptions): object {
  return {
    name: 'phi-lint',
    version: options.version,
    semanticVersion: options.version,
    informationUri: project,
    rules: options.rules.map(ruleOf),
  };
}

function ruleOf(rule: Rule): object {
  const [family] = rule.id.split('/');
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: `${rule.summary}. ${rule.why}` },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    helpUri: `${project}/blob/main/docs/rules/${rule.id}.md`,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { citations: rule.cites, tags: ['security', 'privacy', 'hipaa', family], precision: 'high' },
  };
}

/** `phi/date-of-birth` becomes `PhiDateOfBirth`: SARIF wants a name without separators. */
function nameOf(id: string): string {
  return id.replace(/(?:^|[/-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function helpText(rule: Rule): string {
  return `${rule.why}\nWhat to do: ${rule.remedy}\nWhat the rule cannot see: ${rule.limits}\nLaw: ${rule.cites.join('; ')}`;
}

function helpMarkdown(rule: Rule): string {
  return `${rule.why}\n\n**What to do.** ${rule.remedy}\n\n**What the rule cannot see.** ${rule.limits}\n\n**Law.** ${rule.cites.join('; ')}`;
}

function resultOf(finding: ReportedFinding, ruleIndex: number | undefined, file: FileResult, folder: string): object {
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(uriOf(folder, file.path), regionOf(finding, file.lineStarts))],
    ...relatedLocationsOf(finding, file, folder),
    ...codeFlowsOf(finding, file, folder),
    ...(finding.digest === undefined ? {} : { baselineState: 'new' }),
    partialFingerprints: { 'phiLint/v1': finding.fingerprint },
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => fixOf(fix, file, folder)) }),
    ...propertiesOf(finding, file),
  };
}

function fixOf({ title, edits }: Fix, { path, lineStarts }: FileResult, folder: string): object {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit, lineStarts),
    insertedContent: { text: edit.newText },
  }));
  const change = { artifactLocation: { uri: uriOf(folder, path) }, replacements };
  return { description: { text: title }, artifactChanges: [change] };
}

/** A finding that a comment or the baseline accepts (SARIF 2.1.0, 3.35 and 3.27.24). */
function suppressedOf(
  finding: AcceptedFinding,
  ruleIndex: number | undefined,
  file: FileResult,
  folder: string,
): object {
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(uriOf(folder, file.path), regionOf(finding, file.lineStarts))],
    ...(finding.comment === undefined ? { baselineState: 'unchanged' } : {}),
    suppressions: [
      {
        kind: finding.comment === undefined ? 'external' : 'inSource',
        status: 'accepted',
        justification: finding.reason,
      },
    ],
  };
}

function propertiesOf({ reasons }: ReportedFinding, { introduction }: FileResult): object {
  const properties = { ...(reasons.length === 0 ? {} : { reasons }), ...introduction };
  return Object.keys(properties).length === 0 ? {} : { properties };
}

/** The way of a value is in it, too: many viewers show no code flows. */
function relatedLocationsOf({ related, flow }: ReportedFinding, file: FileResult, folder: string): object {
  const places = [...related, ...(flow?.steps ?? [])];
  if (places.length === 0) return {};
  return { relatedLocations: places.map((place, id) => ({ id, ...placeOf(place, file, folder) })) };
}

function placeOf(place: Related, file: FileResult, folder: string): object {
  const { path, lineStarts } = (place.path === undefined ? undefined : file.elsewhere?.get(place.path)) ?? file;
  return { ...locationOf(uriOf(folder, path), regionOf(place, lineStarts)), message: { text: place.message } };
}

/** The way from the source to the sink, which is the finding itself. */
function codeFlowsOf(finding: ReportedFinding, file: FileResult, folder: string): object {
  const { flow } = finding;
  if (flow === undefined || flow.steps.length === 0) return {};
  const sink: Related = { start: finding.start, end: finding.end, message: `It goes to ${destinationsInWords(flow)}.` };
  const last = flow.steps.length;
  const locations = [...flow.steps, sink].map((step, at) => ({
    location: placeOf(step, file, folder),
    executionOrder: at + 1,
    importance: at === 0 || at === last ? 'essential' : 'important',
  }));
  const text = `${flow.kinds.join(', ')} to ${destinationsInWords(flow)}`;
  return { codeFlows: [{ message: { text }, threadFlows: [{ locations }] }] };
}

function locationOf(uri: string, region: object | undefined): object {
  return { physicalLocation: { artifactLocation: { uri }, ...(region === undefined ? {} : { region }) } };
}

function regionOf(span: Span, lines: LineStarts): object {
  const start = placeAt(lines, span.start);
  const end = placeAt(lines, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function invocationOf(summary: Summary, folder: string): object {
  return {
    executionSuccessful: summary.complete,
    exitCode: summary.exitCode,
    toolExecutionNotifications: summary.problems.map((problem) => notificationOf(problem, folder)),
  };
}

function notificationOf(problem: Problem, folder: string): object {
  const { place } = problem;
  const region = place === undefined ? undefined : { startLine: place.line, startColumn: place.column };
  return {
    level: problem.incomplete ? 'error' : 'note',
    message: { text: problem.message },
    locations: [locationOf(uriOf(folder, problem.path), region)],
    ...(problem.rule === undefined ? {} : { associatedRule: { id: problem.rule } }),
  };
}
