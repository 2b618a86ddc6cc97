import axios from 'axios';
import qs from 'qs';

export async function find(patient: Patient, router: Router, res: Response) {
  const params = new URLSearchParams({ ssn: patient.ssn });
//               ^^^^^^^^^^^^^^^^^^^ leak/url
  const address = new URL('/api/search', base);
  address.searchParams.set('name', patient.lastName);
//^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
  await axios.get('/api/search', { params: { mrn: patient.mrn } });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
  await fetch('/api/search?' + qs.stringify({ email: patient.email }));
//                             ^^^^^^^^^^^^ leak/url
  router.push({ path: '/visit', query: { name: patient.lastName } });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
  res.redirect(`/visit?name=${patient.lastName}`);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
  window.location.href = `/visit?dob=${patient.dateOfBirth}`;
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
  await axios.get('/api/search', { params: { row: patient.id } });
  await axios.post('/api/search', { ssn: patient.ssn });
  return params;
}
