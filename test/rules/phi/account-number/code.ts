export const patient = { patientAccountNumber: '8830041927' };
//                                              ^^^^^^^^^^ phi/account-number
export const spellings = { patient_acct: 'AC-8830-41', 'encounter-number': 'E20417733', VisitNumber: '77120384', CSN: 204177331 };
//                                        ^^^^^^^^^^                        ^^^^^^^^^                 ^^^^^^^^        ^^^^^^^^^ phi/account-number
const HOSPITAL_ACCOUNT = 'HAR 4471 902';
//                        ^^^^^^^^^^^^ phi/account-number
const guarantor = { guarantorAccount: '40021877', creditCard: '4532 9871 0244 7163', iban: 'DE44 5001 0517 5407 3249 31' };
//                                     ^^^^^^^^                ^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/account-number
const note = 'Patient paid with Visa 5473-8192-0336-6174';
//                                   ^^^^^^^^^^^^^^^^^^^ phi/account-number
