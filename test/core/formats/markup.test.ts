import { describe, expect, test } from 'vitest';
import { fileScope } from '../../../server/core/formats/extractor.js';
import { extractorFor } from '../../../server/core/formats/index.js';
import { show } from './show.js';

describe('xml', () => {
  test('text belongs to the record around its element, attributes to the element', () => {
    const text =
      '<p:patients><patient id="7"><name>Ann &amp; Roe</name><note>was <b>seen</b></note></patient><!-- c --></p:patients>';
    expect(show('xml', text)).toEqual([
      'id|patient<patients|||7',
      'name|patient<patients|||Ann &amp; Roe',
      'note|patient<patients|||was #prose',
      'b|note<patient<patients|||seen',
      '|patients|||c #comment',
    ]);
  });

  test('names beside values, property lists, translations, schemas', () => {
    expect(show('xml', '<beans><property name="dob" value="1940"/><entry key="mrn">7</entry></beans>')).toEqual([
      'name|property<beans|||dob',
      'dob|property<beans|||1940',
      'key|entry<beans|||mrn',
      'mrn|beans|||7',
    ]);
    expect(show('xml', '<plist><dict><key>SSN</key><string>431</string></dict></plist>')[1]).toBe(
      'SSN|dict<plist|||431',
    );
    expect(show('xml', '<resources><string name="a">Ann</string></resources>')[1]).toContain('#label');
    expect(show('xml', '<xs:schema><xs:pattern value="x"/></xs:schema>')).toEqual(['value|pattern<schema|||x #label']);
  });

  test('entities and DTDs stay text', () => {
    const text = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]><a>&b;</a>';
    expect(show('xml', text).at(-1)).toBe('a|a|||&b;');
  });

  test('FHIR means the same as in JSON', () => {
    const text =
      '<Patient xmlns="http://hl7.org/fhir"><id value="1"/><identifier><type><coding><code value="MR"/></coding></type><value value="0028"/></identifier>' +
      '<name><family value="Roe"/></name><telecom><system value="phone"/><value value="5"/></telecom>' +
      '<contained><Practitioner><name><family value="Day"/></name></Practitioner></contained></Patient>';
    expect(show('xml', text).filter((line) => !line.includes('#'))).toEqual([
      'value|identifier<Patient|medical-record-number|patient|0028',
      'family|name<Patient|family-name|patient|Roe',
      'value|telecom<Patient|phone|patient|5',
      'family|name<Practitioner<contained<Patient|family-name|provider|Day',
    ]);
  });

  test('a clinical document', () => {
    const text =
      '<ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><id extension="9989" root="1.2"/>' +
      '<id root="2.16.840.1.113883.4.1" extension="431-08-7726"/><addr><streetAddressLine>2 Elm</streetAddressLine><city>X</city></addr>' +
      '<telecom value="tel:+1(555)555-2003"/><telecom value="mailto:ann@roe.test"/><patient><name><given>Ann</given></name>' +
      '<birthTime value="19400201"/><guardian><guardianPerson><name>Bob Roe</name></guardianPerson></guardian></patient>' +
      '<providerOrganization><name>Clinic</name></providerOrganization></patientRole></recordTarget>' +
      '<author><assignedAuthor><assignedPerson><name><given>Day</given></name></assignedPerson></assignedAuthor></author>' +
      '<componentOf><encompassingEncounter><effectiveTime><low value="20120806"/></effectiveTime></encompassingEncounter></componentOf>' +
      '<component><structuredBody><section><text><paragraph>Ann was seen.</paragraph></text></section></structuredBody></component></ClinicalDocument>';
    const lines = show('xml', text).filter((line) => !line.includes('#machinery'));
    expect(lines.map((line) => line.replace(/\|[^|]*/, ''))).toEqual([
      'extension|medical-record-number|patient|9989',
      'extension|ssn|patient|431-08-7726',
      'streetAddressLine|street-address|patient|2 Elm',
      'city|city|patient|X',
      'value|phone|patient|+1(555)555-2003',
      'value|email|patient|ann@roe.test',
      'given|given-name|patient|Ann',
      'value|birth-date|patient|19400201',
      'name|person-name|relative|Bob Roe',
      'name||organization|Clinic',
      'given|given-name|provider|Day',
      'value|service-date|patient|20120806',
      'paragraph||patient|Ann was seen. #prose',
    ]);
  });
});

describe('html', () => {
  test('labels, terms and headers name the values after them', () => {
    const text =
      '<label>Date of birth</label><input name="dob" value="1940-02-01" placeholder="MM/DD"><dl><dt>Phone<dd>217</dl>' +
      '<table><tr><th>Name</th><th>SSN</th></tr><tr><td>Ann</td><td>431</td></tr></table><p><b>MRN:</b> 7</p>';
    const lines = show('html', text).filter((line) => !line.includes('#'));
    expect(lines).toEqual(['dob||||1940-02-01', 'Phone|dl|||217', 'Name|tr|||Ann', 'SSN|tr|||431', 'MRN||||7']);
  });

  test('scripts go to the extractor of their language', () => {
    const text = '<script>var a</script><style>b{}</style><p>c</p>';
    const html = extractorFor('html', (language) =>
      language === 'javascript'
        ? (_text, range, scope) => [{ ...range, kind: 'string', name: 'js', scope }]
        : undefined,
    );
    const literals = html?.(text, { start: 0, end: text.length }, fileScope()) ?? [];
    expect(literals.map((literal) => literal.name)).toEqual(['js', '']);
  });
});

describe('markdown', () => {
  test('front matter, tables, code, links', () => {
    const text =
      '---\npatient: Ann\n---\n# Visit\n\nSeen [here](https://x.test/1) today.\n\n| Name | **DOB** |\n|---|---|\n| Ann | 1940 |\n\n```json\n{"mrn":"7"}\n```\n\n```\nplain\n```\n<!-- c -->\n';
    expect(show('markdown', text)).toEqual([
      'patient|{}|||Ann',
      '||||# Visit #prose',
      '||||Seen [here] #prose',
      'href||||https://x.test/1',
      '||||today. #prose',
      'Name|{}<[]|||Ann',
      'DOB|{}<[]|||1940',
      'mrn|{}|||7',
      '||||plain #prose',
      '||||c #comment',
    ]);
  });

  test('reStructuredText has its own tables and code', () => {
    const text =
      'Seen\ntoday\n\n====  ====\nName  DOB\n====  ====\nAnn   1940\n====  ====\n\n.. code-block:: json\n\n   {"mrn":"7"}\n\nend';
    expect(show('rst', text)).toEqual([
      '||||Seen today #prose',
      'Name|{}<[]|||Ann',
      'DOB|{}<[]|||1940',
      'mrn|{}|||7',
      '||||end #prose',
    ]);
  });
});

test('notebooks are read through their escapes', () => {
  const cell = (type: string, source: string[], outputs: unknown[] = []): unknown => ({
    cell_type: type,
    source,
    outputs,
  });
  const text = JSON.stringify({
    cells: [
      cell('markdown', ['# Ann\n', '"Roe"']),
      cell('code', ['a = "b"\n', 'c'], [{ data: { 'text/html': '<td>Ann</td>', 'image/png': 'AAAA' } }]),
    ],
  });
  const notebook = extractorFor('ipynb', (language) =>
    language === 'python'
      ? (code, range, scope) => [{ start: code.indexOf('b'), end: range.end, kind: 'string', name: 'py', scope }]
      : undefined,
  );
  const literals = notebook?.(text, { start: 0, end: text.length }, fileScope()) ?? [];
  const data = literals.filter((literal) => literal.notData === undefined);
  expect(data.map((literal) => text.slice(literal.start, literal.end))).toEqual([
    '# Ann',
    '\\"Roe\\"',
    'b\\"',
    'c',
    'Ann',
  ]);
});
