// Names of patients as rows of a test.
it.each([['Rosalind', 'Okonkwo'], ['Jane', 'Doe']])('greets %s %s', (firstName, lastName) => {});
//         ^^^^^^^^    ^^^^^^^ phi/name
expect(patient.lastName).toBe('Okonkwo');
//                             ^^^^^^^ phi/name
if (patient.firstName === 'Thaddeus') greet(patient);
//                         ^^^^^^^^ phi/name
await page.getByLabel('First name').fill('Rosalind');
//                                        ^^^^^^^^ phi/name
