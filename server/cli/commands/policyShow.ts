import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Severity } from '../../core/model.js';
import { effectiveValues } from '../../core/policy/effective.js';
import { stronger } from '../../core/policy/locks.js';
import { isLockedIn, isPolicyPath, severitiesOf } from '../../core/policy/policy.js';
import { allRules } from '../../core/rules/index.js';
import { createPolicyFiles, isIgnoredByPolicy, type PolicyFile, policyAt } from '../../host/policyFiles.js';
import { hashOfPolicy } from '../../host/policyHash.js';
import { type Origins, originsOf, type PlaceInFile } from '../../host/policyOrigins.js';
import { type Arguments, choice, columns, UsageError } from '../args.js';
import { exitCodes } from '../command.js';
import { shownPath } from '../formats/paths.js';
import type { Terminal } from '../terminal.js';
import { showProblem } from './problems.js';
import { today } from './selection.js';

/** What is in force at a path, as `--format json` gives it. */
interface ShownPolicy {
  readonly version: 1;
  readonly path: string;
  readonly hash: string;
  /** The files that it was put together from, the most general first. */
  readonly files: readonly string[];
  /** Is the path inspected at all? */
  readonly inspected: boolean;
  readonly values: readonly ShownValue[];
  readonly locked: readonly { readonly name: string; readonly from: string }[];
  readonly rules: readonly { readonly rule: string; readonly severity: string; readonly locked: boolean }[];
}

interface ShownValue {
  readonly key: string;
  readonly value: string | number | boolean | null;
  /** `file:line:column`, or `default`. */
  readonly from: string;
}

/** Shows every value that is in force at a path, and where it comes from. */
export async function showPolicy(args: Arguments, terminal: Terminal, path: string): Promise<number> {
  const format = choice(args, 'format', ['pretty', 'json'], 'pretty');
  const target = resolve(terminal.folder, path);
  if (!existsSync(target)) throw new UsageError(`${JSON.stringify(path)} is not there.`);
  const file = policyOf(target);
  const shown = describe(file, target, terminal);
  terminal.out(format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : pretty(shown));
  for (const problem of file.problems) showProblem(problem, terminal);
  return file.problems.some(({ incomplete }) => incomplete) ? exitCodes.couldNotTell : exitCodes.clean;
}

function policyOf(target: string): PolicyFile {
  const policies = createPolicyFiles(today());
  if (isPolicyPath(target)) return policies.read(target);
  return policies.forFolder(statSync(target).isDirectory() ? target : dirname(target));
}

function describe(file: PolicyFile, target: string, terminal: Terminal): ShownPolicy {
  const origins = originsOf(file);
  const inWords = (place: PlaceInFile) => `${shownPath(terminal.folder, place.path)}:${place.line}:${place.column}`;
  return {
    version: 1,
    path: shownPath(terminal.folder, target),
    hash: hashOfPolicy(file.merged),
    files: file.chain.layers.map(({ path }) => shownPath(terminal.folder, path)),
    inspected: !isIgnoredByPolicy(file, target),
    values: effectiveValues(file.merged).map(({ key, value, node }) => {
      const place = node && origins.ofNode(node);
      return { key, value, from: place === undefined ? 'default' : inWords(place) };
    }),
    locked: locksOf(file, origins, inWords),
    rules: rulesAt(file, target),
  };
}

function locksOf({ merged, policy }: PolicyFile, origins: Origins, inWords: (place: PlaceInFile) => string) {
  const all = [...policy.locks.map(({ pattern, place }) => ({ name: pattern, place })), ...merged.lockedSettings];
  return all.map(({ name, place }) => ({ name, from: inWords(origins.ofPlace(place)) }));
}

/** Rules that have another severity at the path than their own, or that are locked. */
function rulesAt(file: PolicyFile, target: string): ShownPolicy['rules'] {
  const policy = policyAt(file, target);
  return allRules.flatMap(({ id, severity }) => {
    const decided = severitiesOf(policy, id).map((each) => each ?? severity);
    const here: Severity | 'off' = decided.length === 0 ? 'off' : decided.reduce(stronger);
    const locked = isLockedIn(policy, id);
    return here === severity && !locked ? [] : [{ rule: id, severity: here, locked }];
  });
}

function pretty({ path, hash, files, inspected, values, locked, rules }: ShownPolicy): string {
  const head =
    files.length === 0
      ? [`No policy holds at ${path}: every rule has its own severity.`]
      : [`Policy ${hash} at ${path}, from ${files.join(', ')}`];
  const section = (title: string, rows: readonly (readonly [string, string])[]) =>
    rows.length === 0 ? [] : ['', title, columns(rows)];
  return [
    ...head,
    ...(inspected ? [] : ['It leaves this path out: nothing is inspected here.']),
    ...section(
      'Values',
      values.map(({ key, value, from }) => [`${key} = ${JSON.stringify(value)}`, from] as const),
    ),
    ...section(
      'Locked',
      locked.map(({ name, from }) => [name, from] as const),
    ),
    ...section(
      'Rules that differ from their own severity, or are locked',
      rules.map((each) => [each.rule, `${each.severity}${each.locked ? ', locked' : ''}`] as const),
    ),
    '',
  ].join('\n');
}
