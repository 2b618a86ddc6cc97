export const patient = { mrn: 'MRN-00482913' };
//                             ^^^^^^^^^^^^ phi/medical-record-number
export const spellings = { medicalRecordNumber: '00482914', 'medical-record-no': '48-29-15', MedRecNo: 'W883 10 4471' };
//                                               ^^^^^^^^                         ^^^^^^^^              ^^^^^^^^^^^^ phi/medical-record-number
const PATIENT_MRN = '7719304';
//                   ^^^^^^^ phi/medical-record-number
const chart = openChart({ mrn: 7719305 });
//                             ^^^^^^^ phi/medical-record-number
expect(screen.getByText('MRN: 00482913')).toBeVisible();
//                            ^^^^^^^^ phi/medical-record-number
const upsert = { ssn: '412-68-9031', patient_id: 'PT-90418826' };
//                     ^^^^^^^^^^^ phi/ssn
//                                                ^^^^^^^^^^^ phi/medical-record-number
fetchPatient({ dob: '1957-03-14', patientId: 90418827 });
//                   ^^^^^^^^^^ phi/date-of-birth
//                                           ^^^^^^^^ phi/medical-record-number
