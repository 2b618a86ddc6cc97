export const patient = { patientPhoto: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgF' };
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
export const spellings = { patient_photo_url: 'https://cdn.lakeshorehealth.org/p/4471902.jpg', 'face-photo': 'face-4471902.png', PatientPicture: 'rosalind_vance.jpeg' };
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^^^^^^^^^ phi/photo
const record = { mrn: '00482913', patientHeadshot: '/uploads/headshot-4471902.jpg' };
//                     ^^^^^^^^ phi/medical-record-number
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
const src = '/media/patients/4471902/face.jpg';
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
