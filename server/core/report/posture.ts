/** Where a workspace stands: how many findings are open, fixed and accepted, by safeguard, family, rule and folder. */
import { type Safeguard, safeguardOf, safeguards } from '../catalog/safeguards.js';
import type { Severity } from '../model.js';

/** What is counted of a finding. Holds kinds and places, never values. */
export interface CountedFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/** The findings of one file. */
export interface CountedFile {
  /** With slashes, as people see it. */
  readonly path: string;
  readonly findings: readonly CountedFinding[];
  /** Findings that somebody accepted with a reason. */
  readonly accepted: readonly CountedFinding[];
}

/** How often each rule found something in each file, from `foundBy`. */
export type FoundBefore = ReadonlyMap<string, number>;

export interface PostureOptions {
  /** What an earlier scan found; undefined when there was none to compare with. */
  readonly before?: FoundBefore | undefined;
  /** The citations of a rule. */
  readonly citesOf: (rule: string) => readonly string[];
}

/** Numbers of findings. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly accepted: number;
  /** No longer there since the earlier scan. */
  readonly fixed: number;
}

export interface SafeguardPosture extends Tally {
  readonly citation: string;
  readonly title: string;
  readonly part: Safeguard['part'];
  /** Rules with open findings, the most frequent first. */
  readonly rules: readonly string[];
}

export interface GroupPosture extends Tally {
  /** The name of the family, the id of the rule, or the path of the folder; '' for the root. */
  readonly name: string;
}

/** A finding counts for every safeguard that its rule cites, and once in everything else. */
export interface Posture {
  readonly total: Tally;
  /** All safeguards that rules speak to, in the order of the catalog. */
  readonly safeguards: readonly SafeguardPosture[];
  /** Groups with anything to tell, in order of names. */
  readonly families: readonly GroupPosture[];
  readonly rules: readonly GroupPosture[];
  readonly folders: readonly GroupPosture[];
}

interface Counting {
  errors: number;
  warnings: number;
  informations: number;
  accepted: number;
  fixed: number;
}

/** Counts the findings of a workspace. Linear in their number. */
export function postureOf(files: Iterable<CountedFile>, { before, citesOf }: PostureOptions): Posture {
  const total = zero();
  const byRule = new Map<string, Counting>();
  const byFolder = new Map<string, Counting>();
  const now = new Map<string, number>();
  for (const { path, findings, accepted } of files) {
    const folder = folderOf(path);
    for (const { rule, severity } of findings) {
      for (const counting of [total, at(byRule, rule), at(byFolder, folder)]) addOpen(counting, severity);
      addFound(now, rule, path);
    }
    for (const { rule } of accepted) {
      for (const counting of [total, at(byRule, rule), at(byFolder, folder)]) counting.accepted++;
      addFound(now, rule, path);
    }
  }
  for (const [key, count] of before ?? []) {
    const fixed = Math.max(0, count - (now.get(key) ?? 0));
    if (fixed === 0) continue;
    const { rule, path } = readKey(key);
    for (const counting of [total, at(byRule, rule), at(byFolder, folderOf(path))]) counting.fixed += fixed;
  }
  return {
    total,
    safeguards: safeguardsOf(byRule, citesOf),
    families: groups(familiesOf(byRule)),
    rules: groups(byRule),
    folders: groups(byFolder),
  };
}

/** What a scan found, for comparing a later one with it: numbers by rule and file, nothing else. */
export function foundBy(files: Iterable<CountedFile>): FoundBefore {
  const found = new Map<string, number>();
  for (const { path, findings, accepted } of files) {
    for (const { rule } of findings) addFound(found, rule, path);
    for (const { rule } of accepted) addFound(found, rule, path);
  }
  return found;
}

function addFound(found: Map<string, number>, rule: string, path: string): void {
  const key = `${rule} ${path}`;
  found.set(key, (found.get(key) ?? 0) + 1);
}

/** Ids of rules hold no space. */
function readKey(key: string): { readonly rule: string; readonly path: string } {
  const space = key.indexOf(' ');
  return { rule: key.slice(0, space), path: key.slice(space + 1) };
}

function safeguardsOf(
  byRule: ReadonlyMap<string, Counting>,
  citesOf: PostureOptions['citesOf'],
): readonly SafeguardPosture[] {
  const counted = new Map(safeguards.map(({ citation }) => [citation, zero()]));
  const rulesOf = new Map<string, string[]>();
  const mostFrequentFirst = [...byRule].sort(([, a], [, b]) => openOf(b) - openOf(a));
  for (const [rule, counting] of mostFrequentFirst) {
    const cited = new Set(citesOf(rule).flatMap((citation) => safeguardOf(citation)?.citation ?? []));
    for (const citation of cited) {
      add(at(counted, citation), counting);
      if (openOf(counting) > 0) rulesOf.set(citation, [...(rulesOf.get(citation) ?? []), rule]);
    }
  }
  return safeguards.map(({ citation, title, part }) => ({
    citation,
    title,
    part,
    rules: rulesOf.get(citation) ?? [],
    ...at(counted, citation),
  }));
}

function familiesOf(byRule: ReadonlyMap<string, Counting>): ReadonlyMap<string, Counting> {
  const families = new Map<string, Counting>();
  for (const [rule, counting] of byRule) add(at(families, rule.split('/', 1)[0] ?? ''), counting);
  return families;
}

function groups(counted: ReadonlyMap<string, Counting>): readonly GroupPosture[] {
  return [...counted]
    .map(([name, counting]) => ({ name, ...counting }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function zero(): Counting {
  return { errors: 0, warnings: 0, informations: 0, accepted: 0, fixed: 0 };
}

function at(counted: Map<string, Counting>, name: string): Counting {
  const counting = counted.get(name) ?? zero();
  counted.set(name, counting);
  return counting;
}

function addOpen(counting: Counting, severity: Severity): void {
  if (severity === 'error') counting.errors++;
  else if (severity === 'warning') counting.warnings++;
  else counting.informations++;
}

function add(to: Counting, more: Tally): void {
  to.errors += more.errors;
  to.warnings += more.warnings;
  to.informations += more.informations;
  to.accepted += more.accepted;
  to.fixed += more.fixed;
}

function openOf({ errors, warnings, informations }: Tally): number {
  return errors + warnings + informations;
}
