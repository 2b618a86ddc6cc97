export const body = JSON.stringify({ patientName: 'Peregrine Maddox-Ilori', birthDate: '1957-02-02', ward: '5W' });
export const form = new URLSearchParams({ ssn: '353-71-8826', page: '2' });
export const raw = '{"first_name":"Peregrine","last_name":"Maddox-Ilori","home_phone":"773-248-9914"}';
const sections = ['Name', 'Date of Birth', 'Allergies', 'Social History'];
