// The card of a patient.
export const Card = () => <img src="/media/patients/4471902/face.jpg" alt="Portrait" />;
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
