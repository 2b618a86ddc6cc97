export const patient = { email: 'r.okonkwovance57@gmail.com' };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/email
export const spellings = { patientEmail: 'rosalind.vance@lakeshore.net', 'e-mail': 't.wolcott81@yahoo.com', PATIENT_E_MAIL: 'TWOLCOTT@AOL.COM' };
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^^^^^^ phi/email
await page.fill('#patient-email', 'm.fuentes44@outlook.com');
//                                 ^^^^^^^^^^^^^^^^^^^^^^^ phi/email
const link = 'mailto:r.okonkwovance57@gmail.com';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/email
const alert = `Patient ${'t.wolcott81@yahoo.com'} has no chart`;
//                        ^^^^^^^^^^^^^^^^^^^^^ phi/email
