import { isAmbiguousName, isGivenName } from '../catalog/personNames.js';
import { splitWords } from '../catalog/words.js';
import type { Document, IdentifierId, Literal, Role, Scope, Sighting, Subject } from '../model.js';
import { certaintyOf, provenByShape, roleCounts, selfEvident, type Weighed } from './certainty.js';
import { liftCompany } from './company.js';
import { type Context, createContextReader, createPatientReader, gatherRecords, type RecordFacts } from './context.js';
import type { Candidate, Identifier, Scene, Surroundings } from './identifier.js';
import { identifierForRole, identifiers } from './index.js';
import { labelBefore } from './labels.js';
import { nameAgain } from './namedAgain.js';
import { isProjectDocument, readSurroundings } from './surroundings.js';
import { traitsOf } from './traits.js';
import { vocabulariesIn } from './vocabularies.js';

/** What a document gives to recognition: everything but the sightings themselves. */
type Source = Pick<Document, 'path' | 'language' | 'kind' | 'text' | 'literals'>;

/** What is known once for a whole document. */
interface Known {
  readonly text: string;
  readonly literals: readonly Literal[];
  readonly contexts: readonly Context[];
  readonly surroundings: Surroundings;
  readonly records: ReadonlyMap<Scope, RecordFacts>;
  readonly isPatients: (record: Scope) => boolean;
}

/**
 * Looks at every literal of a document: as a whole under the role its name or format gives, else for identifiers
 * inside its text. Returns everything that was considered, with the verdict; only real ones that are at least
 * `likely` become findings. Linear in the size of the document.
 */
export function recognise(document: Source): readonly Sighting[] {
  if (document.kind === 'inert') return [];
  const { literals, text } = document;
  const surroundings = readSurroundings(text, document.path, document.kind, document.language);
  const contexts = literals.map(createContextReader(surroundings.clinical));
  const records = gatherRecords(literals, contexts);
  const isPatients = createPatientReader(records);
  const known: Known = { text, literals, contexts, surroundings, records, isPatients };
  if (!surroundings.clinical && !speaksOfSomebody.test(text)) {
    const sightings = lookAtAll(known, evident);
    if (!sightings.some(({ verdict }) => verdict.kind === 'real')) return sightings;
  }
  const sightings = nameAgain(lookAtAll(known, identifiers), known);
  return isProjectDocument(document.path, document.kind) ? sightings : liftCompany(sightings, literals, contexts);
}

/**
 * Words without which a text that is not clinical can only hold what is evident: titles of persons, and labels that
 * mean a patient wherever they stand.
 */
const speaksOfSomebody =
  /\b(?:Mr|Mrs|Ms|Miss|Mx)\b\.? \p{Lu}|\b(?:ssn|s\.s\.n|soc(?:ial|\.)? ?sec|mrn|medical rec|med\.? rec|chart (?:no|num)|dob|d\.o\.b|birth|born|medicare|medicaid|mbi|hicn|member (?:id|no|num)|subscriber|beneficiary|insured|insurance|health (?:plan|card)|guarantor|next of kin|emergency contact|nhs n|hospital n|unit n)/iu;

/** What is looked for in a text that speaks of nobody. */
const evident = identifiers.filter(({ id }) => selfEvident.has(id));

function lookAtAll(known: Known, sought: readonly Identifier[]): readonly Sighting[] {
  const sightings: Sighting[] = [];
  const choose = chooser(sought);
  const all = sought === identifiers;
  const vocabularies = vocabulariesIn(known.text, known.literals);
  for (const [i, literal] of known.literals.entries()) {
    const context = known.contexts[i];
    if (context === undefined || isNoDatum(literal) || vocabularies.has(literal.scope)) continue;
    if (!all && context.strength !== 'certain' && literal.end - literal.start < shortestEvident) continue;
    const traits = traitsOf(known.text, literal.start, literal.end);
    const candidates = literal.kind === 'number' ? none : choose(traits);
    if (traits !== 0 && (candidates.length > 0 || context.role !== undefined))
      look(literal, context, candidates, known, sightings);
  }
  return sightings;
}

/** No Social Security or Medicare number is shorter. */
const shortestEvident = 9;

const none: readonly Identifier[] = [];

/** The identifiers that texts with these traits can hold; traits repeat, so the choice is kept. */
function chooser(sought: readonly Identifier[]): (traits: number) => readonly Identifier[] {
  const chosen = new Map<number, readonly Identifier[]>();
  return (traits) => {
    const before = chosen.get(traits);
    if (before !== undefined) return before;
    const choice = sought.filter((each) => each.find !== undefined && (each.needs & traits) === each.needs);
    chosen.set(traits, choice);
    return choice;
  };
}

/** Reasons of the name identifier that say whose name it is. */
const clinicianReasons: ReadonlySet<string> = new Set(['clinician title', 'words of a clinician before it']);

function isNoDatum(literal: Literal): boolean {
  return literal.notData !== undefined && literal.notData !== 'label';
}

function look(
  literal: Literal,
  context: Context,
  sought: readonly Identifier[],
  known: Known,
  sightings: Sighting[],
): void {
  const { surroundings, records } = known;
  const text = known.text.slice(literal.start, literal.end);
  const scene: Scene = {
    literal,
    surroundings,
    role: context.role,
    subject: context.subject,
    labelBefore: rememberingLabels(text),
  };
  const patientRecord = known.isPatients(context.record);
  const whole = judgeWhole(text, scene, context, patientRecord, records);
  const found = whole === undefined ? findInside(text, sought, scene, context) : [whole];
  const inComment = literal.kind === 'comment';
  const standing = { context, surroundings, patientRecord, whole: whole !== undefined, text, inComment };
  for (const candidate of withoutOverlaps(found)) {
    sightings.push({
      start: literal.start + candidate.start,
      end: literal.start + candidate.end,
      identifier: candidate.identifier,
      literal,
      verdict: candidate.verdict,
      reasons: candidate.reasons,
      subject: candidate.reasons.some((reason) => clinicianReasons.has(reason)) ? 'provider' : context.subject,
      certainty: certaintyOf(candidate, standing),
    });
  }
}

/** Several identifiers ask for the label of the same place. */
function rememberingLabels(value: string): (offset: number) => Role | undefined {
  let known: Map<number, Role | undefined> | undefined;
  return (offset) => {
    if (known?.has(offset)) return known.get(offset);
    const role = labelBefore(value, offset);
    known ??= new Map();
    known.set(offset, role);
    return role;
  };
}

/** Under a weak name, a short plain integer is the key of a row. */
const rowKey = /^\d{1,6}$/;
const keyRoles: ReadonlySet<Role> = new Set<Role>(['medical-record-number', 'unique-id']);

/** A whole value under a role that counts here. */
function judgeWhole(
  value: string,
  scene: Scene,
  context: Context,
  patientRecord: boolean,
  records: ReadonlyMap<Scope, RecordFacts>,
): Weighed | undefined {
  if (context.role === undefined || scene.literal.notData !== undefined) return undefined;
  if (scene.literal.subject === 'organization' || scene.literal.subject === 'product') return undefined;
  if (!roleCounts(context, scene.surroundings, patientRecord, records)) return undefined;
  if (context.strength === 'weak' && rowKey.test(value) && keyRoles.has(context.role)) return undefined;
  if (saysItsOwnName(value, scene.literal.name)) return undefined;
  const identifier = identifierForRole(context.role);
  const candidate = identifier?.judge(value, scene);
  return identifier === undefined || candidate === undefined ? undefined : weighed(candidate, identifier.id);
}

/** Written out by member: copies by spread showed in profiles. */
function weighed({ start, end, verdict, reasons, weight }: Candidate, identifier: IdentifierId): Weighed {
  return { start, end, verdict, reasons, weight, identifier };
}

/** `spouse: "Spouse"`, `firstName: "First name"`: the value is a label, not a datum. */
function saysItsOwnName(value: string, name: string): boolean {
  if (value.length > 40 || value.length < name.length - 2 || firstSign(value) !== firstSign(name)) return false;
  return splitWords(value).join(' ') === splitWords(name).join(' ');
}

/** The first letter or digit of ASCII, in lower case; words begin with it. */
function firstSign(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
    if (code >= 65 && code <= 90) return code + 32;
  }
  return -1;
}

function findInside(text: string, sought: readonly Identifier[], scene: Scene, context: Context): Weighed[] {
  if (sought.length === 0) return [];
  const onlyProven = scene.literal.notData === 'label' || isMachineName(scene.literal.name);
  const found: Weighed[] = [];
  for (const identifier of sought) {
    if (aboutNobody(identifier, context.subject)) continue;
    for (const candidate of identifier.find?.(text, scene) ?? []) {
      if (onlyProven && candidate.weight < provenByShape) continue;
      if (identifier.id === 'name' && isTitleOfThing(text, candidate, scene)) continue;
      found.push(weighed(candidate, identifier.id));
    }
  }
  return found;
}

/**
 * Capitalised words inside a value of capitalised words are part of a title ("Condition Era Long Term", "Patient Paid
 * Amount"), unless the value is a patient's, a label with a sign stands before them, or a given name begins them.
 */
function isTitleOfThing(text: string, candidate: Candidate, scene: Scene): boolean {
  const { kind } = scene.literal;
  if (kind === 'comment' || kind === 'prose' || scene.subject === 'patient' || scene.subject === 'relative')
    return false;
  const { start, end } = candidate;
  if (end - start === text.trim().length || /[:=#>|]\s{0,3}$/.test(text.slice(Math.max(0, start - 4), start)))
    return false;
  if (!isTitle(text)) return false;
  const first = text.slice(start, end).split(' ', 1)[0] ?? '';
  return scene.labelBefore(start) === undefined || !isGivenName(first) || isAmbiguousName(first);
}

/** In titles most words are capitalised. */
const shareOfTitle = 0.6;
const longestTitle = 90;

function isTitle(text: string): boolean {
  if (text.length > longestTitle) return false;
  const words = text.match(/[A-Za-z][\w'’-]*/g) ?? [];
  return words.filter((word) => /^[A-Z]/.test(word)).length >= words.length * shareOfTitle;
}

/** The telephone of a hospital and the mail address of a product are no patient's. */
function aboutNobody(identifier: Identifier, subject: Subject): boolean {
  return (subject === 'organization' || subject === 'product') && !selfEvident.has(identifier.id);
}

/** Last words of names under which digits and letters mean machinery: `commitSha`, `order_uuid`, `libVersion`. */
const machineNames =
  /(?:^|[^a-z])(?:versions?|sha(?:1|256)?|md5|hash|digest|uuid|guid|ulid|etag|checksum|signature|token|nonce|salt|commit|revision|build|oid|lat|lon|lng|latitude|longitude|colou?r|hex|sku|integrity|regex|pattern|format|mask)\d*$|(?:Version|Sha|Hash|Digest|Uuid|UUID|Guid|Checksum|Signature|Token|Commit|Revision|Latitude|Longitude|Colou?r|Regex|Pattern|Format|Mask)s?\d*$/;

function isMachineName(name: string): boolean {
  return name !== '' && machineNames.test(name);
}

/** Candidates without overlaps, in order of start: of two that overlap the heavier one stays, of equal ones the longer. */
function withoutOverlaps(candidates: Weighed[]): readonly Weighed[] {
  if (candidates.length < 2) return candidates;
  candidates.sort((a, b) => a.start - b.start);
  const kept: Weighed[] = [];
  for (const candidate of candidates) {
    let last = kept[kept.length - 1];
    while (last !== undefined && last.end > candidate.start && outweighs(candidate, last)) {
      kept.pop();
      last = kept[kept.length - 1];
    }
    if (last === undefined || last.end <= candidate.start) kept.push(candidate);
  }
  return kept;
}

function outweighs(a: Weighed, b: Weighed): boolean {
  return a.weight === b.weight ? a.end - a.start > b.end - b.start : a.weight > b.weight;
}
