export const coverage = { memberId: 'XMB440917726', subscriber_id: 'W2288 10447', 'medicare-id': '4TU9-CK2-HR51' };
//                                   ^^^^^^^^^^^^                   ^^^^^^^^^^^                   ^^^^^^^^^^^^^ phi/health-plan-id
const patient = { mbi: '4TU9CK2HR51', MedicaidNumber: 'CIN-77120945-K', insuranceIdNumber: 'none' };
//                      ^^^^^^^^^^^                    ^^^^^^^^^^^^^^ phi/health-plan-id
const HICN = '447821096A';
//            ^^^^^^^^^^ phi/health-plan-id
claim.setBeneficiaryNumber('H88412077');
//                          ^^^^^^^^^ phi/health-plan-id
const text = 'Denied, MBI 4TU9-CK2-HR51 not found';
//                        ^^^^^^^^^^^^^ phi/health-plan-id
