import { faker } from '@faker-js/faker';
import type { Patient } from '../src/patient.js';

faker.seed(48213);

export const patientFactory = (): Patient => ({
  mrn: `CH-${faker.string.numeric(7)}`,
  firstName: faker.person.firstName(),
  lastName: faker.person.lastName(),
  dateOfBirth: '1970-01-01',
  phone: '(509) 555-0100',
  email: 'jane.doe@example.com',
  address: { line1: '1 Test Street', city: 'Testville', state: 'WA', zip: '00000' },
});
