export const patient = { mrn: '00482913', zip: '43082-7714' };
//                             ^^^^^^^^ phi/medical-record-number
//                                              ^^^^^^^^^^ phi/zip
export const more = [
  { patientZip: '43082' },
  //             ^^^^^ phi/zip
  { mrn: '00482914', postalCode: '43147', 'zip-code': '43147-0912' },
  //      ^^^^^^^^ phi/medical-record-number
  //                              ^^^^^                ^^^^^^^^^^ phi/zip
  { mrn: '00482915', ZipCode: 55811, zip5: 2138 },
  //      ^^^^^^^^ phi/medical-record-number
  //                          ^^^^^        ^^^^ phi/zip
];
const PATIENT_ZIP = '82701';
//                   ^^^^^ phi/zip
