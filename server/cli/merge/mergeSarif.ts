import type { SarifRun } from './readRun.js';
import { isRecord } from './readRun.js';

/** One SARIF log out of those of shards: what the whole run would have written, with results in the order of places. */
export function mergeSarif(reports: readonly SarifRun[], exitCode: number): string {
  const [first] = reports;
  if (first === undefined) return '';
  const results = unique(reports.flatMap(({ run }) => listOf(run.results)).map((result) => JSON.stringify(result)));
  const invocations = reports.flatMap(({ run }) => listOf(run.invocations)).filter(isRecord);
  const notifications = unique(
    invocations.flatMap((each) => listOf(each.toolExecutionNotifications)).map((each) => JSON.stringify(each)),
  );
  const invocation = {
    executionSuccessful: invocations.every(({ executionSuccessful }) => executionSuccessful === true),
    exitCode,
    toolExecutionNotifications: notifications.map((text) => JSON.parse(text)),
  };
  const policies = unique(reports.flatMap(({ run }) => policiesOf(run)).map((each) => JSON.stringify(each)));
  const { results: _, invocations: __, properties: ___, ...run } = first.run;
  const { runs: ____, ...log } = first.log;
  const lines = results.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).map((text) => `\n${text}`);
  const head = `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  const properties = JSON.stringify({ policies: policies.map((text) => JSON.parse(text)) });
  return `${head}${lines.join(',')}\n],"invocations":[${JSON.stringify(invocation)}],"properties":${properties}}]}\n`;
}

/** The numbers of results by level, and whether something could not be told. */
export function countSarif(reports: readonly SarifRun[]): {
  readonly levels: Readonly<Record<string, number>>;
  readonly complete: boolean;
} {
  const levels: Record<string, number> = {};
  for (const result of reports.flatMap(({ run }) => listOf(run.results))) {
    if (!isRecord(result) || typeof result.level !== 'string' || Array.isArray(result.suppressions)) continue;
    levels[result.level] = (levels[result.level] ?? 0) + 1;
  }
  const invocations = reports.flatMap(({ run }) => listOf(run.invocations)).filter(isRecord);
  const complete =
    invocations.length >= reports.length && invocations.every((each) => each.executionSuccessful === true);
  return { levels, complete };
}

/** Which part of which plan a log says that it is. */
export function shardIn({ run }: SarifRun): unknown {
  return isRecord(run.properties) ? run.properties.shard : undefined;
}

function policiesOf(run: SarifRun['run']): readonly unknown[] {
  return isRecord(run.properties) ? listOf(run.properties.policies) : [];
}

/** A key that sorts results by file and place. */
function placeOf(text: string): string {
  const result: unknown = JSON.parse(text);
  const location = isRecord(result) ? listOf(result.locations)[0] : undefined;
  const physical = isRecord(location) && isRecord(location.physicalLocation) ? location.physicalLocation : {};
  const uri = isRecord(physical.artifactLocation) ? String(physical.artifactLocation.uri) : '';
  const region = isRecord(physical.region) ? physical.region : {};
  const padded = (value: unknown) => String(value ?? 0).padStart(10, '0');
  return `${uri}\0${padded(region.startLine)}\0${padded(region.startColumn)}\0${text}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
