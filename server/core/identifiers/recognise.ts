import { splitWords } from '../catalog/words.js';
import type { Certainty, Document, IdentifierId, Literal, Role, Scope, Sighting, Subject } from '../model.js';
import { type Context, contextOf, gatherRecords, isPatientRecord, type RecordFacts } from './context.js';
import { type Candidate, type Identifier, type Scene, type Surroundings, Trait } from './identifier.js';
import { identifierForRole, identifiers } from './index.js';
import { type Label, labelBefore, labelMeaning } from './labels.js';
import { isProjectDocument, readSurroundings } from './surroundings.js';

/** What a document gives to recognition: everything but the sightings themselves. */
type Source = Pick<Document, 'path' | 'language' | 'kind' | 'text' | 'literals'>;

/** Candidates at or above this weight prove themselves by their shape. */
const provenByShape = 90;
/** Candidates at or above this weight stand under a label. */
const labelled = 70;

/** Identifiers whose shape alone says that they are a person's in the United States, whatever the file is about. */
const selfEvident: ReadonlySet<IdentifierId> = new Set<IdentifierId>(['ssn', 'health-plan-id']);

/** Last words of names under which digits and letters mean machinery: `commitSha`, `order_uuid`, `lib_version`. */
const machineNames = new Set(
  'version versions sha sha1 sha256 md5 hash digest uuid guid ulid etag checksum signature token nonce salt commit revision build oid lat lon lng latitude longitude color colour hex sku integrity regex pattern format mask'.split(
    ' ',
  ),
);

/** Reasons of the name identifier that say whose name it is. */
const clinicianReasons: ReadonlySet<string> = new Set(['clinician title', 'words of a clinician before it']);

/** A comment with an address speaks of its author, unless it speaks of a patient. */
const aboutPatient = /\b(?:patient|pt|subscriber|member|guarantor)\b/i;

/** Under a weak name, a short plain integer is the key of a row. */
const rowKey = /^\d{1,6}$/;
const keyRoles: ReadonlySet<Role> = new Set<Role>(['medical-record-number', 'unique-id']);

interface Weighed extends Candidate {
  readonly identifier: IdentifierId;
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
  const contexts = literals.map(contextOf);
  const records = gatherRecords(literals, contexts);
  const sightings: Sighting[] = [];
  for (const [i, literal] of literals.entries()) {
    const context = contexts[i];
    if (context === undefined || isNoDatum(literal)) continue;
    look(literal, text.slice(literal.start, literal.end), context, surroundings, records, sightings);
  }
  return isProjectDocument(document.path) ? sightings : liftCompany(sightings, literals, contexts);
}

/**
 * A mail address in the row of a Social Security number is that person's, even where no word speaks of health, and so
 * is a name in the comment that also gives a telephone number.
 */
function liftCompany(
  sightings: readonly Sighting[],
  literals: readonly Literal[],
  contexts: readonly Context[],
): readonly Sighting[] {
  const doubtful = (sighting: Sighting) => sighting.certainty === 'unlikely' && sighting.verdict.kind === 'real';
  if (!sightings.some(doubtful)) return sightings;
  const recordOf = new Map(literals.map((literal, i) => [literal, contexts[i]?.record]));
  const companyOf = ({ literal }: Sighting): Scope | Literal => {
    const record = recordOf.get(literal);
    return record === undefined || record.kind === 'file' ? literal : record;
  };
  const sure = new Set<Scope | Literal>(peopleInSentences(sightings));
  for (const sighting of sightings) {
    if (sighting.verdict.kind === 'real' && sighting.certainty !== 'unlikely' && speaksForOthers(sighting))
      sure.add(companyOf(sighting));
  }
  return sightings.map((sighting) =>
    doubtful(sighting) && sure.has(companyOf(sighting)) ? { ...sighting, certainty: 'likely' } : sighting,
  );
}

/** Numbers that make the person named beside them identifiable. */
const personal: ReadonlySet<IdentifierId> = new Set<IdentifierId>([
  'phone',
  'date-of-birth',
  'medical-record-number',
  'address',
  'email',
]);

/** Comments and sentences that give a name together with a number or address of that person. */
function peopleInSentences(sightings: readonly Sighting[]): readonly Literal[] {
  const inText = sightings.filter(
    ({ literal, verdict }) => verdict.kind === 'real' && (literal.kind === 'comment' || literal.kind === 'prose'),
  );
  const named = new Set(inText.filter(({ identifier }) => identifier === 'name').map(({ literal }) => literal));
  return inText
    .filter(({ identifier, literal }) => personal.has(identifier) && named.has(literal))
    .map(({ literal }) => literal);
}

/** In a table or an object only what names a person by itself speaks for the rest; in a sentence everything does. */
function speaksForOthers(sighting: Sighting): boolean {
  const { kind } = sighting.literal;
  return kind === 'comment' || kind === 'prose' || selfEvident.has(sighting.identifier);
}

function isNoDatum(literal: Literal): boolean {
  return literal.notData !== undefined && literal.notData !== 'label';
}

function look(
  literal: Literal,
  value: string,
  context: Context,
  surroundings: Surroundings,
  records: ReadonlyMap<Scope, RecordFacts>,
  sightings: Sighting[],
): void {
  const traits = traitsOf(value);
  if (traits === 0) return;
  const scene: Scene = {
    literal,
    surroundings,
    role: context.role,
    subject: context.subject,
    labelBefore: rememberingLabels(value),
  };
  const patientRecord = isPatientRecord(context.record, records);
  const whole = judgeWhole(value, scene, context, patientRecord, records);
  const found = whole === undefined ? findInside(value, traits, scene, context) : [whole];
  for (const candidate of withoutOverlaps(found)) {
    sightings.push({
      start: literal.start + candidate.start,
      end: literal.start + candidate.end,
      identifier: candidate.identifier,
      literal,
      verdict: candidate.verdict,
      reasons: candidate.reasons,
      subject: candidate.reasons.some((reason) => clinicianReasons.has(reason)) ? 'provider' : context.subject,
      certainty: certaintyOf(
        candidate,
        context,
        surroundings,
        patientRecord,
        whole !== undefined,
        value,
        literal.kind === 'comment',
      ),
    });
  }
}

/** Several identifiers ask for the label of the same place. */
function rememberingLabels(value: string): (offset: number) => Role | undefined {
  const known = new Map<number, Role | undefined>();
  return (offset) => {
    if (known.has(offset)) return known.get(offset);
    const role = labelBefore(value, offset);
    known.set(offset, role);
    return role;
  };
}

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
  return identifier === undefined || candidate === undefined ? undefined : { ...candidate, identifier: identifier.id };
}

/** Roles whose label speaks of a patient in any text; "case #12" and "account no. 7" do not. */
const tellingLabels: ReadonlySet<Role> = new Set<Role>([
  'ssn',
  'medical-record-number',
  'birth-date',
  'health-plan-id',
  'person-name',
]);

function saysPatient(label: Label | undefined): boolean {
  return label?.strength === 'certain' && tellingLabels.has(label.role);
}

/** `spouse: "Spouse"`, `firstName: "First name"`: the value is a label, not a datum. */
function saysItsOwnName(value: string, name: string): boolean {
  if (value.length > 40 || value.length < name.length - 2) return false;
  return splitWords(value).join(' ') === splitWords(name).join(' ');
}

/** Does a role mean a person here? Weak names need company: a patient's record, or a person's in clinical surroundings. */
function roleCounts(
  context: Context,
  surroundings: Surroundings,
  patientRecord: boolean,
  records: ReadonlyMap<Scope, RecordFacts>,
): boolean {
  if (context.strength === 'certain') return true;
  if (context.subject === 'organization' || context.subject === 'product') return false;
  if (context.subject === 'provider') return surroundings.clinical || patientRecord;
  if (patientRecord) return true;
  if (!surroundings.clinical) return false;
  const company = records.get(context.record)?.person.size ?? 0;
  if (context.strength === 'person') return context.subject !== 'person' || company > 1;
  return company > 0;
}

function findInside(value: string, traits: number, scene: Scene, context: Context): Weighed[] {
  if (scene.literal.kind === 'number') return [];
  const onlyProven = scene.literal.notData === 'label' || isMachineName(scene.literal.name);
  const found: Weighed[] = [];
  for (const identifier of identifiers) {
    if ((identifier.needs & traits) !== identifier.needs || aboutNobody(identifier, context.subject)) continue;
    for (const candidate of identifier.find(value, scene)) {
      if (onlyProven && candidate.weight < provenByShape) continue;
      if (identifier.id === 'name' && isTitleOfThing(value, candidate, scene)) continue;
      found.push({ ...candidate, identifier: identifier.id });
    }
  }
  return found;
}

/** Fewer words than this are a title, not a sentence. */
const wordsOfSentence = 6;

/**
 * Two words in a short value that happen to be names ("Condition Era Long Term") are a title, unless the value is a
 * patient's or a label says that a name follows.
 */
function isTitleOfThing(value: string, candidate: Candidate, scene: Scene): boolean {
  const { kind } = scene.literal;
  if (kind === 'comment' || kind === 'prose' || scene.subject === 'patient' || scene.subject === 'relative')
    return false;
  if (candidate.end - candidate.start === value.trim().length || scene.labelBefore(candidate.start) !== undefined)
    return false;
  return /^[\w' .-]*$/.test(value) && value.trim().split(/\s+/, wordsOfSentence).length < wordsOfSentence;
}

/** The telephone of a hospital and the mail address of a product are no patient's. */
function aboutNobody(identifier: Identifier, subject: Subject): boolean {
  return (subject === 'organization' || subject === 'product') && !selfEvident.has(identifier.id);
}

function isMachineName(name: string): boolean {
  if (name === '') return false;
  const words = splitWords(name);
  return machineNames.has(words[words.length - 1] ?? '');
}

function certaintyOf(
  candidate: Weighed,
  context: Context,
  surroundings: Surroundings,
  patientRecord: boolean,
  whole: boolean,
  value: string,
  inComment: boolean,
): Certainty {
  const proven = candidate.weight >= provenByShape;
  if (whole && context.strength === 'certain') return 'certain';
  if (patientRecord && (whole || candidate.weight >= labelled)) return 'certain';
  if (selfEvident.has(candidate.identifier) && (proven || candidate.weight >= labelled)) {
    return surroundings.clinical ? 'certain' : 'likely';
  }
  if (whole) return 'likely';
  if (candidate.weight >= labelled && saysPatient(labelMeaning(value, candidate.start))) return 'likely';
  if (candidate.identifier === 'email' && inComment && !aboutPatient.test(value)) return 'unlikely';
  return surroundings.clinical && candidate.weight >= labelled ? 'likely' : 'unlikely';
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

function traitsOf(value: string): number {
  let traits = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 48 && code <= 57) traits |= Trait.digit;
    else if (code >= 97 && code <= 122) traits |= Trait.letter;
    else if (code >= 65 && code <= 90) traits |= Trait.letter | Trait.capital;
    else if (code === 64) traits |= Trait.at;
    else if (code === 58) traits |= Trait.colon;
    else if (code === 46) traits |= Trait.dot;
    else if (code === 47) traits |= Trait.slash;
    else if (code > 191) traits |= Trait.letter | Trait.capital;
  }
  return traits;
}
