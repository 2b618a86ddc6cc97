// What a patient wears.
const patient = { pacemaker: { serialNumber: 'PJN4482913' } };
//                                            ^^^^^^^^^^ phi/device-id
const implant = { implantSerialNumber: 'PJN4482914', manufacturer: 'Medtronic', model: 'A2DR01' };
//                                      ^^^^^^^^^^ phi/device-id
