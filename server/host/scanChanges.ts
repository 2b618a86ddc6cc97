import { basename } from 'node:path';
import { isPolicyPath } from '../core/policy/policy.js';
import { changedLines } from './changedLines.js';
import { type Changes, isBelow, stagedChanges, trackedFiles, unstagedOverlay } from './changes.js';
import type { Repository } from './git.js';
import { createContextLook } from './inspectFile.js';
import type { FileResult, ReportedFinding } from './inspectText.js';
import { lineIndexAt } from './lines.js';
import { listFiles } from './listFiles.js';
import { createPolicyFiles, policyTextIn } from './policyFiles.js';
import { createFileReader, decodeText, type Overlay } from './readFile.js';
import { rulesOf } from './rules.js';
import { linksOf, type Part, type ScanEvent, type ScanOptions, type ScanProgress, scan } from './scan.js';
import { contextOf } from './stagedContext.js';
import type { WalkEntry } from './walk.js';
import { walkVersion } from './walkVersion.js';

type OnProgress = (progress: ScanProgress) => void;

/** Two versions of a workspace, and what of the later one is looked at. */
interface Comparison {
  readonly now: Overlay | undefined;
  readonly before: Overlay;
  readonly part: Part;
  /** The files around those that are inspected, in the earlier version. */
  readonly contextBefore: () => Generator<WalkEntry>;
}

/**
 * What the work tree below `roots` has that the earlier version of `changes` had not: findings in changed lines, and those
 * that the change newly causes elsewhere, in the same file or in others.
 */
export async function* scanChanges(
  changes: Changes,
  roots: readonly string[],
  options: ScanOptions,
  onProgress: OnProgress = () => {},
): AsyncGenerator<ScanEvent> {
  const { now, before } = changes;
  const walk = (overlay: Overlay | undefined) => () => {
    const policies = createPolicyFiles(options.today, policyTextIn(overlay));
    return walkVersion([options.workspace], { policies, gitignore: options.gitignore }, overlay);
  };
  const candidates = changesRules(changes, options) ? pathsOf(walk(now)()) : changes.files;
  const files = candidates.filter((path) => isBelow(path, roots));
  const concerned = createContextLook({ ...options, overlay: now }, rulesOf(options.rules));
  const concernedBefore = createContextLook({ ...options, overlay: before }, rulesOf(options.rules));
  const showsElsewhere = files.some(concerned) || [...before.keys()].some(concernedBefore);
  const linkedBefore = showsElsewhere ? await linksOf({ ...options, overlay: before }, walk(before)) : undefined;
  const part = { files, context: walk(now), linkedBefore };
  yield* compare({ now, before, part, contextBefore: walk(before) }, options, onProgress);
}

/** What is staged below `roots` and was not in HEAD. Only staged files are inspected, as they stand in the index. */
export async function* scanStaged(
  repository: Repository,
  roots: readonly string[],
  options: ScanOptions,
  onProgress: OnProgress = () => {},
): AsyncGenerator<ScanEvent> {
  const changes = stagedChanges(repository);
  const files = changes.files.filter((path) => isBelow(path, roots));
  const concerned = createContextLook({ ...options, overlay: changes.now }, rulesOf(options.rules));
  const needsContext = files.some(concerned);
  const unstaged: Overlay = needsContext ? unstagedOverlay(repository) : new Map();
  const now: Overlay = new Map([...unstaged, ...(changes.now ?? [])]);
  const before: Overlay = new Map([...unstaged, ...changes.before]);
  const names = needsContext ? contextOf(files, trackedFiles(repository), now) : [];
  const context = (overlay: Overlay) => () =>
    listFiles(names, { policies: createPolicyFiles(options.today, policyTextIn(overlay)), overlay });
  const part = { files, context: context(now) };
  yield* compare({ now, before, part, contextBefore: context(before) }, options, onProgress);
}

/** Did a file change that says what is found in all others? */
function changesRules({ before }: Changes, { today, workspace }: ScanOptions): boolean {
  const { chain } = createPolicyFiles(today).forFolder(workspace);
  return [...before.keys()].some(
    (path) => isPolicyPath(path) || basename(path) === '.phi-lintignore' || chain.paths.has(path),
  );
}

function pathsOf(entries: Generator<WalkEntry>): readonly string[] {
  const paths: string[] = [];
  for (const entry of entries) if (entry.kind === 'file') paths.push(entry.path);
  return paths;
}

/** Inspects the later version and gives what the earlier one has not. */
async function* compare(
  { now, before, part, contextBefore }: Comparison,
  options: ScanOptions,
  onProgress: OnProgress,
): AsyncGenerator<ScanEvent> {
  const sift = createSieve(now, before, options.maxFileSize);
  const sifted: Sifted[] = [];
  const rest: ScanEvent[] = [];
  for await (const event of scan([], { ...options, overlay: now, part }, onProgress)) {
    if (event.kind === 'result') sifted.push(sift(event.result));
    else if (event.kind === 'problem') yield event;
    else rest.push(event);
  }
  const doubtful = sifted.filter(({ doubtful }) => doubtful.size > 0).map(({ result }) => result.path);
  const known = await anchorsOf(doubtful, { ...options, overlay: before }, contextBefore);
  for (const each of sifted) yield { kind: 'result', result: withoutKnown(each, known.get(each.result.path)) };
  yield* rest;
}

/** A file with the findings that may have been there before. */
interface Sifted {
  readonly result: FileResult;
  /** Those in lines that did not change. */
  readonly doubtful: ReadonlySet<ReportedFinding>;
}

/** Tells findings in changed lines from the others. */
function createSieve(now: Overlay | undefined, before: Overlay, maxFileSize: number): (result: FileResult) => Sifted {
  const readNow = createFileReader(maxFileSize, { overlay: now });
  return (result) => {
    const { path, findings, lineStarts } = result;
    if (!before.has(path)) return { result, doubtful: new Set(findings) };
    const earlier = before.get(path);
    const outcome = readNow(path);
    // Of a file that is not text the lines are those of a text made of it, which say nothing about its bytes.
    if (earlier === undefined || outcome.kind !== 'bytes') return { result, doubtful: new Set() };
    const changed = changedLines(decodeText(Buffer.from(earlier)).text, decodeText(outcome.bytes).text);
    const touches = ({ start, end }: ReportedFinding) => {
      const last = lineIndexAt(lineStarts, Math.max(start, end - 1));
      for (let line = lineIndexAt(lineStarts, start); line <= last; line++) if (changed.has(line)) return true;
      return false;
    };
    return { result, doubtful: new Set(findings.filter((finding) => !touches(finding))) };
  };
}

/** How often each anchor is found in the earlier version of files, by path. */
async function anchorsOf(
  files: readonly string[],
  options: ScanOptions,
  context: () => Generator<WalkEntry>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const { overlay } = options;
  const existing = files.filter((path) => !overlay?.has(path) || overlay.get(path) !== undefined);
  if (existing.length === 0) return known;
  for await (const event of scan([], { ...options, part: { files: existing, context } })) {
    if (event.kind !== 'result') continue;
    const counts = new Map<string, number>();
    const { findings, path } = event.result;
    for (const { anchor } of findings) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
    known.set(path, counts);
  }
  return known;
}

function withoutKnown({ result, doubtful }: Sifted, known: ReadonlyMap<string, number> | undefined): FileResult {
  if (known === undefined) return result;
  const left = new Map(known);
  const findings = result.findings.filter((finding) => {
    const count = left.get(finding.anchor) ?? 0;
    if (!doubtful.has(finding) || count === 0) return true;
    left.set(finding.anchor, count - 1);
    return false;
  });
  return { ...result, findings };
}
