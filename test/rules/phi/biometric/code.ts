export const patient = { fingerprintTemplate: 'Rk1SACAyMAAAAAEIAAABPAFiAMUAxQEAAAAoJkB9AOX2' };
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/biometric
export const spellings = { voice_print: 'vp_7f20c1d4e9', 'iris-code': '9bC2xTq81LmZ0vYwKe47RtPh3sNd6uFj5aGo', FaceEmbedding: '[0.1182, -0.0431, 0.2207, 0.0915, -0.1774, 0.0063, 0.1520, -0.2248]' };
//                                       ^^^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/biometric
const RETINA_SCAN = 'data:application/octet-stream;base64,Qk02BAAAAAAAADYAAAAoAAAAEAAAABAAAAABACAAAAAA'; // of the patient
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/biometric
enroll(patient, { faceTemplate: 'Zm1yMDAwMTk4MjM0NTY3ODkwYWJjZGVmZ2hpamtsbW5v' });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/biometric
