// A company's payroll: no word of health, and still nobody may read these.
const employee = { ssn: '412-68-9031', salary: 1 };
//                       ^^^^^^^^^^^ phi/ssn
const note = 'Changed 412-68-9032 to the new number';
//                    ^^^^^^^^^^^ phi/ssn
