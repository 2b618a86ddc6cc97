export const patient = { driversLicense: 'K00-41-9927' };
//                                        ^^^^^^^^^^^ phi/license-number
export const spellings = { driver_license_number: 'RV447190', 'dl-no': 'F255-921-50-094-0', PassportNumber: '561849203', DLN: 'D6101-40706-60905' };
//                                                 ^^^^^^^^             ^^^^^^^^^^^^^^^^^                    ^^^^^^^^^         ^^^^^^^^^^^^^^^^^ phi/license-number
const PATIENT_LICENSE = 'S530-4601-2278';
//                       ^^^^^^^^^^^^^^ phi/license-number
const nurse = { nurseLicenseNumber: 'RN-447190' };
//                                   ^^^^^^^^^ phi/license-number
const doctor = { physician: { npi: '1684729316', dea: 'BW5839470' } };
//                                  ^^^^^^^^^^         ^^^^^^^^^ phi/license-number
