/** Fax machines of firms, of fiction and of nobody. */
export const patients = [
  { mrn: 'MRN-TEST-001', fax: '218-555-0194' },
  { patientFax: '000-000-0000' },
  { patientFax: '(800) 222-1222' },
  { patientFax: '(xxx) xxx-xxxx' },
  { patientFax: 'N/A', faxEnabled: true, faxPages: '3' },
  { patientFax: faker.phone.number() },
];
const clinic = { fax: '218-722-0090', name: 'Lakeshore Clinic' };
const modem = { fax_baud: 14400, faxFormat: '###-###-####' };
