import type { Role, Subject } from '../model.js';

/** The shape of a field's data type: which components carry what (HL7 v2.5.1 chapter 2A). */
export type Hl7Type =
  /** Identifier with check digit: CX.1 is the id, CX.5 its type (table 0203). */
  | 'CX'
  /** Extended person name: XPN.1 family, XPN.2 given, XPN.3 further names. */
  | 'XPN'
  /** Name with id of a person: XCN.1 id, XCN.2 family, XCN.3 given, XCN.4 further names. */
  | 'XCN'
  /** Extended address: XAD.1 street, .2 other designation, .3 city, .5 postal code, .9 county. */
  | 'XAD'
  /** Telephone: XTN.1 number, .3 equipment (FX is a fax), .4 e-mail, .6 and .7 area code and local number. */
  | 'XTN'
  /** One value; the field's role is that of its first component. */
  | 'ST'
  /** Free text: prose with escapes. */
  | 'TX'
  /** Encapsulated data: ED.2 its kind, ED.4 its encoding, ED.5 the data. */
  | 'ED';

/** What a field holds. */
export interface Hl7Field {
  readonly type: Hl7Type;
  /** The role of an ST, or of CX.1 when CX.5 says nothing. */
  readonly role?: Role;
}

/** What a segment holds, by field number; `subject` is whom it is about. */
export interface Hl7Segment {
  readonly subject?: Subject;
  readonly fields: ReadonlyMap<number, Hl7Field & { readonly subject?: Subject }>;
}

type Row = readonly [number: number, type: Hl7Type, role?: Role | undefined, subject?: Subject];

function segment(subject: Subject | undefined, ...rows: readonly Row[]): Hl7Segment {
  const fields = new Map(
    rows.map(([number, type, role, whom]): [number, Hl7Field & { readonly subject?: Subject }] => [
      number,
      { type, ...(role === undefined ? {} : { role }), ...(whom === undefined ? {} : { subject: whom }) },
    ]),
  );
  return subject === undefined ? { fields } : { subject, fields };
}

/** Fields with a person behind them: HL7 v2.5.1 chapters 3 (ADT), 6 (financial), 7 (observations); v2.8 adds none. */
export const hl7Segments: ReadonlyMap<string, Hl7Segment> = new Map([
  [
    'PID',
    segment(
      'patient',
      [2, 'CX', 'medical-record-number'],
      [3, 'CX', 'medical-record-number'],
      [4, 'CX', 'medical-record-number'],
      [5, 'XPN'],
      [6, 'XPN', undefined, 'relative'],
      [7, 'ST', 'birth-date'],
      [9, 'XPN'],
      [11, 'XAD'],
      [12, 'ST', 'city'],
      [13, 'XTN', 'phone'],
      [14, 'XTN', 'phone'],
      [18, 'CX', 'account-number'],
      [19, 'ST', 'ssn'],
      [20, 'ST', 'license-number'],
      [21, 'CX', 'medical-record-number', 'relative'],
      [23, 'ST', 'city'],
      [29, 'ST', 'service-date'],
    ),
  ],
  [
    'PD1',
    segment('patient', [3, 'ST', undefined, 'organization'], [4, 'XCN', undefined, 'provider'], [9, 'CX', 'unique-id']),
  ],
  [
    'NK1',
    segment(
      'relative',
      [2, 'XPN'],
      [4, 'XAD'],
      [5, 'XTN', 'phone'],
      [6, 'XTN', 'phone'],
      [12, 'CX', 'unique-id'],
      [13, 'ST', undefined, 'organization'],
      [16, 'ST', 'birth-date'],
      [26, 'XPN'],
      [30, 'XPN'],
      [31, 'XTN', 'phone'],
      [32, 'XAD'],
      [33, 'CX', 'unique-id'],
      [37, 'ST', 'ssn'],
    ),
  ],
  [
    'GT1',
    segment(
      'relative',
      [2, 'CX', 'account-number'],
      [3, 'XPN'],
      [4, 'XPN'],
      [5, 'XAD'],
      [6, 'XTN', 'phone'],
      [7, 'XTN', 'phone'],
      [8, 'ST', 'birth-date'],
      [12, 'ST', 'ssn'],
      [16, 'XPN'],
      [17, 'XAD'],
      [18, 'XTN', 'phone'],
      [19, 'CX', 'unique-id'],
    ),
  ],
  [
    'IN1',
    segment(
      'patient',
      [2, 'ST', undefined, 'organization'],
      [3, 'ST', undefined, 'organization'],
      [4, 'ST', undefined, 'organization'],
      [5, 'XAD', undefined, 'organization'],
      [6, 'XPN', undefined, 'organization'],
      [7, 'XTN', 'phone', 'organization'],
      [16, 'XPN'],
      [18, 'ST', 'birth-date'],
      [19, 'XAD'],
      [36, 'ST', 'health-plan-id'],
      [44, 'XAD', undefined, 'organization'],
      [49, 'CX', 'health-plan-id'],
    ),
  ],
  [
    'IN2',
    segment(
      'patient',
      [1, 'CX', 'unique-id'],
      [2, 'ST', 'ssn'],
      [3, 'XCN', undefined, 'relative'],
      [6, 'ST', 'health-plan-id'],
      [7, 'XPN'],
      [8, 'ST', 'health-plan-id'],
      [9, 'XPN'],
      [10, 'ST', 'unique-id'],
      [25, 'CX', 'health-plan-id'],
      [26, 'CX', 'health-plan-id'],
      [61, 'CX', 'health-plan-id'],
      [63, 'XTN', 'phone'],
      [64, 'XTN', 'phone'],
    ),
  ],
  [
    'PV1',
    segment(
      'patient',
      [5, 'CX', 'unique-id'],
      [7, 'XCN', undefined, 'provider'],
      [8, 'XCN', undefined, 'provider'],
      [9, 'XCN', undefined, 'provider'],
      [17, 'XCN', undefined, 'provider'],
      [19, 'CX', 'unique-id'],
      [44, 'ST', 'service-date'],
      [45, 'ST', 'service-date'],
      [50, 'CX', 'unique-id'],
      [52, 'XCN', undefined, 'provider'],
    ),
  ],
  ['PV2', segment('patient', [8, 'ST', 'service-date'], [9, 'ST', 'service-date'], [13, 'XCN', undefined, 'provider'])],
  [
    'MRG',
    segment(
      'patient',
      [1, 'CX', 'medical-record-number'],
      [2, 'CX', 'medical-record-number'],
      [3, 'CX', 'account-number'],
      [4, 'CX', 'medical-record-number'],
      [5, 'CX', 'unique-id'],
      [7, 'XPN'],
    ),
  ],
  [
    'IN3',
    segment(
      'patient',
      [2, 'CX', 'health-plan-id'],
      [3, 'XCN', undefined, 'provider'],
      [8, 'XCN', undefined, 'provider'],
      [14, 'XCN', undefined, 'provider'],
      [16, 'XTN', 'phone', 'provider'],
      [19, 'XTN', 'phone', 'provider'],
      [25, 'XCN', undefined, 'provider'],
    ),
  ],
  ['EVN', segment(undefined, [5, 'XCN', undefined, 'provider'], [6, 'ST', 'service-date', 'patient'])],
  ['QRD', segment('patient', [8, 'XCN', 'medical-record-number'])],
  ['ACC', segment('patient', [1, 'ST', 'service-date'], [3, 'TX'], [7, 'XCN', undefined, 'relative'], [11, 'XAD'])],
  ['DG1', segment('patient', [5, 'ST', 'service-date'], [16, 'XCN', undefined, 'provider'])],
  ['PR1', segment('patient', [5, 'ST', 'service-date'], [11, 'XCN', undefined, 'provider'])],
  ['AL1', segment('patient', [6, 'ST', 'service-date'])],
  ['NTE', segment('patient', [3, 'TX'])],
  [
    'OBR',
    segment(
      'patient',
      [7, 'ST', 'service-date'],
      [8, 'ST', 'service-date'],
      [10, 'XCN', undefined, 'provider'],
      [13, 'TX'],
      [14, 'ST', 'service-date'],
      [16, 'XCN', undefined, 'provider'],
      [17, 'XTN', 'phone', 'provider'],
      [28, 'XCN', undefined, 'provider'],
      [32, 'XCN', undefined, 'provider'],
    ),
  ],
  ['OBX', segment('patient', [5, 'TX'], [14, 'ST', 'service-date'], [16, 'XCN', undefined, 'provider'])],
  ['SPM', segment('patient', [17, 'ST', 'service-date'])],
  [
    'ORC',
    segment(
      undefined,
      [10, 'XCN', undefined, 'provider'],
      [11, 'XCN', undefined, 'provider'],
      [12, 'XCN', undefined, 'provider'],
      [14, 'XTN', 'phone', 'provider'],
      [21, 'XPN', undefined, 'organization'],
      [22, 'XAD', undefined, 'organization'],
      [23, 'XTN', 'phone', 'organization'],
      [24, 'XAD', undefined, 'provider'],
    ),
  ],
  ['ROL', segment('provider', [4, 'XCN'], [11, 'XAD'], [12, 'XTN', 'phone'])],
  ['PRD', segment('provider', [2, 'XPN'], [3, 'XAD'], [5, 'XTN', 'phone'], [7, 'CX', 'license-number'])],
  ['STF', segment('provider', [2, 'CX', 'unique-id'], [3, 'XPN'], [10, 'XTN', 'phone'], [11, 'XAD'])],
  ['CTD', segment('provider', [2, 'XPN'], [3, 'XAD'], [5, 'XTN', 'phone'])],
  ['FT1', segment('patient', [4, 'ST', 'service-date'], [20, 'XCN', undefined, 'provider'])],
  ['RXA', segment('patient', [3, 'ST', 'service-date'], [10, 'XCN', undefined, 'provider'])],
  ['TXA', segment('patient', [4, 'ST', 'service-date'], [9, 'XCN', undefined, 'provider'])],
  ['SCH', segment('patient', [11, 'ST', 'service-date'], [12, 'XCN', undefined, 'provider'])],
]);

/** What OBX-5 is by the value type in OBX-2 (table 0125); every other type is read as text. */
export const hl7ObservationTypes: ReadonlyMap<string, Hl7Field> = new Map<string, Hl7Field>([
  ['XPN', { type: 'XPN' }],
  ['PN', { type: 'XPN' }],
  ['XAD', { type: 'XAD' }],
  ['AD', { type: 'XAD' }],
  ['XTN', { type: 'XTN', role: 'phone' }],
  ['TN', { type: 'XTN', role: 'phone' }],
  ['CX', { type: 'CX', role: 'unique-id' }],
  ['DT', { type: 'ST', role: 'service-date' }],
  ['TS', { type: 'ST', role: 'service-date' }],
  ['DTM', { type: 'ST', role: 'service-date' }],
  ['ED', { type: 'ED' }],
]);

/** Roles of CX.1 by CX.5, HL7 table 0203 (identifier type). */
export const hl7IdentifierTypes: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['SS', 'ssn'],
  ['SSN', 'ssn'],
  ...['MR', 'MRN', 'MRT', 'PI', 'PT', 'PE', 'U'].map((code): [string, Role] => [code, 'medical-record-number']),
  ...['DL', 'DLN'].map((code): [string, Role] => [code, 'license-number']),
  ...['MB', 'SN', 'MC', 'MA', 'MCR', 'MCD', 'HC', 'JHN', 'NIIP', 'PNT', 'WC'].map((code): [string, Role] => [
    code,
    'health-plan-id',
  ]),
  ...['AN', 'ANON', 'GN', 'BA'].map((code): [string, Role] => [code, 'account-number']),
  ...['VN', 'VS', 'PPN', 'TAX', 'EI', 'EN', 'XX'].map((code): [string, Role] => [code, 'unique-id']),
]);

/** Roles of the components of a type, by number; CX, XTN and ST have rules of their own. */
export const hl7Components: ReadonlyMap<Hl7Type, ReadonlyMap<number, Role>> = new Map<
  Hl7Type,
  ReadonlyMap<number, Role>
>([
  [
    'XPN',
    new Map<number, Role>([
      [1, 'family-name'],
      [2, 'given-name'],
      [3, 'given-name'],
    ]),
  ],
  [
    'XCN',
    new Map<number, Role>([
      [1, 'license-number'],
      [2, 'family-name'],
      [3, 'given-name'],
      [4, 'given-name'],
    ]),
  ],
  [
    'XAD',
    new Map<number, Role>([
      [1, 'street-address'],
      [2, 'street-address'],
      [3, 'city'],
      [5, 'postal-code'],
      [9, 'city'],
    ]),
  ],
]);
