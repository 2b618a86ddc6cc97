import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../server/core/catalog/fieldNames.js';
import { splitWords } from '../../server/core/catalog/words.js';

describe('words of a name', () => {
  test.each([
    ['patientDOB', 'patient dob'],
    ['HOME_PHONE2', 'home phone 2'],
    ['Patient First Name', 'patient first name'],
    ['member-id', 'member id'],
    ['HTMLParser', 'html parser'],
    ['SSN', 'ssn'],
  ])('%s', (name, words) => expect(splitWords(name).join(' ')).toBe(words));
});

describe('roles', () => {
  test.each([
    ['ssn', 'ssn', 'certain'],
    ['social_security_number', 'ssn', 'certain'],
    ['setSsn', 'ssn', 'certain'],
    ['PATIENT_SSN', 'ssn', 'certain'],
    ['medical_record_no', 'medical-record-number', 'certain'],
    ['patient_mrn', 'medical-record-number', 'certain'],
    ['dateOfBirth', 'birth-date', 'certain'],
    ['DOB', 'birth-date', 'certain'],
    ['firstName', 'given-name', 'person'],
    ['patientFirstName', 'given-name', 'certain'],
    ['patientName', 'person-name', 'certain'],
    ['mothersMaidenName', 'person-name', 'certain'],
    ['name', 'person-name', 'weak'],
    ['fullName', 'person-name', 'person'],
    ['homePhone', 'phone', 'person'],
    ['cell_phone', 'phone', 'person'],
    ['phone', 'phone', 'weak'],
    ['addressLine1', 'street-address', 'person'],
    ['postal_code', 'postal-code', 'weak'],
    ['plan_member_no', 'health-plan-id', 'certain'],
    ['medicareId', 'health-plan-id', 'certain'],
    ['lastVisit', 'service-date', 'certain'],
    ['deceased_on', 'service-date', 'certain'],
    ['admit_date', 'service-date', 'certain'],
    ['pacemakerSerialNumber', 'device-id', 'certain'],
  ])('%s is %s (%s)', (name, role, strength) => {
    const meaning = meaningOf(name);
    expect([meaning.role, meaning.strength]).toEqual([role, strength]);
  });

  test.each([
    'ssnFormat',
    'ssn_regex',
    'phoneType',
    'emailTemplate',
    'zipFile',
    'fileName',
    'hostname',
    'className',
    'drugName',
    'plan_name',
    'siteName',
    'isDob',
    'hasSsn',
    'maxAge',
    'cacheAge',
    'addressId',
    'emailSent',
    'nameLabel',
    'ssn_hash',
    'unnamed',
    'message',
    'passname',
    'zipcodeRegex',
    'validateSsn',
    'fakeSsn',
    'defaultPhone',
  ])('%s names no value of a person', (name) => expect(meaningOf(name).role).toBeUndefined());
});

describe('subjects', () => {
  test.each([
    ['patientPhone', 'patient'],
    ['guarantorName', 'relative'],
    ['provider_phone', 'provider'],
    ['attending_physician', 'provider'],
    ['site_name', 'organization'],
    ['patient_provider_name', 'provider'],
  ])('%s is about a %s', (name, subject) => expect(meaningOf(name).subject).toBe(subject));
});
