export const patient = { homePhone: '(614) 488-2093', mobile: '+1 614 488 2094' };
//                                   ^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^ phi/phone
export const spellings = { patient_phone: '614.488.2095', 'emergency-contact-phone': '1-614-488-2096', CellPhone: '6144882097' };
//                                         ^^^^^^^^^^^^                               ^^^^^^^^^^^^^^               ^^^^^^^^^^ phi/phone
const PATIENT_PHONE = '614-488-2093 x12';
//                     ^^^^^^^^^^^^^^^^ phi/phone
const kin = { mrn: '00482913', phone: '+44 20 7831 5044' };
//                  ^^^^^^^^ phi/medical-record-number
//                                     ^^^^^^^^^^^^^^^^ phi/phone
sms.send({ patientPhone: 6144882098, text: 'Your results are here' });
//                       ^^^^^^^^^^ phi/phone
const note = 'Call patient at (614) 488-2093 after 5';
//                            ^^^^^^^^^^^^^^ phi/phone
