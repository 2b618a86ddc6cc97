/** Rows that the billing tests load for a patient. */
export const patient = { mrn: 'A4471902', ssn: '412-68-9031' };
//                             ^^^^^^^^ phi/medical-record-number
//                                              ^^^^^^^^^^^ phi/ssn
export const spellings = { patientSSN: '529147730', 'social-security-number': '301 55 8842', SocialSecurityNo: '233.41.9086' };
//                                      ^^^^^^^^^                              ^^^^^^^^^^^                      ^^^^^^^^^^^ phi/ssn
patient.setSocSecNo('516-22-8470');
//                   ^^^^^^^^^^^ phi/ssn
const SSN_LAST_4 = '8842';
//                  ^^^^ phi/ssn
const loud = `Patient SSN ${'412-68-9031'} was rejected`;
//                           ^^^^^^^^^^^ phi/ssn
/* Claim 1190 fails for the member with SSN 601-44-7183. */
//                                          ^^^^^^^^^^^ phi/ssn
