/** Numbers of fiction, of services, and of no telephone. */
export const patients = [
  { mrn: 'MRN-TEST-001', homePhone: '(614) 555-0123' },
  { homePhone: '555-0199' },
  { homePhone: '(614) 867-5309' },
  { homePhone: '000-000-0000' },
  { homePhone: '123-456-7890' },
  { homePhone: '1234567890' },
  { homePhone: '(800) 222-1222' },
  { homePhone: '111-488-2093' },
  { homePhone: '614-155-2093' },
  { homePhone: '(xxx) xxx-xxxx' },
  { homePhone: '+999 20 7831 5044' },
  { homePhone: '' },
  { homePhone: faker.phone.number() },
  { homePhoneMask: '(999) 999-9999', phonePattern: /^\d{3}-\d{3}-\d{4}$/, phoneType: 'home' },
];
const hospital = { name: 'Mercy General Hospital', phone: '614-488-2000' };
