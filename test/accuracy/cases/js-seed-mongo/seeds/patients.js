'use strict';
const { MongoClient } = require('mongodb');

const docs = [
  { patientId: 'PT-20881', given: 'Leocadia', family: 'Wrzesniewski', birthDate: '1963-07-29', sex: 'female',
    contact: { cell: '503-287-4419', email: 'leo.wrzes63@outlook.com' },
    home: { street: '4417 NE Killingsworth St', city: 'Portland', state: 'OR', zip: '97218' },
    insurance: { carrier: 'Moda', memberNumber: 'M70418823A' }, lastIp: '71.237.18.204' },
  { patientId: 'PT-00000', given: 'Test', family: 'Patient', birthDate: '1900-01-01', sex: 'other',
    contact: { cell: '555-0100', email: 'test.patient@example.org' },
    home: { street: '1 Test Street', city: 'Testville', state: 'OR', zip: '00000' },
    insurance: { carrier: 'None', memberNumber: '' }, lastIp: '127.0.0.1' },
];

module.exports = async function seed(url = process.env.MONGO_URL) {
  const client = await MongoClient.connect(url, { maxPoolSize: 10 });
  await client.db('clinic').collection('patients').insertMany(docs);
  await client.close();
};
