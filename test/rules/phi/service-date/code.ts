export const encounter = { admissionDate: '2024-08-04', dischargeDate: '2024-08-09' };
//                                         ^^^^^^^^^^                   ^^^^^^^^^^ phi/service-date
export const more = { date_of_death: '11/30/2023', 'visit-date': '30 Nov 2023', SurgeryDate: 'Nov 30, 2023', dos: '20231130' };
//                                    ^^^^^^^^^^                  ^^^^^^^^^^^                 ^^^^^^^^^^^^         ^^^^^^^^ phi/service-date
const ADMIT_DATE = '2024-08-04T16:05:00';
//                  ^^^^^^^^^^^^^^^^^^^ phi/service-date
patient.setDateOfService('2024-08-05');
//                        ^^^^^^^^^^ phi/service-date
const alert = 'Patient was discharged on 08/09/2024 against advice';
//                                       ^^^^^^^^^^ phi/service-date
