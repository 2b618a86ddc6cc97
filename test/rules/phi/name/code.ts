export const patient = { patientName: 'Rosalind Okonkwo-Vance', firstName: 'Rosalind', last_name: 'Okonkwo-Vance' };
//                                     ^^^^^^^^^^^^^^^^^^^^^^               ^^^^^^^^               ^^^^^^^^^^^^^ phi/name
export const row = { mrn: '00482913', name: 'Thaddeus Wolcott', 'Emergency-Contact': 'Imani Castellanos' };
//                         ^^^^^^^^ phi/medical-record-number
//                                           ^^^^^^^^^^^^^^^^                         ^^^^^^^^^^^^^^^^^ phi/name
const GUARDIAN_NAME = 'Philippa Dunmore';
//                     ^^^^^^^^^^^^^^^^ phi/name
const relatives = [{ relation: 'spouse', fullName: 'Anselm Brightwater' }];
//                                                  ^^^^^^^^^^^^^^^^^^ phi/name
renderBanner({ patientName: 'WOLCOTT, THADDEUS J' });
//                           ^^^^^^^^^^^^^^^^^^^ phi/name
expect(page).toHaveText('Patient: Marisol Fuentes');
//                                ^^^^^^^^^^^^^^^ phi/name
