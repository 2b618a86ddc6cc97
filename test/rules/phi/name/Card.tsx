export const Card = () => <PatientCard patientName="Rosalind Okonkwo" title="Chart" label="Patient Name" />;
//                                                  ^^^^^^^^^^^^^^^^ phi/name
const preview = <Chart patient={{ firstName: 'Thaddeus', lastName: 'Wolcott' }} />;
//                                            ^^^^^^^^              ^^^^^^^ phi/name
const heading = <h1>Patient: Marisol Fuentes</h1>;
//                           ^^^^^^^^^^^^^^^ phi/name
const empty = <Chart patient={{ firstName: 'Jane', lastName: 'Doe' }} />;
