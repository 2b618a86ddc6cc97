import { describe, expect, it } from 'vitest';
import { Patient } from '../src/patient.js';
import { patientFactory } from './factories.js';

describe('Patient', () => {
  it('takes the chart that failed in production', () => {
    const chart = {
      mrn: 'CH-0048377',
      lastName: 'Baptiste-Reyes',
      firstName: 'Oluwaseun',
      dateOfBirth: '1986-11-14',
      ssn: '539-61-7720',
      address: { line1: '415 E Nora Ave', city: 'Spokane', state: 'WA', zip: '99202' },
    };
    expect(Patient.parse(chart).mrn).toBe('CH-0048377');
  });

  it('takes placeholders', () => {
    expect(() => Patient.parse({ ...patientFactory(), lastName: 'Doe', firstName: 'Jane' })).not.toThrow();
  });

  it('refuses a Social Security number that was never issued', () => {
    expect(() => Patient.parse({ ...patientFactory(), ssn: '666-12-3456' })).toThrow();
    expect(() => Patient.parse({ ...patientFactory(), ssn: '000-00-0000' })).toThrow();
  });
});
