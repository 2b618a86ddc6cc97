/** Pages for everybody, templates and hosts of examples. */
export const urls = [
  'https://www.hl7.org/fhir/patient.html',
  'https://example.com/patients/4471902/chart',
  'https://p999417.example.com/patients/999417',
  'https://portal.lakeshorehealth.org/patients',
  'https://portal.lakeshorehealth.org/patients/:id/chart',
  'https://portal.lakeshorehealth.org/patients/{patientId}',
  `https://portal.lakeshorehealth.org/patients/${id}/chart`,
  'http://localhost:8080/patients/4471902',
  'https://portal.lakeshorehealth.org/patients/new',
  'https://portal.lakeshorehealth.org/clinics/4471902',
  'https://github.com/lakeshore/patients/issues/4471',
  'http://terminology.hl7.org/CodeSystem/v2-0203',
];
export const hospital = { website: 'https://www.lakeshorehealth.org', url: 'https://www.lakeshorehealth.org/visit' };
const route = '/patients/:id';
