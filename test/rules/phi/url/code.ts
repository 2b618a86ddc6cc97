export const link = 'https://portal.lakeshorehealth.org/patients/4471902/chart';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
export const patient = { website: 'https://www.rosalindvance.net', 'portal-link': 'https://portal.lakeshorehealth.org/u/rvance57' };
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
const PATIENT_URL = 'https://charts.lakeshorehealth.org/chart?mrn=4471902';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
fetch('https://api.lakeshorehealth.org/fhir/Patient/4471902');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
// Broken since https://portal.lakeshorehealth.org/members/4471903/claims moved.
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
