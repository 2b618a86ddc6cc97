import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';
import { literalsOf } from './show.js';

const ssn = '431-08-7726';

/** Is the number seen in a file, however broken it is? */
function isSeen(path: string, text: string): boolean {
  return createDocument(path, text).sightings.some(
    ({ identifier, start, end }) => identifier === 'ssn' && text.slice(start, end) === ssn,
  );
}

describe('broken files are still scanned as text', () => {
  test.each([
    ['a.json', `{"a": [1, {"b": "c", } ssn ${ssn}`],
    ['a.json', `{"patient": {"ssn": "${ssn}`],
    ['a.ndjson', `{"a":1}\n{"ssn": "${ssn}\n}}}{{{`],
    ['a.yaml', `a: [1\n  b: "c\nssn: ${ssn}\n  - }`],
    ['a.xml', `<a><b>x</a><ssn>${ssn}<c d="`],
    ['a.csv', `id,ssn\n1\n2,"${ssn}\n3,4,5,6\n`],
    ['a.hl7', `MSH|^~\\&|A\rPID|1|\rthe SSN is ${ssn}`],
    ['a.x12', `ISA*00*short~NM1*IL\nssn ${ssn}`],
    ['a.ipynb', `{"cells": [{"cell_type": "code", "source": ["ssn = '${ssn}'`],
    ['a.vcf', `BEGIN:VCARD\nSSN ${ssn}\nN:`],
    ['a.feature', `Feature\n| a\n| SSN | ${ssn}`],
    ['a.dcm', `ssn ${ssn}\n(0010,00`],
    ['a.xlsx', `ssn\n${ssn}`],
    ['a.parquet', `ssn\n${ssn}`],
  ])('%s: %j', (path, text) => {
    expect(isSeen(path, text)).toBe(true);
  });
});

describe('documents that grow or nest', () => {
  test('entities of a DTD are neither expanded nor fetched', () => {
    const levels = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('\n');
    const text = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY e0 "${ssn}">\n${levels}\n<!ENTITY f SYSTEM "file:///etc/hosts">]>\n<a><b>&e20;</b><c>&f;</c></a>`;
    const values = literalsOf('xml', text).map(({ start, end }) => text.slice(start, end));
    expect(values.filter((value) => value !== ']>')).toEqual(['&e20;', '&f;']);
  });

  const depth = 100_000;

  test.each([
    ['a.json', `${'{"contained":[{"resourceType":"Patient","name":['.repeat(depth / 2)}"x"`],
    ['a.json', `${'['.repeat(depth)}"ssn ${ssn}"`],
    ['a.yaml', `a: ${'['.repeat(depth)}`],
    ['fhir.xml', `<Bundle xmlns="http://hl7.org/fhir">${'<entry>'.repeat(depth)}`],
    [
      'cda.xml',
      `<ClinicalDocument xmlns="urn:hl7-org:v3">${'<entry><observation>'.repeat(depth / 2)}<effectiveTime value="20250116"/>`,
    ],
    ['message.xml', `<ADT_A01 xmlns="urn:hl7-org:v2xml"><PID>${'<PID.3>'.repeat(depth)}x`],
    ['a.html', `${'<div>'.repeat(depth)}x`],
    ['a.md', '> '.repeat(depth)],
    ['a.ts', `const a = ${'('.repeat(depth)}'x'`],
  ])('a hundred thousand levels of %s', (path, text) => {
    const begin = performance.now();
    expect(() => createDocument(path, text).sightings).not.toThrow();
    expect(performance.now() - begin).toBeLessThan(8_000);
  });
});
