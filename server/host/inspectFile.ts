import { relative, sep } from 'node:path';
import type { LinkedEndpoint, PlacedSend } from '../core/ai/link.js';
import { mayHoldOwn } from '../core/identifiers/own.js';
import type { Document, Policy, Rule } from '../core/model.js';
import { isPolicyPath } from '../core/policy/policy.js';
import { speaksOfAi } from '../core/prefilter/aiClues.js';
import { type Look, lookAt, mayHoldFindings } from '../core/prefilter/prefilter.js';
import type { Code } from '../core/program/code.js';
import type { Surroundings } from '../core/workspace/link.js';
import { mayConcernCode, maySayFacts } from './aiFacts.js';
import { createAssistants } from './assistants.js';
import { type Container, convert } from './convert.js';
import { createFilesElsewhere } from './elsewhere.js';
import { withSlashes } from './ignoreFiles.js';
import { type FileResult, inspectText } from './inspectText.js';
import type { PolicyFiles } from './policyFiles.js';
import type { Problem } from './problem.js';
import { createFileReader, decodeText, isUtf16, type Overlay } from './readFile.js';
import type { CacheOptions } from './resultCache.js';

/** What stays the same for all files of a scan. Plain data, so that it can be sent to a worker. */
export interface FileOptions {
  /** Absolute folder that paths are shown and matched relative to. */
  readonly workspace: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** In bytes; larger files are reported as not inspected. */
  readonly maxFileSize: number;
  /** Inspect every file, even those in which the quick look at their bytes finds nothing. For tests. */
  readonly thorough: boolean;
  /** The folder with the grammars. With it, files that other files have a part in wait until all were seen. */
  readonly grammars?: string | undefined;
  /** They wait although this thread has no use for grammars: whoever asks understands code by other means. */
  readonly defers?: boolean;
  /** What the editor has: ids of extensions and its own name, for coding assistants. */
  readonly installed?: readonly string[];
  /** Where results of earlier runs are kept. Versions other than that on disk are inspected without it. */
  readonly cache?: CacheOptions | undefined;
  /** What counts instead of the disk, when another version of the files is inspected. */
  readonly overlay?: Overlay | undefined;
  /** The key of the baseline, if there is one. */
  readonly baselineKey?: string | undefined;
}

/** What became of one file. */
export interface FileOutcome {
  /** deferred: it speaks of what other files have a part in, and waits until all of them were seen. */
  readonly kind: 'clean' | 'binary' | 'unread' | 'result' | 'deferred';
  /** Bytes that were read. */
  readonly bytes: number;
  /** Present when there is something to tell. */
  readonly result: FileResult | undefined;
}

/** What is known when all files were seen. */
export interface Understanding {
  /** The endpoints of models that the file chooses. */
  readonly endpoints: readonly LinkedEndpoint[];
  /** The calls in the file that send data to a model. */
  readonly sends: readonly PlacedSend[];
  /** What the other files say of stores and guards. */
  readonly surroundings: Surroundings;
  /** Names all that is known, when results are kept by it. */
  readonly name?: string;
  /** Reads the programs of a document. */
  readonly readCode: (document: Document) => readonly Code[];
}

/** Inspects the file at an absolute path. Before all files were seen there is no understanding. */
export type FileInspector = (path: string, policy: Policy, understanding?: Understanding) => FileOutcome;

/** Preparing the quick look costs as much as inspecting this many bytes. */
const quickLookCost = 128 * 1024;

/** Inspects files one after the other with one shared buffer. */
export function createFileInspector(
  options: FileOptions,
  rules: readonly Rule[],
  policies: Pick<PolicyFiles, 'notesOf'>,
): FileInspector {
  const defers = asksOthers(options, rules);
  const read = createFileReader(options.maxFileSize, { containers: true, overlay: options.overlay });
  const filesElsewhere = createFilesElsewhere(options.workspace, options.maxFileSize, options.overlay);
  const assistants = createAssistants(options.workspace, options.installed ?? []);
  let seen = 0;
  return (path, policy, understanding) => {
    const outcome = read(path);
    if (outcome.kind === 'binary') return { kind: 'binary', bytes: 0, result: undefined };
    if (outcome.kind === 'container') return inspectContainer(path, outcome, policy, options, rules);
    if (outcome.kind !== 'bytes') {
      const message =
        outcome.kind === 'unreadable' ? unreadable(outcome.reason) : tooLarge(outcome.size, options.maxFileSize);
      return { kind: 'unread', bytes: 0, result: onlyProblem({ path, message, incomplete: true }) };
    }
    const { bytes } = outcome;
    const documentPath = documentPathOf(options.workspace, path);
    seen += bytes.length;
    const isFirst = defers && understanding === undefined;
    const look = lookAt(bytes, bytes.length, documentPath, {
      findings: !options.thorough && seen > quickLookCost && understanding === undefined && !isUtf16(bytes),
      ai: isFirst && maySayFacts(documentPath, bytes),
    });
    if (isFirst && concernsOthers(look.ai, documentPath, bytes)) {
      return { kind: 'deferred', bytes: bytes.length, result: undefined };
    }
    if (!look.findings && !holdsOwn(bytes, documentPath, policy)) {
      return { kind: 'clean', bytes: bytes.length, result: undefined };
    }
    const decoded = decodeText(bytes);
    const result = inspectText(path, documentPath, decoded.text, {
      policy,
      rules,
      today: options.today,
      baselineKey: options.baselineKey,
      assistants: () => assistants.readersOf(path),
      policyNotes: isPolicyPath(path) ? policies.notesOf(path) : undefined,
      ...understanding,
    });
    const placed = { ...result, elsewhere: filesElsewhere(result.findings) };
    return outcomeOf(decoded.malformed ? withNotice(placed, notUtf8) : placed, bytes.length);
  };
}

/** Do other files have a part in what some rule says? */
function asksOthers({ defers, grammars }: FileOptions, rules: readonly Rule[]): boolean {
  return (defers === true || grammars !== undefined) && rules.some(({ id }) => !id.startsWith('phi/'));
}

function concernsOthers(ai: Look['ai'], documentPath: string, bytes: Buffer): boolean {
  const isOfAi = ai === 'yes' || (ai === 'perhaps' && speaksOfAi(decodeText(bytes).text));
  return isOfAi || mayConcernCode(documentPath, bytes);
}

/** Tells of files, by absolute path, whether others have a part in their findings, without inspecting them. */
export function createContextLook(options: FileOptions, rules: readonly Rule[]): (path: string) => boolean {
  const read = createFileReader(options.maxFileSize, { overlay: options.overlay });
  if (!asksOthers(options, rules)) return () => false;
  return (path) => {
    const outcome = read(path);
    if (outcome.kind !== 'bytes') return false;
    const { bytes } = outcome;
    const documentPath = documentPathOf(options.workspace, path);
    const { ai } = lookAt(bytes, bytes.length, documentPath, { findings: false, ai: maySayFacts(documentPath, bytes) });
    return concernsOthers(ai, documentPath, bytes);
  };
}

/** Could inspecting a file with these bytes give a finding? Numbers of the site are looked for in its text. */
export function mayHold(bytes: Buffer, documentPath: string, policy: Policy): boolean {
  return mayHoldFindings(bytes, bytes.length, documentPath) || holdsOwn(bytes, documentPath, policy);
}

function holdsOwn(bytes: Buffer, documentPath: string, { identifiers }: Policy): boolean {
  return identifiers.length > 0 && mayHoldOwn(documentPath, decodeText(bytes).text, identifiers);
}

/** Inspects the text that is made of a file which is none; lines and columns are those of that text. */
function inspectContainer(
  path: string,
  { container, bytes }: { readonly container: Container; readonly bytes: Buffer },
  policy: Policy,
  { workspace, today, baselineKey }: FileOptions,
  rules: readonly Rule[],
): FileOutcome {
  const conversion = convert(container, bytes);
  if ('failure' in conversion) {
    const problem = { path, message: conversion.failure, incomplete: true };
    return { kind: 'unread', bytes: bytes.length, result: onlyProblem(problem) };
  }
  const { text, left } = conversion;
  const result = inspectText(path, documentPathOf(workspace, path), text, {
    policy,
    rules,
    today,
    baselineKey,
  });
  const problems = left === undefined ? [] : [{ path, message: left, incomplete: true }];
  return outcomeOf({ ...result, problems: [...result.problems, ...problems] }, bytes.length);
}

/** The path by which rules and globs know a file: relative to the workspace, with slashes; absolute outside of it. */
export function documentPathOf(workspace: string, path: string): string {
  const below = relative(workspace, path);
  return withSlashes(below.startsWith(`..${sep}`) || below === '' ? path : below);
}

/** Words for a file that had to be read with replacement characters. */
export const notUtf8 =
  'Not valid UTF-8: bytes that are no text were read as U+FFFD. Save the file as UTF-8 to be sure.';

function outcomeOf(result: FileResult, bytes: number): FileOutcome {
  const { findings, suppressed, problems, coveredFlows } = result;
  const silent = findings.length + suppressed + problems.length + coveredFlows.length === 0;
  return silent ? { kind: 'clean', bytes, result: undefined } : { kind: 'result', bytes, result };
}

function withNotice(result: FileResult, message: string): FileResult {
  return { ...result, problems: [...result.problems, { path: result.path, message, incomplete: false }] };
}

function onlyProblem(problem: Problem): FileResult {
  const nothing = { findings: [], suppressed: 0, accepted: [], lineStarts: new Uint32Array(0), coveredFlows: [] };
  return { path: problem.path, ...nothing, problems: [problem] };
}

/** Words for a file that the system would not give. */
export function unreadable(reason: string): string {
  return `Could not be read: ${reason}. It was not inspected.`;
}

/** Words for a file over the limit; both sizes in bytes. */
export function tooLarge(size: number, limit: number): string {
  const sizes = `${megabytes(size)} MB is over the limit of ${megabytes(limit)} MB`;
  return `Not inspected: ${sizes}. Raise --max-file-size, or list it in .phi-lintignore.`;
}

function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024);
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2);
}
