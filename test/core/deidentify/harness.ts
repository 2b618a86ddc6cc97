import { expect } from 'vitest';
import {
  applied,
  type Deidentified,
  type DeidentifyOptions,
  deidentify,
} from '../../../server/core/deidentify/deidentify.js';
import { createDocument } from '../../../server/core/document.js';
import { inspect } from '../../../server/core/inspect.js';
import { type Document, type Finding, isAtLeast, type Scope } from '../../../server/core/model.js';
import { defaultPolicy } from '../../../server/core/policy/policy.js';
import { allRules } from '../../../server/core/rules/index.js';
import { moreFiles } from './moreFiles.js';

export const today = '2026-11-21';
export const secret = '7d1c0a2f4e6b8899aabbccddeeff00117d1c0a2f4e6b8899aabbccddeeff0011';
export const otherSecret = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';

export interface Run extends Deidentified {
  readonly before: Document;
  readonly after: Document;
  readonly text: string;
}

/** De-identifies a text as a file of this name. */
export function run(path: string, text: string, options: Partial<DeidentifyOptions> = {}): Run {
  const before = createDocument(path, text);
  const result = deidentify(before, { secret, dates: 'year', today, ...options });
  const changed = applied(text, result.edits);
  return { ...result, before, after: createDocument(path, changed), text: changed };
}

/** What a scan of a document reports at warning or above. */
export function severe(document: Document): readonly Finding[] {
  const { findings, failures } = inspect(document, defaultPolicy, allRules, { today });
  expect(failures).toEqual([]);
  return findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
}

/** Kind, name and scopes of every value: what may not change. */
export function structureOf({ literals }: Document): readonly string[] {
  return literals.map(({ kind, name, scope, role }) => [kind, name, role ?? '', chain(scope)].join('|'));
}

function chain(scope: Scope): string {
  const names: string[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) names.push(`${at.kind}:${at.name}`);
  return names.join('<');
}

/** Edits are in order, do not overlap, change something, and put only characters that no format has to escape. */
export function checkEdits({ before, edits }: Run): void {
  let at = 0;
  for (const { start, end, newText } of edits) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    const old = before.text.slice(start, end);
    expect(newText).not.toBe(old);
    for (const mark of newText.replace(/[A-Za-z0-9 @.,:/()+=-]/g, '')) expect(old).toContain(mark);
    at = end;
  }
}

/** One invented patient, with numbers in the ranges that are issued. */
export interface Patient {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly mrn: string;
  readonly ssn: string;
  readonly plan: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly city: string;
  readonly zip: string;
  /** YYYY-MM-DD */
  readonly birth: string;
  readonly admitted: string;
  readonly discharged: string;
}

const givens = [
  'Rosalind',
  'Winston',
  'Philippa',
  'Dashiell',
  'Ottilie',
  'Beatrix',
  'Ezekiel',
  'Marjorie',
  'Archibald',
];
const families = ['Okonkwo-Vance', 'Kowalewski', 'Brandvold', 'Trevelyan', 'Marchetti', 'Thornquist', 'Ellingsworth'];
const streets = ['2714 W Boone Ave', '1108 N Maple St', '27 Kimberly Knoll Rd', '415 E Nora Ave', '88 Larkspur Ln'];
const cities = ['Spokane', 'Duluth', 'Asheville', 'Peoria', 'Wichita'];
const zips = ['99201', '55805', '28804', '61602', '03602'];

/** The n-th patient; the same number is always the same patient. */
export function patient(n: number): Patient {
  let state = (n + 1) * 2654435761;
  const below = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  const given = pick(givens);
  const family = pick(families);
  return {
    given,
    middle: pick(givens.filter((name) => name !== given)),
    family,
    mrn: `8${two(below(100))}${1 + below(9)}3${two(below(100))}`,
    ssn: `${401 + below(180)}-${10 + below(80)}-${2000 + below(7000)}`,
    plan: `WPX${20_000_000 + below(60_000_000)}`,
    phone: `509-${300 + below(600)}-${2000 + below(7000)}`,
    email: `${given.toLowerCase()}.${family.toLowerCase().split('-')[0]}${below(90)}@comcast.net`,
    street: pick(streets),
    city: pick(cities),
    zip: pick(zips),
    birth: `19${45 + below(50)}-${two(2 + below(11))}-${two(2 + below(26))}`,
    admitted: `2024-${two(2 + below(8))}-${two(2 + below(12))}`,
    discharged: `2024-${two(10 + below(3))}-${two(14 + below(12))}`,
  };
}

const compact = (day: string) => day.replaceAll('-', '');
const american = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

/** A file name and a file about the patient, by format. */
export const files: Readonly<Record<string, readonly [name: string, write: (patient: Patient) => string]>> = {
  fhir: ['patient.json', fhir],
  ndjson: [
    'export.ndjson',
    (p) => `${JSON.stringify(JSON.parse(fhir(p)))}\n${JSON.stringify({ resourceType: 'Patient', id: 'p-2' })}\n`,
  ],
  fhirXml: ['patient.xml', fhirXml],
  cda: ['ccd.xml', cda],
  hl7: ['adt.hl7', (p) => hl7(p, '\r')],
  hl7Lf: ['adt-lf.hl7', (p) => hl7(p, '\n')],
  hl7Crlf: ['adt-crlf.hl7', (p) => hl7(p, '\r\n')],
  x12: ['claim.edi', (p) => x12(p, '\n')],
  x12Line: ['claim-line.edi', (p) => x12(p, '')],
  json: ['patients.json', json],
  yaml: ['patients.yaml', yaml],
  csv: ['patients.csv', csv],
  xml: ['registration.xml', xml],
  sql: ['seed.sql', sql],
  note: ['note.txt', note],
  ...moreFiles,
};

function fhir(p: Patient): string {
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        fullUrl: `https://ehr.clinic.example/fhir/Patient/pat-${p.mrn}`,
        resource: {
          resourceType: 'Patient',
          id: `pat-${p.mrn}`,
          meta: { lastUpdated: `${p.admitted}T10:11:12.000Z` },
          identifier: [
            { type: { coding: [{ code: 'MR' }] }, system: 'urn:oid:1.2.36.146', value: p.mrn },
            { system: 'http://hl7.org/fhir/sid/us-ssn', value: p.ssn },
          ],
          name: [{ use: 'official', family: p.family, given: [p.given, p.middle] }],
          telecom: [
            { system: 'phone', value: p.phone },
            { system: 'email', value: p.email },
          ],
          birthDate: p.birth,
          address: [{ line: [p.street], city: p.city, state: 'WA', postalCode: p.zip }],
        },
      },
      {
        resource: {
          resourceType: 'Encounter',
          id: 'visit-one',
          status: 'finished',
          class: { code: 'IMP' },
          subject: { reference: `Patient/pat-${p.mrn}`, display: `${p.given} ${p.family}` },
          period: { start: `${p.admitted}T08:30:00-08:00`, end: p.discharged },
        },
      },
    ],
  };
  return `${JSON.stringify(bundle, undefined, 2)}\n`;
}

function fhirXml(p: Patient): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Patient xmlns="http://hl7.org/fhir">
  <id value="pat-${p.mrn}"/>
  <identifier><type><coding><code value="MR"/></coding></type><value value="${p.mrn}"/></identifier>
  <name><use value="official"/><family value="${p.family}"/><given value="${p.given}"/></name>
  <telecom><system value="phone"/><value value="${p.phone}"/></telecom>
  <birthDate value="${p.birth}"/>
  <address><line value="${p.street}"/><city value="${p.city}"/><postalCode value="${p.zip}"/></address>
</Patient>
`;
}

function cda(p: Patient): string {
  return `<ClinicalDocument xmlns="urn:hl7-org:v3">
  <recordTarget><patientRole>
    <id root="2.16.840.1.113883.19.5" extension="${p.mrn}"/>
    <id root="2.16.840.1.113883.4.1" extension="${p.ssn}"/>
    <addr><streetAddressLine>${p.street}</streetAddressLine><city>${p.city}</city><state>WA</state><postalCode>${p.zip}</postalCode></addr>
    <telecom value="tel:${p.phone}"/>
    <patient><name><given>${p.given}</given><family>${p.family}</family></name><birthTime value="${compact(p.birth)}"/></patient>
  </patientRole></recordTarget>
  <componentOf><encompassingEncounter><effectiveTime><low value="${compact(p.admitted)}"/><high value="${compact(p.discharged)}"/></effectiveTime></encompassingEncounter></componentOf>
</ClinicalDocument>
`;
}

function hl7(p: Patient, end: string): string {
  return [
    `MSH|^~\\&|ADT|CEDAR|INTAKE|CEDAR|${compact(p.admitted)}104500||ADT^A01|M0001|P|2.5.1`,
    `EVN|A01|${compact(p.admitted)}104500`,
    `PID|1||${p.mrn}^^^CH^MR~${p.ssn}^^^USA^SS||${p.family.toUpperCase()}^${p.given.toUpperCase()}^${p.middle[0]}||${compact(p.birth)}|F|||${p.street.toUpperCase()}^^${p.city.toUpperCase()}^WA^${p.zip}||${p.phone.replaceAll('-', '')}||||||${p.ssn}`,
    `PV1|1|I|2N^204^A|||||||||||||||||||||||||||||||||||||||||${compact(p.admitted)}|${compact(p.discharged)}`,
    `OBX|1|TX|NOTE^^L||Called ${p.given} ${p.family} on ${american(p.admitted)} at ${p.phone}.`,
    '',
  ].join(end);
}

function x12(p: Patient, end: string): string {
  return [
    `ISA*00*          *00*          *ZZ*CEDARHOLLOW    *ZZ*CLEARHOUSE     *${compact(p.admitted).slice(2)}*1115*^*00501*000004417*0*P*:`,
    `GS*HC*CEDARHOLLOW*CLEARHOUSE*${compact(p.admitted)}*1115*4417*X*005010X222A1`,
    'ST*837*0001*005010X222A1',
    `BHT*0019*00*REF8812*${compact(p.admitted)}*1115*CH`,
    'NM1*85*2*CEDAR HOLLOW CLINIC*****XX*1234567893',
    `NM1*IL*1*${p.family.toUpperCase()}*${p.given.toUpperCase()}****MI*${p.plan}`,
    `N3*${p.street.toUpperCase()}`,
    `N4*${p.city.toUpperCase()}*WA*${p.zip}`,
    `DMG*D8*${compact(p.birth)}*F`,
    `REF*SY*${p.ssn.replaceAll('-', '')}`,
    'CLM*CLAIM-77*145***11:B:1*Y*A*Y*Y',
    `DTP*434*RD8*${compact(p.admitted)}-${compact(p.discharged)}`,
    'HI*ABK:R55',
    'SE*12*0001',
    'GE*1*4417',
    'IEA*1*000004417',
    '',
  ].join(`~${end}`);
}

function json(p: Patient): string {
  return `[
  { "patientName": "${p.family}, ${p.given}", "mrn": "${p.mrn}", "zip": ${Number(p.zip)}, "ssn": ${p.ssn.replaceAll('-', '')},
    "dob": "${p.birth}", "admitDate": "${p.admitted}T23:59:59Z", "phone": "${p.phone}", "weight": 71.5 }
]
`;
}

function yaml(p: Patient): string {
  return `patients:
  - first_name: ${p.given}
    last_name: ${p.family}   # as on the card
    mrn: "${p.mrn}"
    date_of_birth: ${p.birth}
    admit_date: '${p.admitted}'
    address: { street_address: ${p.street}, city: ${p.city}, zip: "${p.zip}" }
    phone: ${p.phone}
    weight: 71.5
`;
}

function csv(p: Patient): string {
  return `mrn,last_name,first_name,dob,ssn,phone,email,address,zip,admit_date,weight\r
${p.mrn},${p.family},${p.given},${american(p.birth)},${p.ssn},${p.phone},${p.email},"${p.street}, Apt 4",${p.zip},${p.admitted},71.5\r
`;
}

function xml(p: Patient): string {
  return `<registrations vendor="KioskPro">
  <registration seq="1" patientName="${p.given} ${p.family}" mrn="${p.mrn}" visitDate="${p.admitted}">
    <DateOfBirth>${p.birth}</DateOfBirth><SSN>${p.ssn}</SSN>
  </registration>
</registrations>
`;
}

function sql(p: Patient): string {
  return `INSERT INTO patient (mrn, last_name, first_name, birth_date, ssn, phone, zip, weight) VALUES
  ('${p.mrn}', '${p.family}', '${p.given}', '${p.birth}', '${p.ssn}', '${p.phone}', '${p.zip}', 71.5);
`;
}

function note(p: Patient): string {
  return `DISCHARGE SUMMARY

Patient: ${p.family}, ${p.given}
MRN: ${p.mrn}    SSN: ${p.ssn}
DOB: ${american(p.birth)}
Admitted: ${american(p.admitted)}    Discharged: ${american(p.discharged)}

Mrs. ${p.family} denies chest pain. Call ${p.given} ${p.family} at ${p.phone}.
Troponin 0.04, Hgb 11.2, BP 142/88.
`;
}
