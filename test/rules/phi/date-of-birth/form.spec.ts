// A patient fills in the form.
await page.getByLabel('Date of birth').fill('1957-03-14');
//                                           ^^^^^^^^^^ phi/date-of-birth
expect(patient.dateOfBirth).toEqual('1957-03-14');
//                                   ^^^^^^^^^^ phi/date-of-birth
expect(patient).toEqual(expect.objectContaining({ dob: '1957-03-15' }));
//                                                      ^^^^^^^^^^ phi/date-of-birth
await page.getByLabel('From').fill('2024-08-04');
