import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Rule } from '../core/model.js';
import { changedLines } from './changedLines.js';
import { isBelow, isFileMode, parseRaw, type RawChange } from './changes.js';
import { GitProblem, gitOptions, type Repository } from './git.js';
import { documentPathOf, mayHold } from './inspectFile.js';
import { type FileResult, type Introduction, inspectText } from './inspectText.js';
import { lineIndexAt } from './lines.js';
import { createPolicyFiles, isIgnoredByPolicy, type PolicyFiles, policyAt } from './policyFiles.js';
import { usedPolicies } from './policyHash.js';
import { decodeText, isBinary } from './readFile.js';
import type { ScanEvent, ScanOptions, ScanProgress } from './scan.js';
import { isPruned } from './walk.js';

/**
 * What commits brought in, from the first on: findings in lines that no parent of the commit had. A value that was deleted
 * later is still in the clone of everybody who has one. Files are read on their own; what is said about code that others
 * have a part in takes a scan of a version. Memory is that of the largest file.
 */
export async function* scanHistory(
  repository: Repository,
  roots: readonly string[],
  rules: readonly Rule[],
  options: Pick<ScanOptions, 'workspace' | 'today' | 'maxFileSize' | 'signal'>,
  onProgress: (progress: ScanProgress) => void = () => {},
): AsyncGenerator<ScanEvent> {
  if (repository.shallow) {
    throw new GitProblem(
      'The clone is shallow, so its history is not all there. Fetch the rest first: git fetch --unshallow (GitHub: fetch-depth: 0).',
    );
  }
  const policies = createPolicyFiles(options.today);
  const inspector = createInspector(policies, rules, options);
  const blobs = openBlobs(repository);
  const seen = new Set<string>();
  const totals = { files: 0, binary: 0, bytes: 0, policies: usedPolicies([policies.forFolder(options.workspace)]) };
  try {
    for await (const { introduction, change } of introductions(repository)) {
      if (options.signal?.aborted) break;
      const path = join(repository.root, change.path);
      const key = `${change.oldNames.join()} ${change.newName} ${change.path}`;
      if (seen.has(key) || isPruned(path) || !isBelow(path, roots)) continue;
      seen.add(key);
      const bytes = await blobs.read(change.newName);
      if (isBinary(bytes.subarray(0, 64 * 1024))) {
        totals.binary++;
        continue;
      }
      totals.files++;
      totals.bytes += bytes.length;
      onProgress({ files: totals.files, found: totals.files, walked: false, bytes: totals.bytes });
      const result = inspector(path, bytes);
      if (result === undefined) continue;
      const parents = await parentsOf(change, blobs);
      yield { kind: 'result', result: { ...introduced(result, bytes, parents), introduction } };
    }
  } finally {
    blobs.close();
  }
  yield { kind: 'end', totals: { ...totals, aborted: options.signal?.aborted ?? false } };
}

/** Inspects one version of a file; undefined when there is nothing to tell. */
function createInspector(
  policies: PolicyFiles,
  rules: readonly Rule[],
  { workspace, today, maxFileSize }: Pick<ScanOptions, 'workspace' | 'today' | 'maxFileSize'>,
): (path: string, bytes: Buffer) => FileResult | undefined {
  return (path, bytes) => {
    const file = policies.forFolder(workspace);
    if (isIgnoredByPolicy(file, path) || bytes.length > maxFileSize) return undefined;
    const policy = policyAt(file, path);
    const documentPath = documentPathOf(workspace, path);
    if (!mayHold(bytes, documentPath, policy)) return undefined;
    const result = inspectText(path, documentPath, decodeText(bytes).text, { policy, rules, today });
    return result.findings.length === 0 && result.problems.length === 0 ? undefined : result;
  };
}

/** What stands in no parent. */
function introduced(result: FileResult, bytes: Buffer, parents: readonly Buffer[]): FileResult {
  const { text } = decodeText(bytes);
  const changed = parents.map((parent) => changedLines(decodeText(parent).text, text));
  const findings = result.findings.filter(({ start }) => {
    const line = lineIndexAt(result.lineStarts, start);
    return changed.every((lines) => lines.has(line));
  });
  return { ...result, findings };
}

function parentsOf({ oldNames }: RawChange, blobs: Blobs): Promise<readonly Buffer[]> {
  return Promise.all(oldNames.filter((name) => !/^0+$/.test(name)).map(blobs.read));
}

interface HistoryEntry {
  readonly introduction: Introduction;
  readonly change: RawChange;
}

const commitMark = '\u0001';

/** Every file that a commit reachable from HEAD added or changed, the oldest first. */
async function* introductions(repository: Repository): AsyncGenerator<HistoryEntry> {
  const log = startGit(repository, [
    'log',
    '--reverse',
    '--raw',
    '-z',
    '-c',
    '--no-abbrev',
    '--root',
    '-M',
    '--no-ext-diff',
    '--ignore-submodules=all',
    `--format=${commitMark}%H %ad`,
    '--date=format:%Y-%m-%d',
    'HEAD',
  ]);
  let pending = Buffer.alloc(0);
  for await (const chunk of log.stdout ?? []) {
    pending = Buffer.concat([pending, chunk]);
    const last = pending.lastIndexOf(commitMark);
    if (last <= 0) continue;
    yield* entriesIn(pending.subarray(0, last));
    pending = pending.subarray(last);
  }
  yield* entriesIn(pending);
  if ((await endOf(log)) !== 0)
    throw new GitProblem('The history could not be read: git log failed. Is there a commit?');
}

function* entriesIn(output: Buffer): Generator<HistoryEntry> {
  for (const part of output.toString('utf8').split(commitMark)) {
    const end = part.search(/[\0\n]/);
    const [commit, date] = part.slice(0, end === -1 ? part.length : end).split(' ');
    if (commit === undefined || date === undefined || end === -1) continue;
    const raw = part.slice(end).replace(/^[\0\n]+/, '');
    for (const change of parseRaw(Buffer.from(raw))) {
      if (change.status !== 'D' && isFileMode(change.newMode)) yield { introduction: { commit, date }, change };
    }
  }
}

/** Contents of blobs, one after the other, from one process. */
interface Blobs {
  read(name: string): Promise<Buffer>;
  close(): void;
}

function openBlobs(repository: Repository): Blobs {
  const git = startGit(repository, ['cat-file', '--batch'], 'pipe');
  const chunks: Buffer[] = [];
  let length = 0;
  let wake = () => {};
  let ended = false;
  git.stdout?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    wake();
  });
  git.once('close', () => {
    ended = true;
    wake();
  });
  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const take = (count: number): Buffer => {
    const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks.length = 0;
    if (all.length > count) chunks.push(all.subarray(count));
    length = all.length - count;
    return all.subarray(0, count);
  };
  const fill = async (enough: () => boolean) => {
    while (!enough()) {
      if (ended) throw new GitProblem('The history could not be read: git cat-file ended too early.');
      await more();
    }
  };
  const headEnd = () => {
    const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    return all.indexOf(0x0a);
  };
  let last: Promise<unknown> = Promise.resolve();
  const readNow = async (name: string): Promise<Buffer> => {
    git.stdin?.write(`${name}\n`);
    await fill(() => headEnd() !== -1);
    const [, type, size] = take(headEnd() + 1)
      .toString('latin1')
      .trim()
      .split(' ');
    if (type !== 'blob') throw new GitProblem('The clone lacks contents of files (it is partial, or damaged).');
    await fill(() => length > Number(size));
    return take(Number(size) + 1).subarray(0, Number(size));
  };
  return {
    read(name) {
      const next = last.then(() => readNow(name));
      last = next.catch(() => {});
      return next;
    },
    close: () => git.stdin?.end(),
  };
}

function startGit(
  repository: Repository,
  command: readonly string[],
  stdin: 'pipe' | 'ignore' = 'ignore',
): ChildProcess {
  return spawn('git', [...gitOptions, ...command], {
    cwd: repository.root,
    stdio: [stdin, 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C' },
  });
}

function endOf(process: ChildProcess): Promise<number | null> {
  if (process.exitCode !== null) return Promise.resolve(process.exitCode);
  return new Promise((resolve) => process.once('close', resolve));
}
