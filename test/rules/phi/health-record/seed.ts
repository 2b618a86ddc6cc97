const patient = { ssn: '412-68-9031', diagnosis: 'Type 2 diabetes' };
//                      ^^^^^^^^^^^ phi/health-record
//                      ^^^^^^^^^^^ phi/ssn
const problems = { code: 'E11.9', diagnosis: 'Type 2 diabetes' };
const example = { ssn: '123-45-6789', diagnosis: 'Type 2 diabetes' };
const empty = { mrn: 'MRN-00482913', diagnosis: '' };
//                    ^^^^^^^^^^^^ phi/medical-record-number
const provider = { attendingPhysician: 'Ansel Whitcombe', diagnosis: 'I10' };
