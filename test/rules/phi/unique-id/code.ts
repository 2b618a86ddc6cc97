export const patient = { accessionNumber: 'S24-118820' };
//                                         ^^^^^^^^^^ phi/unique-id
export const spellings = { specimen_id: 'SP-4471-902', 'participant-id': 'ONC-0447', CaseNumber: 'C24-88312', rxNumber: 'RX7740228', donorId: 'D-447-190' };
//                                       ^^^^^^^^^^^                      ^^^^^^^^                ^^^^^^^^^              ^^^^^^^^^             ^^^^^^^^^ phi/unique-id
const NATIONAL_ID = '850713-4471'; // of the patient
//                   ^^^^^^^^^^^ phi/unique-id
const study = { mrn: '00482913', subjectId: 'SUBJ-10447', taxpayerId: '933-74-1820' };
//                    ^^^^^^^^ phi/medical-record-number
//                                           ^^^^^^^^^^                ^^^^^^^^^^^ phi/unique-id
const note = 'Patient specimen, accession number: S24-118821';
//                                                ^^^^^^^^^^ phi/unique-id
