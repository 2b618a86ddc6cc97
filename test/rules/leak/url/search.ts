export function search(patient: Patient, page: number) {
  fetch(`/api/search?ssn=${patient.ssn}&page=${page}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
  const query = new URLSearchParams({ name: patient.lastName });
//              ^^^^^^^^^^^^^^^^^^^ leak/url
  fetch(`/api/search?page=${page}`);
  fetch(`/api/patients/${patient.id}`);
  return query;
}
