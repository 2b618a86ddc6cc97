import { safeHarbor, usesAndDisclosures } from '../../catalog/citations.js';
import {
  type Certainty,
  type Document,
  type Hit,
  type IdentifierId,
  type Rule,
  type RuleExample,
  type Severity,
  type Sighting,
  testMarkerOf,
} from '../../model.js';

/** The words of a rule of the phi/ family; all else follows from its identifier. */
export interface IdentifierWords {
  readonly id: IdentifierId;
  /** The kind of thing, with a capital: "Social Security number". */
  readonly noun: string;
  readonly why: string;
  readonly remedy: string;
  readonly limits: string;
  readonly examples: readonly RuleExample[];
}

type Subjects = 'patient' | 'relative' | 'likely' | 'provider';

/** A rule `phi/<id>` over what recognition saw of one identifier. */
export function identifierRule(words: IdentifierWords): Rule<Subjects> {
  return {
    id: `phi/${words.id}`,
    summary: `${words.noun} of a person`,
    why: words.why,
    remedy: words.remedy,
    limits: words.limits,
    cites: [safeHarbor[words.id], usesAndDisclosures],
    severity: 'error',
    subjects: {
      patient: `${words.noun} of a patient`,
      relative: `${words.noun} of a relative or contact of a patient`,
      likely: `${words.noun} that looks like a person's`,
      provider: `${words.noun} of a provider, not of a patient by itself`,
    },
    examples: words.examples,
    check: (document) => hitsOf(document, words.id),
  };
}

function* hitsOf(document: Document, id: IdentifierId): Iterable<Hit<Subjects>> {
  for (const sighting of reportable(document.sightings).get(id) ?? []) {
    const subject = subjectOf(sighting);
    const marker = testMarkerOf(sighting.literal.scope);
    yield {
      start: sighting.start,
      end: sighting.end,
      subject,
      severity: marker === undefined ? severityBySubject[subject] : 'information',
      reasons: [...sighting.reasons, sighting.verdict.reason, ...(marker === undefined ? [] : [`marked as ${marker}`])],
    };
  }
}

/** Kept by document, because every rule of the family asks in turn. */
const sorted = new WeakMap<readonly Sighting[], ReadonlyMap<IdentifierId, readonly Sighting[]>>();

/** The sightings that are reported, by identifier. */
function reportable(sightings: readonly Sighting[]): ReadonlyMap<IdentifierId, readonly Sighting[]> {
  const before = sorted.get(sightings);
  if (before !== undefined) return before;
  const groups = new Map<IdentifierId, Sighting[]>();
  for (const sighting of sightings) {
    if (sighting.verdict.kind !== 'real' || sighting.certainty === 'unlikely') continue;
    const group = groups.get(sighting.identifier);
    if (group === undefined) groups.set(sighting.identifier, [sighting]);
    else group.push(sighting);
  }
  sorted.set(sightings, groups);
  return groups;
}

const severityBySubject: Readonly<Record<Subjects, Severity>> = {
  patient: 'error',
  relative: 'error',
  likely: 'warning',
  provider: 'information',
};

const subjectByCertainty: Readonly<Record<Certainty, Subjects>> = {
  certain: 'patient',
  likely: 'likely',
  unlikely: 'likely',
};

function subjectOf(sighting: Sighting): Subjects {
  if (sighting.subject === 'provider') return 'provider';
  if (sighting.subject === 'relative' && sighting.certainty === 'certain') return 'relative';
  return subjectByCertainty[sighting.certainty];
}
