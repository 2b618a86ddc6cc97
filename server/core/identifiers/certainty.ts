import type { Certainty, IdentifierId, Role, Scope } from '../model.js';
import type { Context, RecordFacts } from './context.js';
import type { Candidate, Surroundings } from './identifier.js';
import { type Label, labelMeaning } from './labels.js';

/** Candidates at or above this weight prove themselves by their shape. */
export const provenByShape = 90;
/** Candidates at or above this weight stand under a label. */
const labelled = 70;

/** Identifiers whose shape alone says that they are a person's in the United States, whatever the file is about. */
export const selfEvident: ReadonlySet<IdentifierId> = new Set<IdentifierId>(['ssn', 'health-plan-id']);

/** A candidate with the identifier that it was taken for. */
export interface Weighed extends Candidate {
  readonly identifier: IdentifierId;
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

/** Does a role mean a person here? Weak names need company: a patient's record, or a person's in clinical surroundings. */
export function roleCounts(
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
  const company = records.get(context.record);
  if (context.strength === 'person') return context.subject !== 'person' || company?.several === true;
  return company?.person !== undefined;
}

/** A comment with an address speaks of its author, unless it speaks of a patient. */
const aboutPatient = /\b(?:patient|pt|subscriber|member|guarantor)\b/i;

/** Where a candidate stands. */
export interface Standing {
  readonly context: Context;
  readonly surroundings: Surroundings;
  /** Its record holds an identifier of a patient. */
  readonly patientRecord: boolean;
  /** It is the whole value under a role, not a place inside a text. */
  readonly whole: boolean;
  /** The text that it was found in. */
  readonly text: string;
  readonly inComment: boolean;
}

/** How much speaks for a patient. */
export function certaintyOf(candidate: Weighed, standing: Standing): Certainty {
  const { context, surroundings, patientRecord, whole, text } = standing;
  if (whole && context.strength === 'certain') return 'certain';
  if (patientRecord && (whole || candidate.weight >= labelled)) return 'certain';
  if (selfEvident.has(candidate.identifier) && candidate.weight >= provenByShape) {
    return surroundings.clinical ? 'certain' : 'likely';
  }
  if (whole) return 'likely';
  if (candidate.weight < labelled) return 'unlikely';
  if (saysPatient(labelMeaning(text, candidate.start))) return 'likely';
  if (candidate.identifier === 'email' && standing.inComment && !aboutPatient.test(text)) return 'unlikely';
  return surroundings.clinical ? 'likely' : 'unlikely';
}
