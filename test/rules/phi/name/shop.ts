// A shop: people, but nobody in care.
const customer = { firstName: 'Rosalind', lastName: 'Okonkwo', email: 'rosalind@acmewidgets.io', phone: '614-488-2093' };
const store = { address: '2218 Tuckahoe Ridge Rd', city: 'Westerville', zip: '43082' };
const order = { number: '8830041927', placed: '2024-08-04', ip: '73.162.44.19', trackingUrl: 'https://track.acmewidgets.io/o/8830041927' };
const employee = { name: 'Thaddeus Wolcott', badge: 'B-4471', startDate: '2019-03-14' };
const server = { host: '73.162.44.19', mac: '3C:5A:B4:19:E2:07', serial: 'WD-4471902' };
const car = { vin: '2HGFC2F50KH518237', plate: 'HRX 8841' };
const mountain = { height: 94, age: 94 };
