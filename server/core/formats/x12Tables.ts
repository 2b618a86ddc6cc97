import type { Role, Subject } from '../model.js';

/** Whom an entity code of NM101 or N101 names (X12 005010, 270/271, 276/277, 278, 834, 835, 837 guides). */
export const entitySubjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ...['IL', 'QC', '74', '70', '03', 'HK', 'EXS', 'QE'].map((code): [string, Subject] => [code, 'patient']),
  ...['S1', 'S3', 'QD', 'GD', 'LR', 'X4', 'GB', 'EI', 'J6', '45', 'C9'].map((code): [string, Subject] => [
    code,
    'relative',
  ]),
  ...[
    ...['82', '85', '71', '72', '73', 'DN', 'DK', 'DQ', 'P3', 'QB', '1P', 'SJ', '80', 'DD', 'ZZ', '1T', '3D', 'AAJ'],
  ].map((code): [string, Subject] => [code, 'provider']),
  ...[
    ...['PR', '40', '41', 'PE', '87', '77', 'FA', '2B', '36', 'TT', 'P5', 'IN', 'PW', 'X3', '1I', 'GP', 'TV', 'BO'],
    ...['LI', 'P4', 'VN', '28', 'GW', 'PRP', 'SEP', 'TTP'],
  ].map((code): [string, Subject] => [code, 'organization']),
]);

/** Roles of NM109 by the qualifier in NM108. */
export const nameIdRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['MI', 'health-plan-id'],
  ['HN', 'health-plan-id'],
  ['MR', 'health-plan-id'],
  ['C1', 'health-plan-id'],
  ['N', 'health-plan-id'],
  ['II', 'health-plan-id'],
  ['SY', 'ssn'],
  ['34', 'ssn'],
  ['ZZ', 'unique-id'],
  ['XX', 'license-number'],
]);

/** Roles of REF02 by the qualifier in REF01. */
export const referenceRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['SY', 'ssn'],
  ...['1W', '0F', 'IG', 'NQ', 'Q4', 'F6', 'MRC', 'ZH', '3H'].map((code): [string, Role] => [code, 'health-plan-id']),
  ['EA', 'medical-record-number'],
  ['EJ', 'account-number'],
  ...['23', 'D9', 'F8', 'G1', '9F', '1K', '6R', '9A', '9C', 'BLT', '17', 'DX'].map((code): [string, Role] => [
    code,
    'unique-id',
  ]),
  ...['1D', '0B', '1G', '1C', 'LU', 'G2', '1B', 'TJP', 'DEA'].map((code): [string, Role] => [code, 'license-number']),
  ['Y4', 'account-number'],
  ['PXC', 'license-number'],
]);

/** References that are a provider's wherever they stand. */
export const providerReferences: ReadonlySet<string> = new Set([
  ...['1D', '0B', '1G', '1C', 'LU', 'G2', '1B', 'TJP', 'DEA', 'PXC', 'EI'],
]);

/** References that are a patient's wherever they stand. */
export const patientReferences: ReadonlySet<string> = new Set(['EA', 'EJ', '1W', '0F', 'F8', 'G1', 'D9', '9F']);

/** Roles of the numbers in PER04, PER06 and PER08 by the qualifier before them. */
export const contactRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...['TE', 'CP', 'HP', 'WP', 'BN', 'AP', 'PH', 'NP'].map((code): [string, Role] => [code, 'phone']),
  ['FX', 'fax'],
  ['EM', 'email'],
  ['UR', 'url'],
]);

/** Dates that the payer made for itself: received, paid, produced, begin and end of a plan's file. */
export const officeDates: ReadonlySet<string> = new Set([
  '036',
  '050',
  '573',
  '090',
  '091',
  '405',
  '009',
  '007',
  '382',
]);

/** Roles of elements that need no qualifier. */
export const elementRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['N301', 'street-address'],
  ['N302', 'street-address'],
  ['N401', 'city'],
  ['N403', 'postal-code'],
  ['DMG02', 'birth-date'],
  ['CLM01', 'account-number'],
  ['CLP01', 'account-number'],
  ['CLP07', 'unique-id'],
  ['INS12', 'service-date'],
  ['PAT06', 'service-date'],
  ['PWK06', 'unique-id'],
]);

/** Qualifiers of an N104 that is no number of an organisation. */
export const partyIdRoles: ReadonlyMap<string, Role> = new Map<string, Role>([['34', 'ssn']]);

/** Segments that wrap the transactions: nothing in them is about anybody. */
export const envelope: ReadonlySet<string> = new Set([
  'ISA',
  'GS',
  'ST',
  'SE',
  'GE',
  'IEA',
  'BHT',
  'BGN',
  'TA1',
  'BPR',
]);

/** Free text: segment and element. */
export const freeText: ReadonlySet<string> = new Set(['NTE02', 'MSG01', 'K301']);

/** Segments that begin a group of people, claims or members: all that follows belongs together. */
export const groups: ReadonlySet<string> = new Set(['HL', 'INS', 'CLP']);
