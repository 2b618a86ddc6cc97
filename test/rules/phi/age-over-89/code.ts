export const patient = { mrn: '00482913', age: 94 };
//                             ^^^^^^^^ phi/medical-record-number
//                                             ^^ phi/age-over-89
export const more = { patientAge: '101', 'age-at-death': '97 years', AgeAtVisit: 92, pt_age: '93.5' };
//                                 ^^^                    ^^^^^^^^               ^^           ^^^^ phi/age-over-89
const note = 'Patient is a 94-year-old man who lives alone';
//                         ^^^^^^^^^^^ phi/age-over-89
// The patient is 91 years old and deaf.
//                ^^^^^^^^^^^^ phi/age-over-89
