export const patient = { ssn: '412-68-9031' };
//                             ^^^^^^^^^^^ phi/ssn
