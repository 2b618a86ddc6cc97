import { describe, expect, test } from 'vitest';
import { carriedByName, carriedByPartOfRecord, namesRecord } from '../../../server/core/flow/names.js';

describe('what names say of patients', () => {
  test.each(['patientName', 'motherName', 'patientSsn', 'birthDate'])('%s holds it anywhere', (name) => {
    expect(carriedByName(name, true)).toBeDefined();
  });

  test.each(['childName', 'childPropName', 'parentName', 'siblingName'])('%s may be of a tree', (name) => {
    expect(carriedByName(name, true)).toBeUndefined();
  });

  test.each(['childName', 'parentName'])('%s of a patient is a name', (name) => {
    expect(carriedByPartOfRecord(name)?.words).toBe('name');
  });

  test.each(['patient', 'currentPatient', 'patientRecord'])('%s is a patient', (name) => {
    expect(namesRecord(name)).toBe(true);
  });

  test.each(['patientsRefsNotPatient', 'isNotPatient', 'missingPatients', 'patientProp'])('%s is none', (name) => {
    expect(namesRecord(name)).toBe(false);
    expect(carriedByName(name, true)).toBeUndefined();
  });
});
