import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { applied, type DeidentifyOptions, deidentify } from '../core/deidentify/deidentify.js';
import { flawOf } from '../core/deidentify/flaws.js';
import { createPseudonyms } from '../core/deidentify/pseudonyms.js';
import { isBroken, review } from '../core/deidentify/review.js';
import { createDocument } from '../core/document.js';
import type { Document, Finding, IdentifierId, Policy } from '../core/model.js';
import { createGitStates, type GitState } from './gitState.js';
import { documentPathOf, type FileOptions, tooLarge, unreadable } from './inspectFile.js';
import { lineStartsOf, type Place, placeAt } from './lines.js';
import { type Problem, reasonOf } from './problem.js';
import { createFileReader, decodeText, type Encoding, encodeText } from './readFile.js';
import { replaceFile } from './writeFile.js';

export interface DeidentifyFileOptions extends Omit<FileOptions, 'thorough'>, Pick<DeidentifyOptions, 'dates'> {
  readonly secret: string;
  /** Write over files that git could not bring back, and over results of an earlier run. */
  readonly force: boolean;
}

/** What is still found in a result; never the value. */
export interface Remainder {
  readonly rule: string;
  readonly place: Place;
}

/** What became of one file. */
export interface DeidentifyOutcome {
  /** How many values of each kind are replaced, or would be. */
  readonly counts: Readonly<Partial<Record<IdentifierId, number>>>;
  /** What a scan of the result still reports as warning or error. */
  readonly left: readonly Remainder[];
  /** Dates that were only moved and are found again. */
  readonly movedDates: number;
  readonly written: boolean;
  readonly problems: readonly Problem[];
}

/** Where the result goes: over the file itself, to another path, or nowhere. */
export type Destination = { readonly kind: 'in-place' } | { readonly kind: 'file'; readonly path: string } | undefined;

/** De-identifies files of one run: the same original becomes the same pseudonym in all of them. */
export function createFileDeidentifier(
  options: DeidentifyFileOptions,
): (path: string, destination: Destination, policy: Policy) => DeidentifyOutcome {
  const read = createFileReader(options.maxFileSize);
  const pseudonyms = createPseudonyms(options.secret);
  const gitState = createGitStates();
  return (path, destination, policy) => {
    const refusal = refusalOf(path, destination, options.force, gitState);
    if (refusal !== undefined) return failed(path, refusal);
    const outcome = read(path);
    if (outcome.kind === 'binary')
      return failed(path, 'Not de-identified: it is not text. Nothing was written for it.');
    if (outcome.kind === 'unreadable') return failed(path, unreadable(outcome.reason));
    if (outcome.kind === 'too-large') return failed(path, tooLarge(outcome.size, options.maxFileSize));
    const decoded = decodeText(outcome.bytes);
    if (decoded.malformed) return failed(path, 'Not de-identified: it is not valid UTF-8. Save it as UTF-8 first.');
    const document = createDocument(documentPathOf(options.workspace, path), decoded.text, policy);
    const flaw = flawOf(document);
    if (flaw !== undefined) {
      const place = placeAt(lineStartsOf(document.text), flaw.at);
      return failed(path, `Not de-identified: ${flaw.reason}. Nothing was written for it.`, place);
    }
    const { edits, counts } = deidentify(document, { ...options, pseudonyms });
    const result = createDocument(document.path, applied(document.text, edits), policy);
    if (isBroken(document, result)) {
      return failed(
        path,
        'Not de-identified: the result would not have the structure of the original. Please report it.',
      );
    }
    const problem = written(path, destination, result.text, decoded.encoding, edits.length > 0);
    if (problem !== undefined) return failed(path, problem);
    return { counts, ...rescanned(path, result, options), written: destination !== undefined };
  };
}

const inGitsHands: Readonly<Record<Exclude<GitState, 'committed'>, string>> = {
  changed: 'it has changes that are not committed',
  'not-tracked': 'git does not know it',
  'no-repository': 'it is in no git repository',
};

/** Why a file may not be written; undefined when it may. */
function refusalOf(
  path: string,
  destination: Destination,
  force: boolean,
  gitState: (path: string) => GitState,
): string | undefined {
  if (destination === undefined || force) return undefined;
  if (destination.kind === 'file') {
    return existsSync(destination.path)
      ? 'Not de-identified: there is a file in its place under --output. Name an empty folder, or give --force.'
      : undefined;
  }
  try {
    const state = gitState(path);
    if (state === 'committed') return undefined;
    return `Not changed: ${inGitsHands[state]}, so that nothing could bring it back. Commit it, write to --output, or give --force.`;
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}

function written(
  path: string,
  destination: Destination,
  text: string,
  encoding: Encoding,
  changed: boolean,
): string | undefined {
  if (destination === undefined || (destination.kind === 'in-place' && !changed)) return undefined;
  try {
    if (destination.kind === 'file') mkdirSync(dirname(destination.path), { recursive: true });
    replaceFile(destination.kind === 'file' ? destination.path : path, encodeText(text, encoding));
    return undefined;
  } catch (error) {
    return `Could not be written: ${reasonOf(error)}. Nothing was changed.`;
  }
}

/** Dates of care and of birth, which stay findings where they were moved and not cut. */
const dateRules: ReadonlySet<string> = new Set(['phi/service-date', 'phi/date-of-birth']);

/** What a look at the result says, with places. */
function rescanned(
  path: string,
  result: Document,
  options: DeidentifyFileOptions,
): Pick<DeidentifyOutcome, 'left' | 'movedDates' | 'problems'> {
  const { left: severe, failures } = review(result, options.today);
  const isMovedDate = ({ rule }: Finding) => options.dates === 'shift' && dateRules.has(rule);
  const starts = lineStartsOf(result.text);
  const left = severe.filter((finding) => !isMovedDate(finding));
  return {
    left: left.map(({ rule, start }) => ({ rule, place: placeAt(starts, start) })),
    movedDates: severe.length - left.length,
    problems: failures.map(({ rule }) => ({
      path,
      message: `The rule ${rule} failed on the result. What it would have found is unknown.`,
      incomplete: true,
    })),
  };
}

function failed(path: string, message: string, place?: Place): DeidentifyOutcome {
  const problem: Problem = { path, message, incomplete: true, ...(place && { place }) };
  return { counts: {}, left: [], movedDates: 0, written: false, problems: [problem] };
}
