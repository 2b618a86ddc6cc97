export const SSN = /^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/;
export const MRN = /^MRN-?\d{6,10}$/i;
export const DOB = /^(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\/(19|20)\d\d$/;
const KNOWN_FAKE = new Set(['078-05-1120', '219-09-9999', '123-45-6789', '457-55-5462']);
export const errors = {
  ssn: 'Enter a Social Security number such as 123-45-6789',
  dob: 'Date of birth must be on or after 01/01/1900',
  phone: 'Phone number must have 10 digits, e.g. (555) 555-0123',
  age: 'Age must be between 0 and 120',
  name: 'Patient name is required',
  mrn: 'Medical record number must be 6-10 digits',
  email: 'Please enter a valid email address',
  zip: 'ZIP code must be 5 digits (12345) or 9 (12345-6789)',
};
export const mask = { ssn: '999-99-9999', phone: '(999) 999-9999', dob: '99/99/9999' };
export const normalizePhone = (phone: string): string => phone.replace(/[^0-9]/g, '').slice(-10);
