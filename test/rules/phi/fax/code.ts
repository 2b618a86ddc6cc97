export const patient = { mrn: '00482913', fax: '218-722-0094' };
//                             ^^^^^^^^ phi/medical-record-number
//                                              ^^^^^^^^^^^^ phi/fax
export const more = { patientFax: '(218) 722-0095', 'patient-fax-number': '+1 218 722 0096', PatientFaxNo: '2187220097' };
//                                 ^^^^^^^^^^^^^^                          ^^^^^^^^^^^^^^^                  ^^^^^^^^^^ phi/fax
const note = 'Fax results to patient at fax 218-722-0094';
//                                          ^^^^^^^^^^^^ phi/fax
