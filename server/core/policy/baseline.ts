/**
 * A baseline: findings that were there when somebody looked, one in a line, so that only new ones count. A line holds the
 * path of the file, the rule, and a keyed digest of rule, masked line and value; the digest is made by `host/baseline`.
 * Lines may stand in any order and twice, as merges leave them.
 */

/** The name of a baseline, where none is given. */
export const baselineFileName = '.phi-lint-baseline';

/** A finding that was there. */
export interface BaselineEntry {
  /** Relative to the baseline, with forward slashes. */
  readonly path: string;
  readonly rule: string;
  readonly digest: string;
  /** Which of several findings of a file with the same digest, from 1. */
  readonly nth: number;
}

export interface ParsedBaseline {
  /** Names the key that the digests were made with; '' when the file does not say. */
  readonly keyId: string;
  readonly entries: readonly BaselineEntry[];
  /** What is wrong, with the offset where it stands. */
  readonly problem: { readonly start: number; readonly message: string } | undefined;
}

const head = /^# phi-lint-baseline 1 key:([0-9a-f]{8})$/;
const entryLine = /^(\S.*) ([a-z]+\/[a-z0-9-]+) ([0-9a-f]{32})(?:\.(\d{1,6}))?$/;

/** Reads a baseline. Nothing of it counts when a line cannot be read: what it accepts would be unknown. */
export function parseBaseline(text: string): ParsedBaseline {
  const entries = new Map<string, BaselineEntry>();
  const lines = text.split('\n');
  let keyId = '';
  let start = 0;
  const wrong = (message: string): ParsedBaseline => ({ keyId, entries: [], problem: { start, message } });
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/\r$/, '');
    if (index === 0) {
      keyId = head.exec(line)?.[1] ?? '';
      if (keyId === '') return wrong('This is no baseline of phi-lint, or its first line is missing.');
    } else if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) {
      return wrong(
        'A merge left a conflict here. Keep the lines of both sides, and put "merge=union" for the baseline into .gitattributes.',
      );
    } else if (line !== '' && !line.startsWith('#')) {
      const entry = entryOf(line);
      if (entry === undefined)
        return wrong(
          'This line of the baseline cannot be read, so nothing of it counts. Restore the file, or write it anew.',
        );
      entries.set(line, entry);
    }
    start += raw.length + 1;
  }
  return { keyId, entries: [...entries.values()], problem: undefined };
}

function entryOf(line: string): BaselineEntry | undefined {
  const match = entryLine.exec(line);
  if (match === null) return undefined;
  const [, path = '', rule = '', digest = '', nth = '1'] = match;
  return { path: unescaped(path), rule, digest, nth: Number(nth) };
}

/** The text of a baseline: sorted, one entry in a line, no line numbers, no times. */
export function formatBaseline(keyId: string, entries: readonly BaselineEntry[]): string {
  const lines = entries.map(lineOf).sort();
  return `# phi-lint-baseline 1 key:${keyId}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function lineOf({ path, rule, digest, nth }: BaselineEntry): string {
  return `${escaped(path)} ${rule} ${digest}${nth === 1 ? '' : `.${nth}`}`;
}

/** Names of files may hold line breaks, and begin with what is no name here. */
function escaped(path: string): string {
  return path.replace(
    /[\p{Cc}%\u2028\u2029]|^[#<=>|\s]/gu,
    (unit) => `%${(unit.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

function unescaped(path: string): string {
  return path.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** What a baseline says of a finding. `elsewhere`: it was there in another file, which is still there. */
export type BaselineState = 'known' | 'new' | 'elsewhere';

/** Compares findings with a baseline, file after file. */
export interface BaselineMatcher {
  /** `digests` of all findings of a file, in its order. Each entry counts once. */
  match(path: string, digests: readonly string[]): readonly BaselineState[];
  /** After all files: what was found elsewhere, and is not where it was, has moved. Gives the path that it was at. */
  takeMoved(digest: string, isInspected: (path: string) => boolean): string | undefined;
  /** Entries that no finding has used. */
  unused(): readonly BaselineEntry[];
}

/** `isThere` says whether a file of the baseline still exists. */
export function createMatcher(entries: readonly BaselineEntry[], isThere: (path: string) => boolean): BaselineMatcher {
  const byDigest = new Map<string, Set<BaselineEntry>>();
  for (const entry of entries) {
    const known = byDigest.get(entry.digest);
    if (known === undefined) byDigest.set(entry.digest, new Set([entry]));
    else known.add(entry);
  }
  const take = (digest: string, wanted: (entry: BaselineEntry) => boolean): BaselineEntry | undefined => {
    const left = byDigest.get(digest);
    const entry = [...(left ?? [])].find(wanted);
    if (entry !== undefined) left?.delete(entry);
    return entry;
  };
  return {
    match(path, digests) {
      // What stands where it was goes first, so that a copy never takes its place.
      const here = digests.map((digest) => take(digest, (entry) => entry.path === path));
      return digests.map((digest, index) => {
        if (here[index] !== undefined) return 'known';
        if (take(digest, (entry) => !isThere(entry.path)) !== undefined) return 'known';
        return (byDigest.get(digest)?.size ?? 0) > 0 ? 'elsewhere' : 'new';
      });
    },
    takeMoved: (digest, isInspected) => take(digest, ({ path }) => isInspected(path))?.path,
    unused: () => [...byDigest.values()].flatMap((left) => [...left]),
  };
}
