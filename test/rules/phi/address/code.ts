export const patient = { homeAddress: '2218 Tuckahoe Ridge Rd', city: 'Westerville', state: 'OH' };
//                                     ^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^ phi/address
export const member = { memberAddress: '41 N Kenmore Ave, Apt 3B', 'patient-street': '905 Larkspur Lane', PatientAddress: 'PO Box 4471' };
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^                      ^^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^ phi/address
const HOME_ADDRESS = '7730 SW Chestnut Grove Ct';
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^ phi/address
const record = { mrn: '00482913', address1: '118 Birchwood Terrace', address2: 'Unit 4', town: 'Pickerington' };
//                     ^^^^^^^^ phi/medical-record-number
//                                           ^^^^^^^^^^^^^^^^^^^^^                              ^^^^^^^^^^^^ phi/address
letter(`Patient lives at ${'6014 Old Mill Pkwy'}`);
//                          ^^^^^^^^^^^^^^^^^^ phi/address
