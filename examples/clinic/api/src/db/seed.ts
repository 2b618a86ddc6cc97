import { faker } from '@faker-js/faker';
import type { Patient } from '../patient.js';
import { pool } from './pool.js';

const SEED_VERSION = '2.14.0';
const CLINIC_ID = '3b0f7f1c-6a52-4c1e-9d0a-8a2f64c7be10';

// Three charts from the pilot. They were to be replaced before the first release.
const pilot: (Patient & Record<string, unknown>)[] = [
  {
    mrn: 'CH-0048213',
    firstName: 'Marjorie',
    lastName: 'Ellingsworth-Tran',
    dateOfBirth: '1948-05-21',
    ssn: '531-74-2086',
    phone: '(509) 456-7718',
    email: 'marjorie.ellingsworth@comcast.net',
    address: { line1: '2714 W Boone Ave', city: 'Spokane', state: 'WA', zip: '99201' },
    medicareId: '3GK4-TW7-RN52',
    lastVisit: '2025-02-11',
  },
  {
    mrn: 'CH-0048290',
    firstName: 'Dashiell',
    lastName: 'Kowalewski',
    dateOfBirth: '1931-02-09',
    age: 94,
    ssn: '538-20-6641',
    phone: '509-328-4410',
    fax: '509-328-4419',
    address: { line1: '1108 N Maple St Apt 4', city: 'Spokane', state: 'WA', zip: '99205' },
    memberId: 'WPX88120447',
  },
];

/** A patient for load tests; every value is generated. */
export function randomPatient(): Patient {
  return {
    mrn: `CH-${faker.string.numeric(7)}`,
    firstName: faker.person.firstName(),
    lastName: faker.person.lastName(),
    dateOfBirth: faker.date.birthdate({ min: 18, max: 88, mode: 'age' }).toISOString().slice(0, 10),
    ssn: faker.helpers.replaceSymbols('9##-##-####'),
    phone: '509-555-0142',
    email: faker.internet.exampleEmail(),
    address: { line1: '123 Main St', city: 'Anytown', state: 'WA', zip: '00000' },
  };
}

export async function seed(count = 250): Promise<void> {
  for (const patient of [...pilot, ...Array.from({ length: count }, randomPatient)]) {
    await pool.query('INSERT INTO patient (clinic_id, chart, seed_version) VALUES ($1, $2, $3)', [
      CLINIC_ID,
      JSON.stringify(patient),
      SEED_VERSION,
    ]);
  }
}
