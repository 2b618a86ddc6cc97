import { PatientHeader } from './PatientHeader';

export default { title: 'Charts/PatientHeader', component: PatientHeader };

export const Default = { args: { patient: { firstName: 'Seraphina', lastName: 'Dunmore-Katz', dateOfBirth: '1967-12-03', ssn: '147-58-2093' } } };
export const Empty = { args: { patient: { firstName: '', lastName: '', dateOfBirth: '', ssn: '' } } };
export const WithJsx = () => <PatientCard patientName="Lancelot Ferreira-Boyd" mrn="NJ-0088217" phone="973-746-2218" />;
export const Letter = () => <p>Dear Mrs. Dunmore-Katz, your MRI is on April 22, 2025.</p>;
