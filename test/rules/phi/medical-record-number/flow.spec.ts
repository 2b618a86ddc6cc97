// A patient on the way through the portal.
patientRecord['medical_record_number'] = '00482913';
//                                        ^^^^^^^^ phi/medical-record-number
function load(mrn = '00482914') {}
//                   ^^^^^^^^ phi/medical-record-number
const map = new Map([['mrn', '00482915'], ['active', 'yes']]);
//                            ^^^^^^^^ phi/medical-record-number
const query = gql`query { patient(mrn: "00482916") { active } }`;
//                                      ^^^^^^^^ phi/medical-record-number
const patientMrns = ['00482917', '00482918'];
//                    ^^^^^^^^    ^^^^^^^^ phi/medical-record-number
switch (mrn) { case '00482919': break; }
//                   ^^^^^^^^ phi/medical-record-number
cy.get('#mrn').type('00482920');
//                   ^^^^^^^^ phi/medical-record-number
const message = 'PID|1||00482921^^^NORTH^MR|||||F';
//                      ^^^^^^^^ phi/medical-record-number
const table = 'mrn,active\n00482922,yes\n';
//                         ^^^^^^^^ todo phi/medical-record-number
