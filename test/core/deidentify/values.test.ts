import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../server/core/deidentify/base64.js';
import { cutToYear, dateIn, groupedBirthYear, moved } from '../../../server/core/deidentify/dates.js';
import { readPdf } from '../../../server/core/formats/pdf/pdf.js';
import { pageOfLines } from '../formats/pdfFile.js';
import { files, patient, run, severe, today } from './harness.js';

describe('dates', () => {
  test.each([
    ['1948-05-21', '1948-01-01'],
    ['05/21/1948', '01/01/1948'],
    ['5/1/48', '1/1/48'],
    ['19480521', '19480101'],
    ['21 May 1948', '01 Jan 1948'],
    ['September 27, 2024', 'January 01, 2024'],
    ['2024-09-27T08:30:00-08:00', '2024-01-01T00:00:00-08:00'],
    ['Fri, 27 Sep 2024', 'Mon, 01 Jan 2024'],
  ])('%s is cut to %s', (value, cut) => expect(cutToYear(value, dateIn(value)?.year ?? 0)).toBe(cut));

  test.each([
    ['2024-03-01', '2024-02-29'],
    ['03/01/2024', '02/29/2024'],
    ['1/1/24', '12/31/23'],
    ['20240301104500', '20240229104500'],
    ['3rd of May 2024', '2nd of May 2024'],
    ['Friday, 1 March 2024', 'Thursday, 29 February 2024'],
    ['MAR 1, 2024', 'FEB 29, 2024'],
    ['2024-03-01T08:30:00Z', '2024-02-29T08:30:00Z'],
  ])('%s moves to %s', (value, to) => expect(moved(value, -1)).toBe(to));

  test('years of birth of people over 89 become one', () => {
    expect(groupedBirthYear(1936, today)).toBe(1936);
    expect(groupedBirthYear(1937, today)).toBe(1937);
    expect([1935, 1921, 1899].map((year) => groupedBirthYear(year, today))).toEqual([1936, 1936, 1936]);
  });

  test('a year that stands for a date of birth is grouped as well', () => {
    const { text } = run('patient.json', JSON.stringify({ patient: { mrn: '4471902', dob: '1921-01-01' } }));
    expect(JSON.parse(text).patient.dob).toBe('1936-01-01');
  });

  test('in a note only the year stays, without the day of the week', () => {
    const note = 'The patient, Mrs. Okonkwo-Vance, was admitted on Tuesday, March 4, 2025 with chest pain.';
    expect(run('note.txt', note).text).toMatch(/was admitted on 2025 with/);
    const born = 'Patient: Okonkwo, Ruth\nDOB: 02/26/1921\nMRN: 4471902\n';
    expect(run('note.txt', born).text).toContain('DOB: 1936 or earlier');
  });
});

describe('shift', () => {
  const shift = { dates: 'shift' } as const;
  const day = 24 * 60 * 60 * 1000;

  test('keeps order and distance of the dates of a patient, in every format', () => {
    const p = patient(4);
    const gap = (Date.parse(p.discharged) - Date.parse(p.admitted)) / day;
    const hl7 = run(files.hl7?.[0] ?? '', files.hl7?.[1](p) ?? '', shift).text;
    const visit = /\|(\d{8})\|(\d{8})\r/.exec(hl7);
    const dash = (text = '') => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    expect((Date.parse(dash(visit?.[2])) - Date.parse(dash(visit?.[1]))) / day).toBe(gap);
    const csv = run('patients.csv', files.csv?.[1](p) ?? '', shift).text;
    expect(csv).toContain(dash(visit?.[1]));
    expect(dash(visit?.[1])).not.toBe(p.admitted);
  });

  test('two patients of one file move by different days', () => {
    const rows = [1, 2, 3, 4].map((n) => `44719${n}2,0${n}/17/1961,2024-06-15`);
    const { text } = run('patients.csv', ['mrn,dob,admit_date', ...rows].join('\n'), shift);
    const admitted = text
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[2]);
    expect(new Set(admitted).size).toBeGreaterThan(2);
  });

  test('resources of a bundle follow the patient they refer to', () => {
    const resource = (id: string, n: number) => [
      {
        resource: {
          resourceType: 'Encounter',
          id: `e${n}`,
          subject: { reference: `Patient/${id}` },
          period: { start: '2024-06-15' },
        },
      },
      {
        resource: {
          resourceType: 'Patient',
          id,
          identifier: [{ type: { coding: [{ code: 'MR' }] }, value: `44719${n}2` }],
          birthDate: `196${n}-06-15`,
        },
      },
    ];
    const bundle = { resourceType: 'Bundle', entry: [...resource('a-1001', 1), ...resource('b-2002', 2)] };
    const { entry } = JSON.parse(run('bundle.json', JSON.stringify(bundle), shift).text);
    for (const at of [0, 2]) {
      const birth = Date.parse(entry[at + 1].resource.birthDate);
      const visit = Date.parse(entry[at].resource.period.start);
      const original = Date.parse('2024-06-15') - Date.parse(`196${at / 2 + 1}-06-15`);
      expect((visit - birth) / day).toBe(original / day);
    }
    expect(entry[0].resource.period.start).not.toBe(entry[2].resource.period.start);
  });

  test('birth dates of people over 89 are grouped all the same', () => {
    const { text } = run('patients.csv', 'mrn,dob\n4471902,03/17/1921\n', shift);
    expect(text).toContain('01/01/1936');
  });
});

describe('what only the format calls a patient’s', () => {
  test.each([
    ['PID|1||A-12^^^CH^MR||GARC\\X\\^B||19610305', 'A-12'],
    ['PID|1||4471902^^^CH^MR||YOUNG^GRACE||196103', '196103'],
    ['PID|1||4471902^^^CH^MR||CHURCH^MAY||19610305|||||springfield heights', 'CHURCH'],
  ])('%s', (pid, original) => {
    const { text } = run('adt.hl7', `MSH|^~\\&|A|B|C|D|20250227||ADT^A01|1|P|2.5\r${pid}\r`);
    expect(text).not.toContain(original);
  });

  test('escaped names', () => {
    const { text, after } = run(
      'patient.json',
      '{"resourceType":"Patient","identifier":[{"type":{"coding":[{"code":"MR"}]},"value":"4471902"}],"name":[{"family":"Garc\\u00eda","given":["Jos\\u00e9"]}]}',
    );
    expect(text).not.toMatch(/Garc|Jos/);
    expect(JSON.parse(text).name[0].family).toMatch(/^[A-Z][a-z]+$/);
    expect(severe(after)).toEqual([]);
  });

  test('other dates of a file about patients', () => {
    const { text } = run(
      'x.json',
      '{"patient":{"mrn":"4471902"},"exportedAt":"2025-02-11T16:40:09.114Z","build":"4.17.2"}',
    );
    expect(JSON.parse(text)).toMatchObject({ exportedAt: '2025-01-01T00:00:00.000Z', build: '4.17.2' });
  });

  test('a table without names loses the ends of its ZIP codes', () => {
    const { text } = run('cohort.csv', 'zip,age,sex,diagnosis\n43082,51,F,Asthma\n03602,93,M,COPD\n');
    expect(text).toBe('zip,age,sex,diagnosis\n43000,51,F,Asthma\n00000,89,M,COPD\n');
  });

  test('an age over 89 in a file that is named after laboratories', () => {
    const { text } = run('labs.tsv', 'mrn\tpatient_name\tage\n4471902\tRosalind Okonkwo\t94\n');
    expect(text).toMatch(/\t89\n$/);
  });

  test('a number without quotes stays a number', () => {
    const { text } = run('p.json', '{"patient":{"mrn":4471902,"zip":3602,"ssn":531742086,"age":97}}');
    expect(JSON.parse(text).patient).toMatchObject({ zip: 0, age: 89 });
    expect(String(JSON.parse(text).patient.mrn)).toMatch(/^999\d{4}$/);
  });
});

describe('attachments', () => {
  const report = (data: string, contentType: string, more: object = {}) =>
    JSON.stringify({
      resourceType: 'DocumentReference',
      subject: { display: 'Rosalind Okonkwo-Vance' },
      content: [{ attachment: { contentType, data, ...more } }],
    });
  const attachmentOf = (json: string) => JSON.parse(run('document.json', json).text).content[0].attachment;
  const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64');

  test('a text is de-identified and encoded again', () => {
    const note = 'Patient: Okonkwo-Vance, Rosalind\nMRN: 4471902\nDOB: 05/21/1948\nShe denies chest pain — señor.\n';
    const { data, contentType, size } = attachmentOf(report(encode(note), 'text/plain', { size: note.length }));
    const text = Buffer.from(data, 'base64').toString('utf8');
    expect(text).not.toMatch(/Okonkwo|Rosalind|4471902|1948-|05\/21/);
    expect(text).toContain('She denies chest pain — señor.');
    expect(contentType).toBe('text/plain');
    expect(size).toBe(Buffer.from(data, 'base64').length);
  });

  test('a picture becomes a pixel, and its digest that of the pixel', () => {
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(120, 7)]).toString('base64');
    const attachment = attachmentOf(report(jpeg, 'image/jpeg', { hash: 'oEMdOIm4BeBHLvfzMyL5cDzuMlk=' }));
    expect(attachment.contentType).toBe('image/png');
    expect(Buffer.from(attachment.data, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(attachment.hash).not.toBe('oEMdOIm4BeBHLvfzMyL5cDzuMlk=');
  });

  test('a PDF becomes one that says so, and stays that', () => {
    const pdf = pageOfLines('Patient: Rosalind Okonkwo-Vance', 'MRN: 4471902').toString('base64');
    const json = report(pdf, 'application/pdf', { size: 1, hash: 'oEMdOIm4BeBHLvfzMyL5cDzuMlk=' });
    const attachment = attachmentOf(json);
    const bytes = Buffer.from(attachment.data, 'base64');
    expect(readPdf(bytes).text).toContain('The contents were removed.');
    expect(attachment).toMatchObject({ contentType: 'application/pdf', size: bytes.length });
    expect(attachment.hash).not.toBe('oEMdOIm4BeBHLvfzMyL5cDzuMlk=');
    const again = attachmentOf(report(attachment.data, 'application/pdf'));
    expect(again.data).toBe(attachment.data);
  });

  test('a PDF in a message becomes one that says so', () => {
    const pdf = pageOfLines('Patient: Rosalind Okonkwo-Vance').toString('base64');
    const { text } = run(
      'a.hl7',
      `MSH|^~\\&|A|B|C|D|2025||ORU^R01|1|P|2.3\rPID|1||4471902^^^M^MR||OKONKWO-VANCE^ROSALIND\rOBX|1|ED|PDF^Report||^application^pdf^Base64^${pdf}\r`,
    );
    const data = /\^application\^pdf\^Base64\^([^\r|^]+)/.exec(text)?.[1] ?? '';
    expect(readPdf(Buffer.from(data, 'base64')).text).toContain('The contents were removed.');
  });

  test('what cannot be read is removed', () => {
    const archive = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(90, 0)]).toString('base64');
    const attachment = attachmentOf(report(archive, 'application/zip'));
    expect(Buffer.from(attachment.data, 'base64').toString()).toMatch(/^The contents were removed/);
    expect(attachment.contentType).toBe('text/plain');
  });

  test.each(['', 'a', 'ab', 'abc', 'señor — ✓', '%41'])('Base64 there and back: %s', (text) => {
    const bytes = new Uint8Array(Buffer.from(text, 'utf8'));
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(Buffer.from(fromBase64(toBase64(bytes)) ?? []).toString()).toBe(text);
  });
});
