/** What the panel knows: the files that the server told of, and what follows from them. Pure. */
import type {
  AcceptedEntry,
  FileEntry,
  FindingEntry,
  OverviewParams,
  OverviewSummary,
  RuleEntry,
} from '../protocol/overview.js';

export interface Knowledge {
  /** By URI. */
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly rules: ReadonlyMap<string, RuleEntry>;
  readonly summary: OverviewSummary | undefined;
}

export const nothingKnown: Knowledge = { files: new Map(), rules: new Map(), summary: undefined };

/** A finding with its file. */
export interface PlacedFinding extends FindingEntry {
  readonly file: FileEntry;
}

/** An accepted finding with its file. */
export interface PlacedAccepted extends AcceptedEntry {
  readonly file: FileEntry;
}

/** Takes over what the server says. */
export function learn(known: Knowledge, { anew, files, rules, summary }: OverviewParams): Knowledge {
  const all = new Map(anew ? [] : known.files);
  for (const file of files) {
    if (file.findings.length + file.accepted.length === 0) all.delete(file.uri);
    else all.set(file.uri, file);
  }
  return {
    files: all,
    rules: rules === undefined ? known.rules : new Map(rules.map((rule) => [rule.id, rule])),
    summary: summary ?? (anew ? undefined : known.summary),
  };
}

/** All findings, by path and place. */
export function findingsOf({ files }: Knowledge): readonly PlacedFinding[] {
  return byPath(files).flatMap((file) => file.findings.map((finding) => ({ ...finding, file })));
}

/** All accepted findings, by path and place. */
export function acceptedOf({ files }: Knowledge): readonly PlacedAccepted[] {
  return byPath(files).flatMap((file) => file.accepted.map((finding) => ({ ...finding, file })));
}

function byPath(files: ReadonlyMap<string, FileEntry>): readonly FileEntry[] {
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** `phi` of `phi/ssn`. */
export function familyOf(rule: string): string {
  return rule.split('/', 1)[0] ?? rule;
}

/** The folder of a path, with a word for the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
