import { describe, expect, test } from 'vitest';
import { createPseudonyms } from '../../../server/core/deidentify/pseudonyms.js';
import { files, otherSecret, patient, run, secret } from './harness.js';

/** One patient keeps one pseudonym, whatever the format and the file. */

const results = Object.fromEntries(
  Object.entries(files).map(([format, [name, write]]) => [format, run(name, write(patient(4))).text]),
);

/** What stands between two marks of a result, in lower case. */
function between(format: string, pattern: RegExp): string {
  return pattern.exec(results[format] ?? '')?.[1]?.toLowerCase() ?? `nothing in ${format}`;
}

describe('across formats', () => {
  test('the family name', () => {
    const found = new Set([
      between('fhir', /"family": "([^"]+)"/),
      between('fhirXml', /<family value="([^"]+)"/),
      between('cda', /<family>([^<]+)</),
      between('hl7', /\|([A-Z-]+)\^[A-Z]+\^X\|/),
      between('x12', /NM1\*IL\*1\*([A-Z-]+)\*/),
      between('json', /"patientName": "([^",]+),/),
      between('yaml', /last_name: (\S+)/),
      between('csv', /\n\d+,([^,]+),/),
      between('xml', /patientName="\S+ ([^"]+)"/),
      between('note', /Patient: ([^,]+),/),
      between('note', /Mrs\. (\S+) denies/),
      between('sql', /\('\d+', '([^']+)'/),
    ]);
    expect([...found]).toHaveLength(1);
  });

  test('the record number', () => {
    const found = new Set([
      between('fhir', /"value": "(\d{7})"/),
      between('hl7', /PID\|1\|\|(\d+)\^/),
      between('csv', /\n(\d+),/),
      between('yaml', /mrn: "(\d+)"/),
      between('sql', /\('(\d+)'/),
      between('note', /MRN: (\d+)/),
      between('xml', /mrn="(\d+)"/),
    ]);
    expect([...found]).toHaveLength(1);
    expect([...found][0]).toMatch(/^999\d+$/);
  });

  test('the Social Security number and the telephone, in any spelling', () => {
    const digits = (text: string) => text.replace(/\D/g, '');
    const numbers = [
      between('hl7', /~([\d-]+)\^/),
      between('x12', /REF\*SY\*(\d+)/),
      between('json', /"ssn": (\d+)/),
      between('note', /SSN: (\S+)/),
    ];
    expect(new Set(numbers.map(digits)).size).toBe(1);
    const phones = [
      between('hl7', /\|\|(\d{10})\|/),
      between('csv', /,(\d{3}-\d{3}-\d{4}),/),
      between('note', /at ([\d-]+)\./),
    ];
    expect(new Set(phones.map(digits)).size).toBe(1);
  });
});

describe('names', () => {
  const { name } = createPseudonyms(secret);

  test.each([
    ['Ruth Okonkwo', 'Okonkwo, Ruth'],
    ['RUTH OKONKWO', 'OKONKWO^RUTH'],
  ])('%s and %s are one person', (one, other) => {
    const words = (value: string) =>
      value
        .toLowerCase()
        .split(/[\s,^]+/)
        .sort();
    expect(words(name(one))).toEqual(words(name(other)));
  });

  test('the form stays: capitals, hyphens, initials, titles, possessives, apostrophes', () => {
    expect(name('OKONKWO')).toMatch(/^[A-Z]+$/);
    expect(name('Okonkwo-Vance').split('-')).toHaveLength(2);
    expect(name('Ruth L. Okonkwo')).toMatch(/^[A-Z][a-z]+ X\. [A-Z][a-z]+$/);
    expect(name('Mrs. Okonkwo')).toMatch(/^Mrs\. [A-Z][a-z]+$/);
    expect(name("Okonkwo's")).toBe(`${name('Okonkwo')}'s`);
    expect(name("O''Brien")).toBe(name("O'Brien"));
  });

  test('another secret gives other names', () => {
    const list = ['Ruth', 'Okonkwo', 'Kowalewski', 'Brandvold', 'Trevelyan', 'Marchetti'];
    expect(list.map(createPseudonyms(otherSecret).name)).not.toEqual(list.map(name));
  });
});

describe('people stay apart', () => {
  test('two record numbers, Social Security numbers or telephones never become one', () => {
    const rows = Array.from({ length: 300 }, (_, n) => patient(n));
    const csv = ['mrn,ssn,phone', ...rows.map(({ mrn, ssn, phone }) => `${mrn},${ssn},${phone}`)].join('\n');
    const after = run('patients.csv', csv).text.split('\n').slice(1);
    for (const column of [0, 1, 2]) {
      const before = new Set(
        csv
          .split('\n')
          .slice(1)
          .map((row) => row.split(',')[column]),
      );
      expect(new Set(after.map((row) => row.split(',')[column])).size).toBe(before.size);
    }
  });

  test('files of one run share their pseudonyms', () => {
    const pseudonyms = createPseudonyms(secret);
    const [name, write] = files.hl7 ?? ['', () => ''];
    const one = run(name, write(patient(1)), { pseudonyms }).text;
    for (let n = 2; n < 40; n++) run(name, write(patient(n)), { pseudonyms });
    expect(run(name, write(patient(1)), { pseudonyms }).text).toBe(one);
  });
});

describe('what is known comes back', () => {
  test('a record number without a label, a family name in a sentence that no rule understands', () => {
    const { text } = run(
      'patient.json',
      JSON.stringify({
        patient: { mrn: '4471902', lastName: 'Kowalewski', firstName: 'Dashiell' },
        remarks: 'see folder 4471902 and file kowalewski-scan, ask kowalewski',
      }),
    );
    expect(text).not.toContain('4471902');
    expect(text.toLowerCase()).not.toContain('kowalewski');
  });

  test('ordinary words that are names as well stay', () => {
    const { text } = run(
      'patient.json',
      JSON.stringify({ patient: { mrn: '4471902', lastName: 'Young', firstName: 'Grace' }, remarks: 'a young girl' }),
    );
    expect(text).toContain('a young girl');
  });
});
