// Whom the hospital calls for a patient.
const contact = { emergencyContact: { name: 'Theodora Vance', relationship: 'daughter' } };
//                                           ^^^^^^^^^^^^^^ phi/name
const insurance = { patient: { policyHolder: 'Rosalind Okonkwo' } };
//                                            ^^^^^^^^^^^^^^^^ phi/name
const kin = { nextOfKin: { name: 'Anselm Brightwater', relationship: 'spouse' } };
//                                ^^^^^^^^^^^^^^^^^^ phi/name
const record = { patient: { name: { first: 'Rosalind', last: 'Okonkwo' } } };
//                                          ^^^^^^^^          ^^^^^^^ phi/name
const patientsByWard = { east: ['Rosalind Okonkwo', 'Thaddeus Wolcott'] };
//                               ^^^^^^^^^^^^^^^^ phi/name
//                                                   ^^^^^^^^^^^^^^^^ todo phi/name
const json = '{"patientName":"Rosalind Okonkwo","ward":"4 East"}';
//                            ^^^^^^^^^^^^^^^^ phi/name
