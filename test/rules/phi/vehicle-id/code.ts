export const patient = { mrn: '00482913', vin: '2HGFC2F50KH518237' };
//                             ^^^^^^^^ phi/medical-record-number
//                                              ^^^^^^^^^^^^^^^^^ phi/vehicle-id
export const spellings = { patient_vin: '5YJ3E1EA2LF694072', 'license-plate': 'HRX 8841', LicensePlateNumber: '7KQT419' };
//                                       ^^^^^^^^^^^^^^^^^                     ^^^^^^^^                        ^^^^^^^ phi/vehicle-id
const VEHICLE_IDENTIFICATION_NUMBER = '1FMCU0GD2HUA47329'; // of the patient's car
//                                     ^^^^^^^^^^^^^^^^^ phi/vehicle-id
const note = 'The patient arrived in a car, VIN 4T1B11HK4KU283916';
//                                              ^^^^^^^^^^^^^^^^^ phi/vehicle-id
