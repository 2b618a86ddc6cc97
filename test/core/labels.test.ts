import { describe, expect, test } from 'vitest';
import { labelBefore } from '../../server/core/identifiers/labels.js';

/** The role of the label before the place marked with ‸. */
function labelAt(text: string): string | undefined {
  return labelBefore(text.replace('‸', ''), text.indexOf('‸'));
}

describe('a label gives its role to what follows', () => {
  test.each([
    ['DOB: ‸05/17/1944', 'birth-date'],
    ['D.O.B. ‸05/17/1944', 'birth-date'],
    ['MRN# ‸00482913', 'medical-record-number'],
    ['MRN ‸00482913', 'medical-record-number'],
    ['Medical Record Number: ‸00482913', 'medical-record-number'],
    ['SSN is ‸283504417', 'ssn'],
    ['her social security number is ‸412', 'ssn'],
    ["Intake(last='‸Castellanos'", 'family-name'],
    ["first='‸Imani', dob=", 'given-name'],
    ['admitted on ‸2024-08-04', 'service-date'],
    ['| DOB | ‸1944', 'birth-date'],
    ['phone ‸218-724-6619', 'phone'],
    ['Fax: ‸218-722-0094', 'fax'],
    ['ZIP ‸55805', 'postal-code'],
    ['"patientName": "‸Wendell', 'person-name'],
    ['patient_name=‸Wendell', 'person-name'],
    ['Patient: ‸Wendell Tsosie', 'person-name'],
    ["License plate of the patient's car: ‸KDR 4418", 'license-plate'],
    ["IMEI of the patient's glucose phone: ‸864", 'device-id'],
    ['Patient account no. ‸7718-204-41', 'account-number'],
  ])('%s', (text, role) => expect(labelAt(text)).toBe(role));
});

describe('other words are no label', () => {
  test.each([
    'version ‸2024-08-04',
    'the name ‸is given',
    'DOB unknown. Call ‸218-724-6619',
    'dob\n‸05/17/1944',
    'ssn format: ‸123',
    '‸DOB',
  ])('%s', (text) => expect(labelAt(text)).toBeUndefined());
});
