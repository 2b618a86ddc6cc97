import { createDocument } from '../document.js';
import { identifierOf } from '../identifiers/index.js';
import { isInventedName } from '../identifiers/inventedNames.js';
import { isInitial } from '../identifiers/nameForms.js';
import { readSurroundings } from '../identifiers/surroundings.js';
import type { Document, Edit, IdentifierId, Literal, Sighting } from '../model.js';
import { attachments } from './attachments.js';
import { echoes } from './echoes.js';
import { envelopes } from './envelopes.js';
import { neglected, type Removal } from './neglected.js';
import { readPatients } from './people.js';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.js';
import { type DateTreatment, type Rewriting, rewritten } from './rewrite.js';

/** How a file is de-identified. */
export interface DeidentifyOptions {
  /** Key of the pseudonyms. Whoever has it can test a guess; nobody else can turn a pseudonym back. */
  readonly secret: string;
  readonly dates: DateTreatment;
  /** Today as `YYYY-MM-DD`, from which ages are counted. */
  readonly today: string;
  /** Pseudonyms made with the same secret, for several files of one run; made anew without them. */
  readonly pseudonyms?: Pseudonyms;
}

/** What changes, and how many values of each kind. */
export interface Deidentified {
  /** In order of start, without overlaps. */
  readonly edits: readonly Edit[];
  readonly counts: Readonly<Partial<Record<IdentifierId, number>>>;
}

/** Contents of attachments are followed this deep. */
const deepest = 2;

/**
 * The edits that take the identifiers of 45 CFR 164.514(b)(2)(i) out of a whole file. Besides what a scan reports they
 * take values that only the format calls a patient's, other dates, known originals wherever they come back, and the
 * contents of attachments. Values of providers stay. Pure but for the memory of `pseudonyms`.
 */
export function deidentify(document: Document, options: DeidentifyOptions): Deidentified {
  const pseudonyms = options.pseudonyms ?? createPseudonyms(options.secret);
  const removals = removalsOf(document, { ...options, pseudonyms }, 0);
  const counts: Partial<Record<IdentifierId, number>> = {};
  for (const { identifier } of removals) counts[identifier] = (counts[identifier] ?? 0) + 1;
  return { edits: removals.map(({ start, end, newText }) => ({ start, end, newText })), counts };
}

/** The text with the edits applied, which must be in order and must not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

type Settings = DeidentifyOptions & { readonly pseudonyms: Pseudonyms };

function removalsOf(document: Document, settings: Settings, depth: number): readonly Removal[] {
  if (document.kind === 'inert') return [];
  const rewriting: Rewriting = {
    document,
    pseudonyms: settings.pseudonyms,
    dates: settings.dates,
    today: settings.today,
    patientAt: settings.dates === 'shift' ? readPatients(document) : () => '',
  };
  const namesPatient = document.sightings.some(isReported);
  const everything = (namesPatient && !isCode(document)) || mayBeAboutSomebody(document);
  const wanted = document.sightings.filter((sighting) => isWanted(sighting, document, namesPatient, everything));
  const removals = wanted.flatMap((sighting) => removalOf(sighting, rewriting));
  const records = holdsRecords(document);
  if (records) removals.push(...neglectedOf(rewriting, removals.length > 0));
  if (removals.length > 0) removals.push(...envelopes(rewriting));
  if (records) removals.push(...attachmentsOf(rewriting, removals, settings, depth));
  const removed = wanted.filter(({ verdict }) => verdict.kind === 'real');
  removals.push(...echoes(rewriting, removed, removals));
  return inOrder(removals);
}

/** Data, and texts that programs or people write about patients; in code only what a scan reports is taken. */
function holdsRecords({ kind, language }: Document): boolean {
  return kind === 'data' || language === 'sql';
}

const tables: ReadonlySet<string> = new Set(['csv', 'tsv', 'psv', 'jsonl']);

/** Does a table without names speak of patients? */
function isAboutHealth({ text, path, kind, language }: Document): boolean {
  const isTable = tables.has(language) || (language === 'json' && /^\s*\[/.test(text));
  return isTable && kind === 'data' && readSurroundings(text, path, kind, language).clinical;
}

const plainTexts: ReadonlySet<string> = new Set(['plaintext', 'log', 'eml']);

/** Names, places and codes of examples that may be somebody's all the same, where a record has them. */
const oftenReal: ReadonlySet<IdentifierId> = new Set<IdentifierId>(['name', 'zip', 'address']);

function isCode({ kind, language }: Document): boolean {
  return kind === 'code' && language !== 'sql';
}

/** Formats in which programs keep their settings as well: there the shape of an identifier alone says nothing. */
const settingsLanguages: ReadonlySet<string> = new Set(['yaml', 'toml', 'ini', 'properties', 'dotenv', 'xml', 'http']);

/** Is a file made of records or notes, so that whatever has the shape of an identifier may be somebody's? */
function mayBeAboutSomebody(document: Document): boolean {
  const isRecord = holdsRecords(document) && !settingsLanguages.has(document.language);
  return isRecord || plainTexts.has(document.language);
}

function isReported({ verdict, certainty, subject }: Sighting): boolean {
  return verdict.kind === 'real' && certainty !== 'unlikely' && subject !== 'provider';
}

function isWanted(sighting: Sighting, document: Document, namesPatient: boolean, everything: boolean): boolean {
  const { identifier, verdict, subject, certainty } = sighting;
  // What is encoded is decoded, changed and encoded again.
  if (subject === 'provider' || sighting.literal.encoded !== undefined) return false;
  if (verdict.kind === 'real') return everything || certainty !== 'unlikely';
  const value = document.text.slice(sighting.start, sighting.end);
  // A year that stands for a date of birth tells the age of people over 89.
  if (identifier === 'date-of-birth') return namesPatient && verdict.kind === 'reserved';
  if (!namesPatient || !holdsRecords(document) || certainty !== 'certain') return false;
  if (identifier === 'name' && isInitial(value.trim())) return value.trim() !== 'X';
  return verdict.kind === 'well-known-fake' && oftenReal.has(identifier) && !isOfGenerator(value);
}

/** Names that this program or Synthea made up. */
function isOfGenerator(value: string): boolean {
  return /\p{L}\d/u.test(value) || value.split(/[\s,^]+/).some(isInventedName);
}

function removalOf(sighting: Sighting, rewriting: Rewriting): readonly Removal[] {
  const identifier = identifierOf(sighting.identifier);
  if (identifier === undefined) return [];
  const edit = rewritten(identifier, sighting.start, sighting.end, sighting.literal, rewriting);
  return edit === undefined ? [] : [{ ...edit, identifier: sighting.identifier }];
}

function neglectedOf(rewriting: Rewriting, patients: boolean): readonly Removal[] {
  const { document } = rewriting;
  const tabular = patients || isAboutHealth(document);
  const judged = document.sightings.filter(({ verdict }) => verdict.kind !== 'invalid');
  const seen: ReadonlySet<Literal> = new Set(judged.map(({ literal }) => literal));
  return document.literals.flatMap((literal) => {
    const removal = seen.has(literal) ? undefined : neglected(literal, rewriting, patients, tabular);
    return removal === undefined ? [] : [removal];
  });
}

function attachmentsOf(
  { document }: Rewriting,
  taken: readonly Removal[],
  settings: Settings,
  depth: number,
): readonly Removal[] {
  if (depth === deepest) return [];
  return attachments(document, taken, (text) => {
    const removals = removalsOf(createDocument('attachment', text), settings, depth + 1);
    return removals.length === 0 ? undefined : applied(text, removals);
  });
}

/** In order of start; of two that overlap the first stays. */
function inOrder(removals: readonly Removal[]): readonly Removal[] {
  const kept: Removal[] = [];
  for (const removal of [...removals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (removal.start >= (kept.at(-1)?.end ?? 0)) kept.push(removal);
  }
  return kept;
}
