import { Router } from 'express';

export const routes = Router();
routes.get('/patients/:id', show);
routes.get('/patients/:patientId/encounters/:encounterId(\\d{6,8})', encounters);
routes.post('/patients/search', search); // body: { lastName, firstName, dob }
routes.get('/api/v2/providers/:npi', provider);
export const paths = { patient: '/patients/{id}', chart: (id: string) => `/patients/${id}/chart` };
export const TITLE = 'Patient Search';
export const breadcrumbs = ['Home', 'Patients', 'New Patient', 'Patient Details'];
export const queryKeys = { patient: 'patient', age: 'age', name: 'name', phone: 'phone' };
