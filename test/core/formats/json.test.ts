import { describe, expect, test } from 'vitest';
import { type Scope, testMarkerOf } from '../../../server/core/model.js';
import { literalsOf, show } from './show.js';

describe('json', () => {
  test('names values by key, elements of a list by the key of the list', () => {
    expect(show('json', '{"patients":[{"name":"Ann","age":7,"ok":true}],"phones":["1","2"]}')).toEqual([
      'name|{}<[patients]<{}|||Ann',
      'age|{}<[patients]<{}|||7',
      'phones|[phones]<{}|||1',
      'phones|[phones]<{}|||2',
    ]);
  });

  test('reads comments, JSON5 and raw escapes', () => {
    expect(show('jsonc', '{ // who\n name: \'Ann\', /* b */ "q": "a\\"b" }')).toEqual([
      '|{}|||who #comment',
      'name|{}|||Ann',
      '|{}|||b #comment',
      'q|{}|||a\\"b',
    ]);
  });

  test('a key that is data is a value too', () => {
    expect(show('json', '{"431-08-7726":{"name":"Ann"}}')).toEqual(['|{}|||431-08-7726', 'name|431-08-7726<{}|||Ann']);
  });

  test('what is broken becomes prose up to the end of its line', () => {
    expect(show('json', '{"a": "b,\n"c": Ann Roe 12,\n"d": "e"')).toEqual([
      'a|{}|||b,',
      '|{}|||Ann Roe 12, #prose',
      'd|{}|||e',
    ]);
  });

  test('lines of NDJSON are records of their own', () => {
    const text = '{"a":"b"}\nnot json\n{"a":"c"}\n';
    expect(show('ndjson', text)).toEqual(['a|{}|||b', '||||not json #prose', 'a|{}|||c']);
    const [first, , third] = literalsOf('ndjson', text);
    expect(first?.scope).not.toBe(third?.scope);
  });
});

describe('recordings', () => {
  test('a name beside a value names it', () => {
    expect(show('json', '{"params":[{"name":"ssn","value":"431"}]}')[1]).toBe('ssn|{}<[params]<{}|||431');
    expect(show('yaml', 'env:\n- name: MRN\n  value: 7\n')[1]).toBe('MRN|{}<[env]<{}|||7');
  });
});

describe('descriptions of data', () => {
  const notData = (text: string): unknown[] => literalsOf('json', text).map((literal) => literal.notData);

  test('JSON Schema holds nobody', () => {
    const text = '{"$schema":"https://json-schema.org/draft/2020-12/schema","examples":["431-08-7726"],"pattern":"x"}';
    expect(notData(text)).toEqual(['label', 'label', 'pattern']);
  });

  test('an object with type and properties is a schema, wherever it stands', () => {
    const text = '{"tool":{"type":"object","properties":{"ssn":{"default":"431-08-7726"}}},"ssn":"x"}';
    expect(notData(text)).toEqual(['label', 'label', undefined]);
  });

  test('a file that obeys a schema, and GeoJSON, are data', () => {
    expect(notData('{"$schema":"./config.schema.json","ssn":"x"}')).toEqual([undefined, undefined]);
    expect(notData('{"type":"Feature","properties":{"name":"x"}}')).toEqual([undefined, undefined]);
  });
});

describe('fhir', () => {
  const patient = {
    resourceType: 'Patient',
    id: 'p1',
    text: { status: 'generated', div: '<div><b>Ann Roe</b> of <i>Elm St</i></div>' },
    identifier: [
      { type: { coding: [{ system: 's', code: 'MR' }] }, system: 'urn:oid:1.2', value: '0012' },
      { value: '431-08-7726', system: 'http://hl7.org/fhir/sid/us-ssn' },
      { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' },
      { system: 'urn:own', value: 'x9' },
    ],
    name: [{ family: 'Roe', given: ['Ann'] }],
    telecom: [{ system: 'fax', value: '217-555-0143' }],
    birthDate: '1940-02-01',
    _birthDate: {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime', valueDateTime: 'T' }],
    },
    deceasedDateTime: '2020-01-01',
    address: [{ line: ['1 Elm St'], city: 'X', postalCode: '62704' }],
    photo: [{ contentType: 'image/png', data: 'AAAA' }],
    contact: [{ name: { family: 'Roe' } }],
    generalPractitioner: [{ reference: 'Practitioner/1', display: 'Dr Day' }],
    managingOrganization: { display: 'Clinic' },
  };

  /** `name|role|subject|value` of the values that are data. */
  const meanings = (value: unknown): string[] => {
    const text = JSON.stringify(value);
    return literalsOf('json', text)
      .filter((literal) => literal.notData === undefined)
      .map(({ name, role = '', subject = '', start, end }) => `${name}|${role}|${subject}|${text.slice(start, end)}`);
  };

  test('a patient', () => {
    expect(meanings(patient)).toEqual([
      'div||patient|Ann Roe',
      'div||patient|of',
      'div||patient|Elm St',
      'value|medical-record-number|patient|0012',
      'value|ssn|patient|431-08-7726',
      'value|license-number|provider|1234567893',
      'value|unique-id|patient|x9',
      'family|family-name|patient|Roe',
      'given|given-name|patient|Ann',
      'value|fax|patient|217-555-0143',
      'birthDate|birth-date|patient|1940-02-01',
      'valueDateTime|birth-date|patient|T',
      'deceasedDateTime|service-date|patient|2020-01-01',
      'line|street-address|patient|1 Elm St',
      'city|city|patient|X',
      'postalCode|postal-code|patient|62704',
      'data|photo|patient|AAAA',
      'family|family-name|relative|Roe',
      'display|person-name|provider|Dr Day',
      'display||organization|Clinic',
    ]);
  });

  test('other resources, in a bundle and contained', () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        { resource: { resourceType: 'Practitioner', name: [{ family: 'Day' }], birthDate: '1970-01-01' } },
        {
          resource: {
            resourceType: 'Encounter',
            period: { start: '2024-01-02' },
            subject: { reference: 'Patient/p1', display: 'Ann Roe' },
            contained: [{ resourceType: 'RelatedPerson', name: [{ text: 'Bob Roe' }] }],
          },
        },
        { resource: { subscriberId: 'M1', period: { start: '2024' }, resourceType: 'Coverage' } },
        { resource: { resourceType: 'ValueSet', name: 'Ann', contact: [{ name: 'Bob' }] } },
        { resource: { serialNumber: 'S1', patient: { reference: 'Patient/p1' }, resourceType: 'Device' } },
      ],
    };
    expect(meanings(bundle)).toEqual([
      'family|family-name|provider|Day',
      'birthDate|birth-date|provider|1970-01-01',
      'start|service-date|patient|2024-01-02',
      'display|person-name|patient|Ann Roe',
      'text|person-name|relative|Bob Roe',
      'subscriberId|health-plan-id|patient|M1',
      'start||patient|2024',
      'serialNumber|device-id|patient|S1',
    ]);
  });

  test('the scope of a resource bears its type', () => {
    const text = '{"resource":{"birthDate":"1940-02-01","resourceType":"Patient"}}';
    expect(show('json', text)[0]).toBe('birthDate|Patient<{}|birth-date|patient|1940-02-01');
  });

  test('elements of a list longer than a batch are read like any other', () => {
    const patient = (i: number) =>
      `{"resourceType":"Patient","id":"p${i}","name":[{"family":"Oyelowo${i}"}],"birthDate":"1962-02-27"}`;
    const count = 3000;
    const text = `[${Array.from({ length: count }, (_, i) => patient(i)).join(',\n')}, "last"]`;
    const lines = show('json', text);
    expect(lines.slice(0, -1)).toEqual(Array.from({ length: count }, (_, i) => show('json', `[${patient(i)}]`)).flat());
    expect(lines.at(-1)).toBe('|[]|||last');
    const roots = literalsOf('json', text).map(({ scope }) => rootOf(scope));
    expect(new Set(roots).size).toBe(1);
  });

  test('what says in one element that all is invented counts for the elements of other batches', () => {
    const patient = '{"resourceType":"Patient","name":[{"family":"Oyelowo"}]}';
    const told =
      '{"resourceType":"Patient","identifier":[{"system":"https://github.com/synthetichealth/synthea","value":"7"}]}';
    const many = Array.from({ length: 2500 }, () => patient);
    const literals = literalsOf('json', `[${[...many, told, ...many].join(',')}]`);
    expect(literals.every(({ scope }) => testMarkerOf(scope) !== undefined)).toBe(true);
  });
});

/** The outermost list or record around a scope. */
function rootOf(scope: Scope): Scope {
  let at = scope;
  while (at.parent !== undefined && at.parent.kind !== 'file') at = at.parent;
  return at;
}
