import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';
import { fileScope } from '../../../server/core/formats/extractor.js';
import { hl7v2Extractor } from '../../../server/core/formats/hl7v2.js';
import { literalsOf, show } from './show.js';

/** Name and value of the literals that have a role. */
const withRoles = (language: string, text: string) =>
  literalsOf(language, text)
    .filter(({ role }) => role !== undefined)
    .map(({ name, role, start, end }) => `${name} ${role} ${text.slice(start, end)}`);

describe('HL7 v2', () => {
  test.each([
    'PID|1||A4471902',
    'NK1|1|ROE^BOB',
    'IN1|1|MEDICARE',
    'OBX|1|TX|A',
    'EVN|A01|2025',
    'BHS|^~\\&|A',
    'FHS|^~\\&|A',
  ])('a text file that begins with %s is a message', (text) =>
    expect(createDocument('export.txt', text).language).toBe('hl7v2'),
  );

  test.each(['PID|NAME|DOB\n1|a|b', 'OBX results', 'MRG|x'])('%j is none', (text) => {
    expect(createDocument('export.txt', text).language).not.toBe('hl7v2');
  });

  test('segments without a message have the usual delimiters', () => {
    expect(withRoles('hl7v2', 'PID|1||A4471902^^^SM^MR||ROE^ANN')).toEqual([
      'PID-3.1 medical-record-number A4471902',
      'PID-5.1 family-name ROE',
      'PID-5.2 given-name ANN',
    ]);
  });

  test('OBX-2 says what OBX-5 is', () => {
    const text = 'OBX|1|XPN|a||ROE^ANN\rOBX|2|DT|b||20250116\rOBX|3|TX|c||free^text~more\rOBX|4|NM|d||98.6';
    expect(withRoles('hl7v2', text)).toEqual([
      'OBX-5.1 family-name ROE',
      'OBX-5.2 given-name ANN',
      'OBX-5.1 service-date 20250116',
    ]);
    expect(show('hl7v2', text).filter((line) => line.includes('#prose'))).toEqual([
      'OBX-5|OBX<message||patient|free^text #prose',
      'OBX-5|OBX<message||patient|more #prose',
      'OBX-5|OBX<message||patient|98.6 #prose',
    ]);
  });

  test('encapsulated data in base64 is marked, other data is text', () => {
    const [base64, text] = literalsOf(
      'hl7v2',
      'OBX|1|ED|a||A^TEXT^B^Base64^QUJDREVG\rOBX|2|ED|b||A^TEXT^B^A^plain words',
    ).filter(({ name }) => name === 'OBX-5.5');
    expect(base64?.encoded).toBe('base64');
    expect(text).toMatchObject({ kind: 'prose' });
    expect(text?.encoded).toBeUndefined();
  });

  test('the person that a query asks for is the patient, the one that asks is not', () => {
    const literals = literalsOf('hl7v2', 'QRD|2025|R|I|Q1|||1|A4471902^ROE^ANN|DEM');
    expect(literals.map(({ name, role, subject }) => [name, role, subject])).toContainEqual([
      'QRD-8.1',
      'medical-record-number',
      'patient',
    ]);
  });

  test('segments of a site are a parameter', () => {
    const custom = new Map([
      ['ZPI', { subject: 'patient' as const, fields: new Map([[2, { type: 'ST' as const, role: 'ssn' as const }]]) }],
    ]);
    const text = 'ZPI|1|431087726';
    const literals = hl7v2Extractor(custom)(text, { start: 0, end: text.length }, fileScope());
    expect(literals).toEqual([expect.objectContaining({ name: 'ZPI-2.1', role: 'ssn', subject: 'patient' })]);
  });

  test.each([
    ['cut in the header', 'MSH|^~'],
    ['cut after the header', 'MSH|^~\\&|A|B'],
    ['delimiters that are letters', 'MSHabcdeaA'],
    ['delimiters beyond Latin 1', 'MSH\u2603\u2604\u2605\u2606\u2603A\rPID\u26031'],
    ['no field separator', 'MSH\rPID\r'],
    ['one delimiter for all', 'MSH|||||A\rPID|1||2|ROE'],
  ])('broken: %s', (_what, text) => {
    expect(() => literalsOf('hl7v2', text)).not.toThrow();
  });

  test('lines that are no segment stay text', () => {
    expect(show('hl7v2', 'MSH|^~\\&|A\rthe SSN is 431-08-7726\rPID-broken')).toEqual([
      '|message|||the SSN is 431-08-7726 #prose',
      '|message|||PID-broken #prose',
    ]);
  });
});

describe('X12', () => {
  const isa =
    'ISA*00*          *00*          *ZZ*SUB            *ZZ*REC            *250116*0931*^*00501*000000905*1*P*:~';
  const rest = 'ST*270*1~HL*1**22*0~NM1*IL*1*ROE*ANN****MI*JS0011~';

  test.each([
    ['of the right length', isa],
    ['too short', isa.replace(/ {10}/g, ' ')],
    ['too long', isa.replace('SUB', 'SUBMITTER WITH A NAME')],
    ['without its last element', isa.replace('*:~', '~')],
    ['with one element too many', isa.replace('*P*', '*P*X*')],
    ['cut off', isa.slice(0, 40)],
  ])('an ISA %s', (_what, header) => {
    const text = header.endsWith('~') ? header + rest : `${header}~${rest}`;
    expect(withRoles('x12', text)).toEqual([
      'NM103 family-name ROE',
      'NM104 given-name ANN',
      'NM109 health-plan-id JS0011',
    ]);
  });

  test('a broken ISA with a segment on each line', () => {
    const text = `ISA*00*SUB*REC\n${rest.replaceAll('~', '\n')}`;
    expect(withRoles('x12', text)).toContain('NM103 family-name ROE');
  });

  test('a document in base64, dates of death, attachments', () => {
    const text = `${isa}ST*275*1~HL*1**22*0~NM1*QC*1*ROE*ANN~PAT*****D8*20250116~PWK*OZ*BM***AC*ATT-4471~BDS*B64*8*QUJDREVG~`;
    expect(withRoles('x12', text).slice(2)).toEqual(['PAT06 service-date 20250116', 'PWK06 unique-id ATT-4471']);
    expect(literalsOf('x12', text).at(-1)).toMatchObject({ name: 'BDS03', encoded: 'base64' });
  });

  test('text that is no segment stays text', () => {
    expect(show('x12', `${isa}call ann at 316-684-2291~ST*1~`)[0]).toBe('||||call ann at 316-684-2291 #prose');
  });
});
