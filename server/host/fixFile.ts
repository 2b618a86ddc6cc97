import { createDocument } from '../core/document.js';
import { replacementEdit } from '../core/identifiers/replacement.js';
import { inspect } from '../core/inspect.js';
import {
  type Document,
  type Edit,
  type Finding,
  isAtLeast,
  type Policy,
  type Rule,
  type Severity,
} from '../core/model.js';
import { documentPathOf, type FileOptions, mayHold, tooLarge, unreadable } from './inspectFile.js';
import { type Problem, reasonOf } from './problem.js';
import { createFileReader, type DecodedText, decodeText, encodeText, isUtf16 } from './readFile.js';
import { replaceFile } from './writeFile.js';

export interface FixOptions extends FileOptions {
  /** Key of the replacements: the same value becomes the same synthetic one wherever it stands. */
  readonly secret: string;
  readonly rules: readonly Rule[];
  /** Findings below are left alone. */
  readonly severity: Severity;
  readonly dryRun: boolean;
}

/** What became of one file. Undefined findings mean: nothing was there. */
export interface FixOutcome {
  readonly replaced: number;
  /** Findings that are still there. */
  readonly left: number;
  readonly problems: readonly Problem[];
}

const nothingToDo: FixOutcome = { replaced: 0, left: 0, problems: [] };

/** Replaces the values that are found in files by synthetic ones. */
export function createFileFixer(options: FixOptions): (path: string, policy: Policy) => FixOutcome {
  const read = createFileReader(options.maxFileSize);
  return (path, policy) => {
    const outcome = read(path);
    if (outcome.kind === 'binary') return nothingToDo;
    if (outcome.kind === 'unreadable') return failed(path, unreadable(outcome.reason));
    if (outcome.kind === 'too-large') return failed(path, tooLarge(outcome.size, options.maxFileSize));
    const documentPath = documentPathOf(options.workspace, path);
    const { bytes } = outcome;
    if (!isUtf16(bytes) && !mayHold(bytes, documentPath, policy)) return nothingToDo;
    return fixText(path, documentPath, decodeText(bytes), policy, options);
  };
}

function fixText(
  path: string,
  documentPath: string,
  decoded: DecodedText,
  policy: Policy,
  options: FixOptions,
): FixOutcome {
  const before = look(documentPath, decoded.text, policy, options);
  if (before.failed.length > 0) return failed(path, `Not changed: the rule ${before.failed[0]} failed here.`);
  if (before.findings.length === 0) return nothingToDo;
  // Writing the text back would lose the bytes that could not be decoded.
  if (decoded.malformed) {
    return {
      replaced: 0,
      left: before.findings.length,
      problems: [problemOf(path, 'Not changed: it is not valid UTF-8.')],
    };
  }
  const edits = withoutOverlaps(editsFor(before.document, before.findings, options.secret));
  if (edits.length === 0) return { replaced: 0, left: before.findings.length, problems: [] };
  const text = applyEdits(decoded.text, edits);
  const left = look(documentPath, text, policy, options).findings.length;
  if (options.dryRun) return { replaced: edits.length, left, problems: [] };
  try {
    replaceFile(path, encodeText(text, decoded.encoding));
  } catch (error) {
    return failed(path, `Could not be written: ${reasonOf(error)}. It was not changed.`);
  }
  return { replaced: edits.length, left, problems: [] };
}

interface Look {
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** Rules that failed. */
  readonly failed: readonly string[];
}

function look(documentPath: string, text: string, policy: Policy, options: FixOptions): Look {
  const document = createDocument(documentPath, text, policy);
  const inspection = inspect(document, policy, options.rules, { today: options.today });
  const findings = inspection.findings.filter(({ severity }) => isAtLeast(severity, options.severity));
  return { document, findings, failed: inspection.failures.map(({ rule }) => rule) };
}

function editsFor(document: Document, findings: readonly Finding[], secret: string): readonly Edit[] {
  const wanted = new Set(findings.map(({ rule, start, end }) => `${rule} ${start} ${end}`));
  return document.sightings.flatMap((sighting) => {
    if (!wanted.has(`phi/${sighting.identifier} ${sighting.start} ${sighting.end}`)) return [];
    const edit = replacementEdit(document, sighting, secret);
    return edit === undefined ? [] : [edit];
  });
}

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  }
  return kept;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function failed(path: string, message: string): FixOutcome {
  return { replaced: 0, left: 0, problems: [problemOf(path, message)] };
}

function problemOf(path: string, message: string): Problem {
  return { path, message, incomplete: true };
}
