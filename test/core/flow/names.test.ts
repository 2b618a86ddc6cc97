import { describe, expect, test } from 'vitest';
import { kindOfName, namesPatient } from '../../../server/core/flow/names.js';

describe('what names say of patients', () => {
  test.each(['patientName', 'motherName', 'patientSsn', 'birthDate'])('%s holds it anywhere', (name) => {
    expect(kindOfName(name, false)).toBeDefined();
  });

  test.each(['childName', 'childPropName', 'parentName', 'siblingName'])('%s may be of a tree', (name) => {
    expect(kindOfName(name, false)).toBeUndefined();
  });

  test.each(['childName', 'parentName'])('%s of a patient is a name', (name) => {
    expect(kindOfName(name, true)).toBe('name');
  });

  test.each(['patient', 'currentPatient', 'patientRecord'])('%s is a patient', (name) => {
    expect(namesPatient(name)).toBe(true);
  });

  test.each(['patientsRefsNotPatient', 'isNotPatient', 'missingPatients', 'patientProp'])('%s is none', (name) => {
    expect(namesPatient(name)).toBe(false);
    expect(kindOfName(name, false)).toBeUndefined();
  });
});
