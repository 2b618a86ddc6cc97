import { readFileSync } from 'node:fs';
import { type Assessment, assessmentVersion } from '../../core/report/assessment.js';
import { reasonOf } from '../../host/problem.js';
import { UsageError } from '../args.js';

/** The assessment as JSON, a finding a line, which a later one can be compared with. */
export function assessmentJson(assessment: Assessment): string {
  const { findings, ...rest } = assessment;
  const lines = findings.map((finding) => `\n${JSON.stringify(finding)}`);
  return `${JSON.stringify(rest).slice(0, -1)},"findings":[${lines.join(',')}\n]}\n`;
}

/** Reads the JSON of an earlier assessment. Throws a `UsageError` that says what is wrong with it. */
export function readAssessment(path: string, shown: string): Assessment {
  const value = parsed(textOf(path, shown), shown);
  if (!isAssessment(value)) {
    throw new UsageError(
      `${JSON.stringify(shown)} is not a report of this version. Make one with: phi-lint report --format json`,
    );
  }
  return value;
}

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The earlier report ${JSON.stringify(shown)} cannot be read: ${reasonOf(error)}.`);
  }
}

function parsed(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      `The earlier report ${JSON.stringify(shown)} is not JSON. Only --format json can be compared with.`,
    );
  }
}

/** The shape that comparing relies on. */
function isAssessment(value: unknown): value is Assessment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === assessmentVersion &&
    'taken' in value &&
    typeof value.taken === 'string' &&
    'totals' in value &&
    typeof value.totals === 'object' &&
    value.totals !== null &&
    (['findings', 'ai', 'flows', 'policies'] as const).every((key) => isListIn(value, key))
  );
}

function isListIn(value: object, key: string): boolean {
  const list: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null);
}
