export const patient = { pacemakerSerialNumber: 'PJN4482913' };
//                                               ^^^^^^^^^^ phi/device-id
export const spellings = { device_serial_number: 'SN-7740-2281', 'pump-serial': 'MMT1780-44', ImplantSerialNo: 'A88401927', imei: '353918104728361' };
//                                                ^^^^^^^^^^^^                   ^^^^^^^^^^                     ^^^^^^^^^          ^^^^^^^^^^^^^^^ phi/device-id
const UDI = '(01)00814547012033(17)270831(10)B4471(21)A88401927';
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/device-id
const monitor = { mrn: '00482913', serialNumber: 'HM-220174', macAddress: '3C:5A:B4:19:E2:07' };
//                      ^^^^^^^^ phi/medical-record-number
//                                                ^^^^^^^^^                ^^^^^^^^^^^^^^^^^ phi/device-id
const note = 'Patient pump serial number: MMT1780-44';
//                                        ^^^^^^^^^^ phi/device-id
