// Those who care for a patient are told apart: the finding is information.
const doctor = { name: 'Dr. Ansel Whitcombe', title: 'Cardiologist' };
//                      ^^^^^^^^^^^^^^^^^^^ phi/name
const nurse = { firstName: 'Imani', lastName: 'Castellanos', role: 'RN' };
//                          ^^^^^              ^^^^^^^^^^^ phi/name
const title = 'Dr.', department = 'Cardiology', credentials = 'MD, PhD';
