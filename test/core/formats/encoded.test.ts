import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';
import { decodeBytes, textOfBytes } from '../../../server/core/formats/base64.js';
import { pageOf, pageOfLines } from './pdfFile.js';

const encode = (text: string) => Buffer.from(text).toString('base64');
const decode = (text: string) => {
  const bytes = decodeBytes(text, 0, text.length);
  return bytes && textOfBytes(bytes);
};

/** Identifiers that are seen at the place of a value. */
function seenAt(path: string, text: string, value: string): readonly string[] {
  const start = text.indexOf(value);
  return createDocument(path, text)
    .sightings.filter((sighting) => sighting.start === start && sighting.end === start + value.length)
    .map(({ identifier }) => identifier)
    .sort();
}

describe('base64', () => {
  test.each(['a', 'ab', 'abc', 'Zoë Brückenbach ✓ 𝒳', 'x'.repeat(20_000)])('gives back what was written', (text) => {
    expect(decode(encode(text))).toBe(text);
  });

  test('over several lines, written line ends, without padding, in the alphabet for URLs', () => {
    expect(decode('QUJD\r\nREVG')).toBe('ABCDEF');
    expect(decode('QUJD\\nREVG')).toBe('ABCDEF');
    expect(decode('QUI')).toBe('AB');
    expect(decode(Buffer.from('??>>~~').toString('base64url'))).toBe('??>>~~');
  });

  test('what is no base64 or no text is nothing', () => {
    expect(decode('not base64!')).toBeUndefined();
    expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]).toString('base64'))).toBeUndefined();
    expect(decode('')).toBeUndefined();
  });
});

const message = 'MSH|^~\\&|A|B|C|D|2025||ADT^A01|1|P|2.3\rPID|1||A4471902^^^M^MR||BRACKENBURY^OTTOLINE\r';

describe('texts in base64 are looked into', () => {
  test.each([
    ['hl7', 'x-application/hl7-v2+er7', message, ['medical-record-number', 'name']],
    ['json', 'application/fhir+json', '{"resourceType":"Patient","birthDate":"1946-11-02"}', ['date-of-birth']],
    ['xml', 'text/xml', '<patient><ssn>431-08-7726</ssn></patient>', ['ssn']],
    ['text', 'text/plain', 'The SSN of the patient is 431-08-7726.', ['ssn']],
    ['text that is called a PDF', 'application/pdf', 'The SSN of the patient is 431-08-7726.', ['ssn']],
    ['text that is called a picture', 'image/png', 'The SSN of the patient is 431-08-7726.', []],
  ])('an attachment of FHIR: %s', (_kind, contentType, content, identifiers) => {
    const data = encode(content);
    const text = JSON.stringify({
      resourceType: 'DocumentReference',
      content: [{ attachment: { contentType, data } }],
    });
    expect(seenAt('a.json', text, data)).toEqual(identifiers);
  });

  test('a message in a string of code, a part of a mail, a body of a recording, an unstructured document', () => {
    const data = encode(message);
    const both = ['medical-record-number', 'name'];
    expect(seenAt('a.py', `raw = "${data}"`, data)).toEqual(both);
    expect(seenAt('a.eml', `Subject: x\nContent-Transfer-Encoding: base64\n\n${data}\n`, data)).toEqual(both);
    expect(seenAt('a.har', JSON.stringify({ content: { encoding: 'base64', text: data } }), data)).toEqual(both);
    expect(seenAt('a.json', JSON.stringify({ response: { base64Body: data } }), data)).toEqual(both);
    const cda = `<ClinicalDocument xmlns="urn:hl7-org:v3"><component><nonXMLBody><text mediaType="text/plain" representation="B64">${data}</text></nonXMLBody></component></ClinicalDocument>`;
    expect(seenAt('a.xml', cda, data)).toEqual(both);
  });

  test('documents in documents, to a fixed depth', () => {
    const wrap = (content: string, contentType = 'application/json') =>
      JSON.stringify({ resourceType: 'Binary', contentType, data: encode(content) });
    const three = wrap(wrap(wrap('The SSN is 431-08-7726', 'text/plain')));
    expect(createDocument('a.json', three).sightings.map(({ identifier }) => identifier)).toEqual(['ssn']);
    expect(createDocument('a.json', wrap(three)).sightings).toEqual([]);
  });
});

describe('PDFs in base64 are looked into', () => {
  const data = pageOfLines(
    'Discharge summary',
    'Patient: Ottoline Brackenbury',
    'MRN: A4471902',
    'DOB: 11/02/1946',
  ).toString('base64');
  const all = ['date-of-birth', 'medical-record-number', 'name'];
  const attachment = (contentType: string) => ({ resourceType: 'Binary', contentType, data });

  test.each([
    ['FHIR', 'a.json', JSON.stringify(attachment('application/pdf'))],
    ['FHIR without a telling type', 'a.json', JSON.stringify(attachment('application/octet-stream'))],
    [
      'a report of FHIR',
      'a.json',
      JSON.stringify({
        resourceType: 'DiagnosticReport',
        presentedForm: [{ contentType: 'application/pdf; charset=x', data }],
      }),
    ],
    [
      'FHIR in XML',
      'a.xml',
      `<Binary xmlns="http://hl7.org/fhir"><contentType value="application/pdf"/><data value="${data}"/></Binary>`,
    ],
    [
      'HL7 v2',
      'a.hl7',
      `MSH|^~\\&|A|B|C|D|2025||ORU^R01|1|P|2.3\rOBX|1|ED|PDF^Report||^application^pdf^Base64^${data}\r`,
    ],
    [
      'a clinical document',
      'a.xml',
      `<ClinicalDocument xmlns="urn:hl7-org:v3"><component><nonXMLBody><text mediaType="application/pdf" representation="B64">${data}</text></nonXMLBody></component></ClinicalDocument>`,
    ],
    [
      'a part of a mail',
      'a.eml',
      `Subject: x\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${data}\n`,
    ],
    ['any value of JSON', 'a.json', JSON.stringify({ report: { file: data } })],
    ['any value of XML', 'a.xml', `<report><file>${data}</file></report>`],
    ['any value of YAML', 'a.yaml', `file: ${data}\n`],
    ['a string of code', 'a.py', `REPORT = "${data}"\n`],
    ['an address', 'a.ts', `const report = 'data:application/pdf;base64,${data}';`],
  ])('%s', (_, path, text) => expect(seenAt(path, text, data)).toEqual(all));

  test('what could not be read is told, without what stands there', () => {
    const encrypted = pageOf('BT (a) Tj ET', { trailer: '/Root 1 0 R /Encrypt 6 0 R' }).toString('base64');
    const document = createDocument('a.json', JSON.stringify([{ a: encrypted }, { b: encrypted }, { c: data }]));
    expect(document.unread).toEqual([
      'Not all of a PDF in base64 could be read: it is encrypted. What else it holds is unknown.',
    ]);
    expect(createDocument('a.json', JSON.stringify({ file: data })).unread).toEqual([]);
  });
});

describe('searches', () => {
  /** Role and value of every literal. */
  const rolesIn = (url: string) => {
    const text = `const url = '${url}';`;
    return createDocument('a.ts', text).literals.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
  };

  test('values are named by their parameters', () => {
    expect(rolesIn('Patient?family:exact=Roe&birthdate=ge1946-11-02&_count=10&identifier=http://h.org|A447')).toEqual([
      'family-name Roe',
      'birth-date 1946-11-02',
      'medical-record-number A447',
    ]);
    expect(rolesIn('/fhir/r4/Patient/_search?telecom=phone%7C316-684-2291&amp;address-postalcode=67210')).toEqual([
      'phone 316-684-2291',
      'postal-code 67210',
    ]);
  });

  test('other addresses stay whole', () => {
    expect(rolesIn('Observation?code=2345-7&date=2025')).toHaveLength(1);
    expect(rolesIn('https://h.org/Patient?family=Roe')).toHaveLength(1);
  });
});
