/** Bounds, groups, impossible ages and things that are old. */
export const MAX_AGE = 120;
export const limits = { maxAge: 99, minAge: 90, ageLimit: 95, ageGroup: '90-94', ages: [10, 20] };
export const patients = [
  { patientAge: 89 },
  { patientAge: '90+' },
  { patientAge: '90 or older' },
  { patientAge: 150 },
  { patientAge: 0 },
  { patientAge: -1 },
  { patientAge: faker.number.int({ min: 18, max: 99 }) },
];
const cache = { maxAge: 3600, 'Cache-Control': 'max-age=94' };
const message = 'The hospital is in a 95-year-old building';
if (patient.age >= 90) group = '90+';
