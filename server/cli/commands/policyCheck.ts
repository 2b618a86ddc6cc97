import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { weakSeverities } from '../../core/policy/locks.js';
import { isPolicyPath } from '../../core/policy/policy.js';
import { allRules } from '../../core/rules/index.js';
import { lineStartsOf, placeAt } from '../../host/lines.js';
import {
  createPolicyFiles,
  noPolicyFile,
  type PolicyFile,
  type PolicyFiles,
  policyTextOnDisk,
  problemsIn,
} from '../../host/policyFiles.js';
import { hashOfPolicy } from '../../host/policyHash.js';
import { originsOf, type PlaceInFile } from '../../host/policyOrigins.js';
import { walkFiles } from '../../host/walk.js';
import { type Arguments, UsageError } from '../args.js';
import { exitCodes } from '../command.js';
import { shownPath } from '../formats/paths.js';
import type { Terminal } from '../terminal.js';
import { today } from './selection.js';

/** Says what is wrong in the policies at a path and below. */
export async function checkPolicies(_args: Arguments, terminal: Terminal, path: string): Promise<number> {
  const policies = createPolicyFiles(today());
  const files = policiesAt(resolve(terminal.folder, path), policies);
  if (files.length === 0)
    terminal.out('There is no policy here: every rule has its own severity. See docs/policy.md.\n');
  const told = new Set<string>();
  const tell = (line: string) => {
    if (!told.has(line)) terminal.out(`${line}\n`);
    told.add(line);
  };
  let worst: number = exitCodes.clean;
  for (const file of files) {
    const isWrong = tellProblems(file, terminal, tell);
    const isWeak = tellWeakened(file, terminal, tell);
    if (isWrong) worst = exitCodes.couldNotTell;
    else if (isWeak && worst === exitCodes.clean) worst = exitCodes.findings;
    if (!isWrong && !isWeak)
      tell(`${shownPath(terminal.folder, file.path ?? '')}: nothing is wrong. Policy ${hashOfPolicy(file.merged)}.`);
  }
  return worst;
}

/** The policies that hold at a path and below, each once. */
export function policiesAt(path: string, policies: PolicyFiles): readonly PolicyFile[] {
  if (!existsSync(path)) throw new UsageError(`${JSON.stringify(path)} is not there.`);
  if (isPolicyPath(path)) return [policies.read(path)];
  const files = new Set<PolicyFile>([policies.forFolder(path)]);
  for (const entry of walkFiles([path], { policies, gitignore: true })) {
    if (entry.kind !== 'file') continue;
    files.add(isPolicyPath(entry.path) ? policies.read(entry.path) : entry.policy);
  }
  files.delete(noPolicyFile);
  return [...files];
}

function tellProblems(file: PolicyFile, terminal: Terminal, tell: (line: string) => void): boolean {
  let isWrong = false;
  for (const layer of file.chain.layers) {
    const outcome = policyTextOnDisk(layer.path);
    const starts = lineStartsOf('reason' in outcome ? '' : outcome.text);
    for (const { severity, start, message } of problemsIn(layer, file.chain)) {
      isWrong ||= severity === 'error';
      tell(`${shown({ path: layer.path, ...placeAt(starts, start) }, terminal)}: ${severity}: ${message}`);
    }
  }
  // A file that could not be read at all.
  for (const { path, message } of file.chain.layers.length === 0 ? file.problems : []) {
    isWrong = true;
    tell(`${shownPath(terminal.folder, path)}: error: ${message}`);
  }
  return isWrong;
}

function tellWeakened(file: PolicyFile, terminal: Terminal, tell: (line: string) => void): boolean {
  const origins = originsOf(file);
  const leaf = file.chain.layers.at(-1);
  const { locks } = file.policy;
  const isOwn = (path: string) => path === leaf?.path;
  const severities = weakSeverities(
    leaf?.tree,
    locks.filter(({ place }) => !isOwn(place.path)),
    locks.filter(({ place }) => isOwn(place.path)),
    allRules,
  ).map(({ start, end, lock }) => ({
    what: 'this severity',
    place: { path: file.path ?? '', start, end },
    lock: lock.place,
  }));
  const settings = file.merged.weakSettings.map(({ setting, place, lock }) => ({ what: `"${setting}"`, place, lock }));
  for (const { what, place, lock } of [...severities, ...settings]) {
    tell(
      `${shown(origins.ofPlace(place), terminal)}: error: ${what} is weaker than what is locked at ${shown(origins.ofPlace(lock), terminal)}. It is not in force.`,
    );
  }
  return severities.length + settings.length > 0;
}

function shown({ path, line, column }: PlaceInFile, terminal: Terminal): string {
  return `${shownPath(terminal.folder, path)}:${line}:${column}`;
}
