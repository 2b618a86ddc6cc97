import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN_NAMES, SURNAMES } from '../../../server/core/catalog/personNames.generated.js';
import { INVENTED_FAMILY, INVENTED_GIVEN } from '../../../server/core/identifiers/inventedNames.js';
import { name } from '../../../server/core/identifiers/name.js';
import { candidatesIn, describePromises, found, judged, seededRandom } from './properties.js';

const prose = { surroundings: 'prose', kind: 'prose' } as const;

const given = fc.constantFrom('Rosalind', 'Thaddeus', 'Prudence', 'Harriet', 'Wendell', 'Esperanza', 'Jean-Luc', 'Zoë');
const family = fc.constantFrom(
  'Okonkwo-Vance',
  'Brzezicki',
  'Tsosie',
  "O'Shaughnessy",
  'McAllister',
  'de la Cruz',
  'Núñez',
);
const fullNames = fc
  .tuple(
    given,
    fc.constantFrom('', ' L.', ' Ruth'),
    family,
    fc.constantFrom('', ' Jr.', ', III'),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([first, middle, last, suffix, form]) => {
    if (form === 0) return `${first}${middle} ${last}${suffix}`;
    return form === 1 ? `${last}, ${first}${middle}` : `${first} ${last}`.toUpperCase();
  });

describePromises({ identifier: name, valid: fullNames, strong: false, keepsShape: false });

describe('a replaced name', () => {
  it('is found nowhere, whatever stands before it', () => {
    fc.assert(
      fc.property(fullNames, fc.integer(), (value, seed) => {
        const replaced = name.replace(value, seededRandom(seed));
        for (const lead of ['', 'Mr. ', 'Patient: ', 'her daughter ', 'Patient name is ']) {
          expect(found(name, `${lead}${replaced} was seen today`, prose)).toEqual([]);
        }
      }),
    );
  });

  it.each([
    ['Rosalind Okonkwo-Vance', /^[A-Z][a-z]+ [A-Z][a-z]+-[A-Z][a-z]+$/],
    ['DESROSIERS, AMANDINE L', /^[A-Z]+, [A-Z]+ X$/],
    ['Mrs. Adaeze Brennan', /^Mrs\. [A-Z][a-z]+ [A-Z][a-z]+$/],
    ['Achterberg, Jr.', /^[A-Z][a-z]+, Jr\.$/],
    ['rosalind', /^[a-z]+$/],
    ['Ana de la Cruz', /^[A-Z][a-z]+ de la [A-Z][a-z]+$/],
  ])('keeps the form of %s', (value, form) => {
    expect(name.replace(value, seededRandom(11))).toMatch(form);
  });

  it('comes from names that nobody bears', () => {
    const known = new Set([...GIVEN_NAMES.split('|'), ...SURNAMES.split('|')]);
    for (const invented of [...INVENTED_GIVEN, ...INVENTED_FAMILY])
      expect(known.has(invented.toLowerCase())).toBe(false);
  });
});

describe('name', () => {
  it.each([
    ['Wendell Tsosie', 'person-name', 'real'],
    ['Castellanos-Reyes, Imani', 'person-name', 'real'],
    ['Hollis Vandermolen', 'person-name', 'real'],
    ['Achterberg, Jr.', 'family-name', 'real'],
    ['DESROSIERS', 'family-name', 'real'],
    ['Nakamura-Polk', 'family-name', 'real'],
    ['Dashiell', 'given-name', 'real'],
    ['rosalind', 'given-name', 'real'],
    ['Jane Doe', 'person-name', 'placeholder'],
    ['DOE^JOHN^Q', 'person-name', 'placeholder'],
    ['Doe', 'family-name', 'placeholder'],
    ['Jane', 'given-name', 'well-known-fake'],
    ['John Smith', 'person-name', 'well-known-fake'],
    ['Test Patient', 'person-name', 'placeholder'],
    ['Abe604 Hartmann987', 'person-name', 'well-known-fake'],
    ['Full legal name, Last, First Middle', 'person-name', 'placeholder'],
    ['Euphemia Ravensworth', 'person-name', 'real'],
    ['Test-Patient Alpha', 'person-name', 'placeholder'],
    ['XXXXX XXXXX', 'person-name', 'placeholder'],
    ['First Last', 'person-name', 'placeholder'],
    ['string', 'person-name', 'placeholder'],
    ['LAST', 'family-name', 'placeholder'],
    ['Required', 'given-name', 'placeholder'],
    ['patientName', 'person-name', 'none'],
    ['idx_claims_4417', 'person-name', 'none'],
    ['Please enter the name of the patient', 'person-name', 'placeholder'],
    ['name_nonbinary', 'person-name', 'none'],
  ] as const)('judges %s as %s: %s', (value, role, kind) => {
    expect(judged(name, value, { role })).toBe(kind);
  });

  it.each([
    'Lakeshore Family Medicine',
    'Parkinson disease',
    'Hodgkin lymphoma',
    'Aetna',
    'Virginia',
    'Martin Luther King Jr. Day',
    'New York',
    'API team',
    'Apache 2.0',
    'Blue Cross',
    'Internal Medicine',
    'Appendectomy',
    'Spouse',
    'III',
    'FAVORITE FOOD, NON-CODED',
  ])('does not take %s for the name of anybody', (value) => {
    expect(judged(name, value, { role: 'person-name', subject: 'unknown' })).not.toBe('real');
  });

  it.each([
    ['Mr. Okafor was seen today.', 'Okafor'],
    ['Mrs Adaeze Brennan called to reschedule.', 'Adaeze Brennan'],
    ['her daughter Maria Alvarez brought her in', 'Maria Alvarez'],
    ['patient Rosalind Okonkwo-Vance presented with pain', 'Rosalind Okonkwo-Vance'],
    ['Kazimiera Grzymala is a 95-year-old woman', 'Kazimiera Grzymala'],
    ['Castellanos-Reyes, Imani|07/09/1966', 'Castellanos-Reyes, Imani'],
    ['OKAFOR, NGOZI R (03/04/1961)', 'OKAFOR, NGOZI R'],
    ['His wife Philomena called 911.', 'Philomena'],
    ['Pt Marguerite Dubrovnik was seen', 'Marguerite Dubrovnik'],
    ['Specimen of Cassiopeia Engelbrecht received', 'Cassiopeia Engelbrecht'],
    ['Emergency contact: Ambrose Trundle, 207-786-9023', 'Ambrose Trundle'],
  ])('finds the name in "%s"', (text, value) => {
    expect(found(name, text, prose)).toEqual([value]);
  });

  it('finds what a label announces', () => {
    const labels = { Patient: 'person-name', last: 'family-name' } as const;
    expect(found(name, 'Patient: Dashiell Nakamura-Polk', { labels })).toEqual(['Dashiell Nakamura-Polk']);
    expect(found(name, '{"last":"Okonkwo-Vance"}', { labels: { 'last":"': 'family-name' } })).toEqual([
      'Okonkwo-Vance',
    ]);
    for (const [text, value] of [
      ['PATIENT: OKONKWO, ROSALIND    MR# 4471902', 'OKONKWO, ROSALIND'],
      ['Pt: Okonkwo, Rosalind N. was seen', 'Okonkwo, Rosalind N.'],
      ['Patient: Okonkwo, Rosalind. Stable', 'Okonkwo, Rosalind'],
      ['Patient: Castellanos Reyes, Imani Marie arrived', 'Castellanos Reyes, Imani Marie'],
      ['seen: OKONKWO, ROSALIND    MR# 4471902', 'OKONKWO, ROSALIND'],
    ] as const) {
      expect(found(name, text, { ...prose, labels })).toEqual([value]);
    }
    expect(found(name, 'Patient: Rosalind, Mother: Ngozi', { ...prose, labels })[0]).toBe('Rosalind');
    expect(found(name, 'Patient: Stable, Alert', { ...prose, labels })).toEqual([]);
    expect(found(name, 'Patient: LAST^FIRST^MIDDLE', { labels })).toEqual([]);
    expect(found(name, 'Patient: Education Materials', { labels })).toEqual([]);
  });

  it('wants a patient in comments and no key of a translation', () => {
    const comment = { kind: 'comment' } as const;
    expect(
      found(name, '# field.name=Specified Field Type', { ...comment, labels: { 'name=': 'person-name' } }),
    ).toEqual([]);
    expect(found(name, 'Justin Miranda   April 11, 2007', comment)).toEqual([]);
    expect(found(name, 'demo chart of patient Rosalind Okonkwo-Vance', comment)).toEqual(['Rosalind Okonkwo-Vance']);
    expect(found(name, 'Maria Alvarez', { kind: 'field', name: 'endDate', surroundings: 'data' })).toEqual([]);
  });

  it('gives the name of a clinician too little weight for a finding', () => {
    const text = 'Seen by Dr. Ansel Whitcombe, Maria Alvarez, RN, and nurse manager Rita Okoye.';
    const weights = candidatesIn(name, text, prose).map(({ weight }) => weight);
    expect(weights.length).toBeGreaterThan(0);
    expect(Math.max(...weights)).toBeLessThan(70);
  });

  it.each([
    'Thomas Hodgkin disease and Lou Gehrig’s disease',
    "James Parkinson's shaking palsy",
    'named after Hakaru Hashimoto, who reported it in 1912',
    'was described by Michael Epstein and Yvonne Barr in 1964',
    'Sister Mary Joseph nodule, Murphy sign, Foley catheter',
    'Martin Luther King Jr. Day; 400 Martin Luther King Blvd',
    "Transferred to St. Mary's Hospital, then Johns Hopkins Hospital.",
    'Charlotte, Savannah, Madison, Santa Clara, San Antonio',
    'Chief Complaint: Chest Pain. Discharge Medications: Lasix',
    'Copyright 2021 Maria Alvarez. Signed-off-by: Maria Alvarez',
    'Patient Education: Heart Failure. Patient Portal is down.',
    'Patient: Jane Doe, DOB 01/01/1970',
    'Mr. Robot, Dr. Pepper',
    'Grace Period ends in May 2025; Virginia Beach',
    'Fixed by Maria Alvarez; port by Daniel Young',
    '- [Maria Alvarez](https://alvarez.example) maintains it',
    'MS Windows and DR Angiography',
    'OBX|2|NM|19^FAVORITE FOOD, NON-CODED^99DCT',
  ])('finds nobody in "%s"', (text) => {
    expect(found(name, text, prose)).toEqual([]);
  });
});
