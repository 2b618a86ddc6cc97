import { appendFileSync, readFileSync } from 'node:fs';
import type { Assessment } from '../../core/report/assessment.js';
import { codeOf, reasonOf } from '../../host/problem.js';
import { UsageError } from '../args.js';
import type { TrendPoint } from './charts.js';

/** Totals of runs, one JSON object a line, oldest first. A file that is not there yet has none. */
export function readTrend(path: string, shown: string): readonly TrendPoint[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new UsageError(`The history file ${JSON.stringify(shown)} cannot be read: ${reasonOf(error)}.`);
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => pointOf(line, at + 1, shown));
}

/** This run as a point of the trend. */
export function pointFor({ taken, totals }: Pick<Assessment, 'taken' | 'totals'>): TrendPoint {
  const { errors, warnings, informations } = totals;
  return { date: taken, errors, warnings, informations };
}

/** Adds a line for this run. */
export function appendTrend(path: string, shown: string, { taken, tool, policies, scope, totals }: Assessment): void {
  const line = {
    date: taken,
    tool: tool.version,
    policies: policies.map(({ hash }) => hash),
    files: scope.files,
    ...totals,
  };
  try {
    appendFileSync(path, `${JSON.stringify(line)}\n`);
  } catch (error) {
    throw new UsageError(`The history file ${JSON.stringify(shown)} cannot be written: ${reasonOf(error)}.`);
  }
}

function pointOf(line: string, number: number, shown: string): TrendPoint {
  const wrong = new UsageError(
    `Line ${number} of the history file ${JSON.stringify(shown)} holds no totals of a run. Remove the line, or name another file.`,
  );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong;
  }
  if (typeof value !== 'object' || value === null) throw wrong;
  const fields = new Map<string, unknown>(Object.entries(value));
  const count = (name: string): number => {
    const given = fields.get(name);
    if (typeof given !== 'number') throw wrong;
    return given;
  };
  const date = fields.get('date');
  if (typeof date !== 'string') throw wrong;
  return { date, errors: count('errors'), warnings: count('warnings'), informations: count('informations') };
}
