import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../server/core/document.js';

/** The texts that are seen as real names in a document and reported. */
function namesIn(path: string, text: string): readonly string[] {
  return createDocument(path, text)
    .sightings.filter(
      ({ identifier, verdict, certainty }) =>
        identifier === 'name' && verdict.kind === 'real' && certainty !== 'unlikely',
    )
    .map(({ start, end }) => text.slice(start, end));
}

/** A message about Ottoline Brackenbury with a note. */
function message(note: string): string {
  return `MSH|^~\\&|LAB|SM|EPIC|SM|2025||ORU^R01|1|P|2.5.1\rPID|1||A4471902^^^SM^MR||BRACKENBURY^OTTOLINE^M\rNTE|1||${note}\r`;
}

function inNote(note: string): readonly string[] {
  return namesIn('a.hl7', message(note)).filter((name) => !['BRACKENBURY', 'OTTOLINE'].includes(name));
}

describe('a name that the same record states', () => {
  it.each([
    ['Ottoline Brackenbury called.', 'Ottoline Brackenbury'],
    ['Call from Brackenbury, Ottoline today.', 'Brackenbury, Ottoline'],
    ['Reached O. Brackenbury at home.', 'O. Brackenbury'],
    ['Ottoline Maud Brackenbury is here.', 'Ottoline Maud Brackenbury'],
    ['Mrs. Brackenbury is here.', 'Brackenbury'],
    ["We saw Brackenbury's daughter.", 'Brackenbury'],
    ['Afterwards Brackenbury went home.', 'Brackenbury'],
    ['OTTOLINE BRACKENBURY PAID', 'OTTOLINE BRACKENBURY'],
  ])('is found in "%s"', (note, name) => {
    const notes = message(note)
      .split('\r')
      .findIndex((line) => line.startsWith('NTE'));
    expect(notes).toBe(2);
    const text = message(note);
    const from = text.indexOf('NTE');
    const found = createDocument('a.hl7', text).sightings.filter(({ start }) => start > from);
    expect(found.map(({ start, end, certainty }) => [text.slice(start, end), certainty])).toEqual([[name, 'certain']]);
  });

  it.each([
    'The Brackenbury Clinic was full.',
    'She lives on Brackenbury Road.',
    'A Brackenbury catheter was placed.',
    'Brackenbury-Smith is a brand.',
    'brackenbury in small letters',
  ])('is not found in "%s"', (note) => {
    expect(inNote(note)).toEqual([]);
  });

  it('is no proof where it is an ordinary word', () => {
    const text = message('LONG GRANT PERIOD. Long after that, Grants were paid. As Long as it takes.')
      .replace('BRACKENBURY', 'LONG')
      .replace('OTTOLINE', 'GRANT');
    expect(namesIn('a.hl7', text)).toEqual(['LONG', 'GRANT']);
  });

  it('says nothing about other records', () => {
    const other = message('Afterwards Brackenbury went home.').replace('BRACKENBURY^OTTOLINE', 'FENNIMORE^LUCASTA');
    expect(namesIn('a.hl7', message('None.') + other)).toEqual(['BRACKENBURY', 'OTTOLINE', 'FENNIMORE', 'LUCASTA']);
  });

  it.each([
    ['CHALMERS^PETER', 'Peter Chalmers called.'],
    ['MOUSE^MICKEY', 'Mickey Mouse called.'],
    ['ABCDEFGH^IJKLMNOP', 'IJKLMNOP ABCDEFGH called.'],
    ['Doctor^Attending', 'The Attending Doctor called.'],
  ])('leaves the names of examples alone: %s', (stated, note) => {
    expect(namesIn('a.hl7', message(note).replace('BRACKENBURY^OTTOLINE', stated))).toEqual([]);
  });

  it('takes words of a form in a comment, and the words of a code, for no name', () => {
    expect(namesIn('a.xml', '<patient><!-- Patient Priority Preference --><mrn>A4471902</mrn></patient>')).toEqual([]);
    expect(
      namesIn('a.txt', 'The patient was seen. <code displayName="Breast Implant" codeSystemName="NCI Thesaurus"/>'),
    ).toEqual([]);
  });

  it('takes an acronym before a word for no name', () => {
    expect(inNote('Patient EDI Ember import failed; the patient has EDI Ember too.')).toEqual([]);
  });

  it('keeps sightings in order and apart, whatever the text', () => {
    const word = fc.constantFrom(
      ...[
        'Ottoline',
        'Brackenbury',
        'BRACKENBURY',
        'O.',
        'Mrs.',
        'Dr.',
        'Jr.',
        'Clinic',
        'called',
        'on',
        '555-12-3456,',
        '(316)684-2291',
      ],
      ...['Brackenbury,', 'OTTOLINE', 'PATIENT', 'MR', 'JOHN', 'van', 'a.b@brackenbury.org', '12 Brackenbury Road'],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { sightings } = createDocument('a.hl7', message(words.join(' ')));
        for (const [i, sighting] of sightings.entries()) {
          expect(sighting.end).toBeGreaterThan(sighting.start);
          expect(sighting.start).toBeGreaterThanOrEqual(sightings[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe('names in capitals', () => {
  it.each([
    ['PATIENT JOHN CASTELLANO CALLED ABOUT BILL', 'JOHN CASTELLANO'],
    ['PT DENISE A CASTELLANO NOT HOME', 'DENISE A CASTELLANO'],
    ['SPOKE WITH MRS CASTELLANO TODAY', 'CASTELLANO'],
    ['WIFE OF DAVID MORALES ANSWERED THE PHONE', 'DAVID MORALES'],
    ['MEMBER NAME IS DAVID MORALES WITH NEW CARD', 'DAVID MORALES'],
    ['SUBSCRIBER MORALES, DAVID MOVED', 'MORALES, DAVID'],
  ])('are found in "%s"', (note, name) => {
    expect(inNote(note)).toEqual([name]);
  });

  it.each([
    'PATIENT MAY NEED WALKER TODAY',
    'PT WILL HOLD METFORMIN BEFORE SURGERY',
    'PATIENT DID NOT INDICATE',
    'MR BRAIN WITHOUT CONTRAST',
    'PT WITH MS RELAPSE ON ROSE STREET',
    'MEMBER SERVICES LINE WAS BUSY',
    'PATIENT GRACE PERIOD HAS ENDED',
    'MEMBER MARTIN LUTHER HOSPITAL STAY',
    'PATIENT EDUCATION GIVEN, PATIENT PORTAL OPEN',
  ])('are not found in "%s"', (note) => {
    expect(inNote(note)).toEqual([]);
  });
});
