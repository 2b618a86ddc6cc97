export const visit = { mrn: '00482913', clientIp: '73.162.44.19' };
//                           ^^^^^^^^ phi/medical-record-number
//                                                 ^^^^^^^^^^^^ phi/ip-address
export const logins = { patient_ip: '73.162.44.20', 'last-login-ip': '24.118.203.77', PatientIpAddress: '2601:44:8200:19a0::7f31' };
//                                   ^^^^^^^^^^^^                     ^^^^^^^^^^^^^                      ^^^^^^^^^^^^^^^^^^^^^^^ phi/ip-address
const PATIENT_IP = '73.162.44.19:52113';
//                  ^^^^^^^^^^^^^^^^^^ phi/ip-address
const line = 'Patient logged in from 24.118.203.77';
//                                   ^^^^^^^^^^^^^ phi/ip-address
