import type { IdentifierId, Literal, Scope, Sighting } from '../model.js';
import { selfEvident } from './certainty.js';
import type { Context } from './context.js';

/**
 * A mail address in the row of a Social Security number is that person's, even where no word speaks of health, and so
 * is a name in the comment that also gives a telephone number.
 */
export function liftCompany(
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
