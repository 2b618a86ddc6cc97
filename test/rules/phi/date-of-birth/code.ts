export const patient = { dateOfBirth: '1957-03-14' };
//                                     ^^^^^^^^^^ phi/date-of-birth
export const spellings = { dob: '03/14/1957', birth_date: '14 March 1957', 'birth-date': '19570314', BirthDate: 'Mar 14, 1957' };
//                               ^^^^^^^^^^                ^^^^^^^^^^^^^                  ^^^^^^^^               ^^^^^^^^^^^^ phi/date-of-birth
const PATIENT_DOB = new Date(1957, 2, 14);
//                           ^^^^^^^^^^^ phi/date-of-birth
patient.setBirthday('1957-03-15T00:00:00Z');
//                   ^^^^^^^^^^^^^^^^^^^^ phi/date-of-birth
expect(header).toHaveText('DOB: 03/14/1957');
//                              ^^^^^^^^^^ phi/date-of-birth
