import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import { flawOf } from '../../../server/core/deidentify/flaws.js';
import { checkEdits, files, otherSecret, patient, run, severe, structureOf } from './harness.js';

/** Parse, replace, parse: the same structure, new values, nothing else changed. */

const patients = Array.from({ length: 12 }, (_, n) => patient(n));

/** The originals that may not be found in a result, in any case. */
function originals(n: number): readonly string[] {
  const p = patient(n);
  const spellings = [p.ssn, p.phone, p.birth, p.admitted, p.discharged].map((value) => value.replaceAll('-', ''));
  return [p.family, p.given, p.mrn, p.ssn, p.plan, p.phone, p.email, p.street, p.birth, p.admitted, ...spellings];
}

describe.each(Object.entries(files))('%s', (_format, [name, write]) => {
  test.each(patients.map((p, n) => [n, p] as const))('patient %i', (n, p) => {
    const before = write(p);
    const result = run(name, before);
    checkEdits(result);
    expect(structureOf(result.after)).toEqual(structureOf(result.before));
    for (const original of originals(n)) expect(result.text.toLowerCase()).not.toContain(original.toLowerCase());
    expect(severe(result.after)).toEqual([]);
  });

  test('the same seed gives the same values, another seed gives others', () => {
    const before = write(patient(3));
    expect(run(name, before).text).toBe(run(name, before).text);
    const other = run(name, before, { secret: otherSecret });
    expect(other.text).not.toBe(run(name, before).text);
    expect(other.edits.map(({ start, end }) => [start, end])).toEqual(
      run(name, before).edits.map(({ start, end }) => [start, end]),
    );
  });

  test('a result stays as it is', () => {
    const { text } = run(name, write(patient(5)));
    expect(run(name, text).edits).toEqual([]);
  });
});

/** Keys, lengths and types of a parsed value. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
}

const textOf = (format: string, n: number): [before: string, after: string] => {
  const [name, write] = files[format] ?? ['', () => ''];
  const before = write(patient(n));
  return [before, run(name, before).text];
};

describe('parsers accept the result', () => {
  test.each([1, 4, 7])('JSON and FHIR, patient %i', (n) => {
    for (const format of ['json', 'fhir']) {
      const [before, after] = textOf(format, n);
      expect(shapeOf(JSON.parse(after))).toEqual(shapeOf(JSON.parse(before)));
    }
  });

  test('YAML', () => {
    const [before, after] = textOf('yaml', 2);
    expect(shapeOf(parseYaml(after))).toEqual(shapeOf(parseYaml(before)));
    expect(after).toContain('# as on the card');
  });

  test.each([['hl7'], ['hl7Lf'], ['hl7Crlf']])('HL7 v2 keeps segments, fields and components: %s', (format) => {
    const [before, after] = textOf(format, 6);
    const counts = (text: string) => text.split(/\r\n|\r|\n/).map((line) => [...line.matchAll(/[|^~&]/g)].join(''));
    expect(counts(after)).toEqual(counts(before));
  });

  test.each([['x12'], ['x12Line']])('X12 keeps its elements, and ISA its widths: %s', (format) => {
    const [before, after] = textOf(format, 8);
    const counts = (text: string) => [...text.matchAll(/[*~:^]/g)].join('');
    expect(counts(after)).toBe(counts(before));
    expect(after.slice(0, 106)).toMatch(/^ISA(?:\*[^*]+){16}~$/);
    expect(
      after
        .slice(0, 106)
        .split('*')
        .map(({ length }) => length),
    ).toEqual(
      before
        .slice(0, 106)
        .split('*')
        .map(({ length }) => length),
    );
    expect(after).toMatch(/DTP\*434\*RD8\*20240101-20240101~/);
  });

  test('CSV keeps quotes, columns and line ends', () => {
    const [before, after] = textOf('csv', 9);
    const marks = (text: string) => [...text.matchAll(/[",\r\n]/g)].join('');
    expect(marks(after)).toBe(marks(before));
  });

  test.each([1, 5])('HAR: the request, and the answer in base64, patient %i', (n) => {
    const [before, after] = textOf('har', n);
    expect(shapeOf(JSON.parse(after))).toEqual(shapeOf(JSON.parse(before)));
    const { request, response } = JSON.parse(after).log.entries[0];
    const answer = Buffer.from(response.content.text, 'base64').toString();
    expect(JSON.parse(answer)).toEqual(JSON.parse(request.postData.text));
    expect(shapeOf(JSON.parse(answer))).toEqual({
      patientName: 'string',
      mrn: 'string',
      ssn: 'string',
      birthDate: 'string',
    });
  });

  test('a notebook keeps its cells, and its code compiles', () => {
    const [before, after] = textOf('notebook', 3);
    expect(shapeOf(JSON.parse(after))).toEqual(shapeOf(JSON.parse(before)));
    const code = (text: string) => JSON.parse(text).cells[1].source.join('');
    const record = (text: string) => JSON.parse(code(text).slice('patient = '.length, code(text).indexOf('\n')));
    expect(shapeOf(record(after))).toEqual(shapeOf(record(before)));
  });

  test('COPY keeps columns, escapes and nulls', () => {
    const [before, after] = textOf('sqlCopy', 2);
    const marks = (text: string) => [...text.matchAll(/\t|\\.|[\n;()]/g)].join('');
    expect(marks(after)).toBe(marks(before));
    expect(after).toContain('\\N\t\\N\t\\N\t\\N\n\\.\n');
  });

  test('a mail keeps its parts, and the part in base64', () => {
    const [before, after] = textOf('eml', 6);
    const frame = (text: string) =>
      text.split('\r\n').map((line) => (/^(?:--|[A-Z][\w-]+:|$)/.exec(line) ?? ['text'])[0]);
    expect(frame(after)).toEqual(frame(before));
    const encoded = /base64\r\n\r\n(\S+)/.exec(after)?.[1] ?? '';
    const name = /Patient: ([^\r]+)/.exec(after)?.[1] ?? 'none';
    const decoded = Buffer.from(encoded, 'base64').toString();
    expect(decoded).toMatch(/^Patient: .+\nSSN: \d{3}-\d{2}-\d{4}\n$/);
    expect(decoded).toContain(name);
  });

  test('NCPDP keeps its columns, segments and fields', () => {
    const [before, after] = textOf('ncpdp', 7);
    const fields = (text: string) =>
      text
        .replaceAll('\x1e', '\x1c')
        .split('\x1c')
        .map((field) => field.slice(0, 2));
    expect(fields(after)).toEqual(fields(before));
    expect(after.slice(0, 56)).toMatch(/^610066D0B1DEMO {6}1011234567893 {5}20240101\d{10}$/);
    expect(after.endsWith('\x03')).toBe(true);
  });

  test.each(['xml', 'cda', 'fhirXml', 'hl7Xml'])('XML keeps its tags: %s', (format) => {
    const [before, after] = textOf(format, 10);
    const tags = (text: string) => [...text.matchAll(/<[/?!]?[\w.:]+|[\w:]+="|&\w+;|\/?>/g)].join('');
    expect(tags(after)).toBe(tags(before));
  });

  test.each(['tsv', 'psv'])('tables keep their columns: %s', (format) => {
    const [before, after] = textOf(format, 11);
    const columns = (text: string) => text.split('\n').map((line) => line.split(/[\t|]/).length);
    expect(columns(after)).toEqual(columns(before));
  });
});

describe('any patient', () => {
  const formats = Object.entries(files);

  test('the result has the structure of the original and no flaw, and stays as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.integer({ min: 100, max: 1_000_000 }), ([, [name, write]], n) => {
        const result = run(name, write(patient(n)));
        checkEdits(result);
        expect(flawOf(result.after)).toBeUndefined();
        expect(structureOf(result.after)).toEqual(structureOf(result.before));
        expect(severe(result.after)).toEqual([]);
        expect(run(name, result.text).edits).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('YAML in any style', () => {
    const style = fc.record({
      indent: fc.integer({ min: 2, max: 6 }),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 20, 80),
      collectionStyle: fc.constantFrom<'any' | 'flow'>('any', 'flow'),
      defaultStringType: fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED'>(
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
        'BLOCK_LITERAL',
        'BLOCK_FOLDED',
      ),
    });
    fc.assert(
      fc.property(style, fc.integer({ min: 0, max: 10_000 }), (options, n) => {
        const p = patient(n);
        const note = `Patient ${p.given} ${p.family}: called "${p.phone}" #1\nDOB: ${p.birth}\n`;
        const record = { mrn: p.mrn, name: { first_name: p.given, last_name: p.family }, ssn: p.ssn, note };
        const before = stringifyYaml({ patients: [record, { ...record, dob: p.birth, "it's": [p.email] }] }, options);
        // Where it folds a string in double quotes, the library sometimes writes what it cannot read.
        fc.pre(parseDocument(before).errors.length === 0);
        const { text, after } = run('patients.yaml', before);
        expect(flawOf(after)).toBeUndefined();
        expect(shapeOf(parseYaml(text))).toEqual(shapeOf(parseYaml(before)));
        for (const value of [p.mrn, p.ssn, p.family, p.email]) expect(text).not.toContain(value);
      }),
      { numRuns: 200 },
    );
  });
});

describe('FHIR', () => {
  test('references still resolve, dates keep a form of their type', () => {
    const { entry } = JSON.parse(textOf('fhir', 1)[1]);
    const [{ fullUrl, resource }, visit] = entry;
    expect(visit.resource.subject.reference).toBe(`Patient/${resource.id}`);
    expect(fullUrl).toBe(`https://ehr.clinic.example/fhir/Patient/${resource.id}`);
    expect(resource.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
    expect(resource.birthDate).toMatch(/^\d{4}$/);
    expect(visit.resource.period).toEqual({ start: '2024', end: '2024' });
    expect(resource.meta.lastUpdated).toBe('2024-01-01T00:00:00.000Z');
    expect(visit.resource.subject.display).toBe(`${resource.name[0].given[0]} ${resource.name[0].family}`);
  });

  test('ids, codes, providers and clinics stay', () => {
    const practitioner = {
      resourceType: 'Practitioner',
      id: 'prac-88123',
      name: [{ family: 'Holloway', given: ['Ezra'] }],
      identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1245319599' }],
    };
    expect(run('practitioner.json', JSON.stringify(practitioner)).edits).toEqual([]);
  });
});
