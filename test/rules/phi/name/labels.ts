// What a form of a patient says.
const labels = { firstName: 'First Name', lastName: 'Last Name', dob: 'Date of Birth', ssn: 'Social Security Number' };
const errors = { ssn: 'SSN must have 9 digits', dob: 'Date of birth is in the future', mrn: 'MRN 8 digits' };
const columns = [{ field: 'mrn', headerName: 'MRN' }, { field: 'firstName', headerName: 'First Name' }];
const types = { new: 'New Patient', follow: 'Follow Up', annual: 'Annual Wellness' };
const headings = ['Visit Date', 'Admit Date', 'Primary Care Physician', 'Emergency Contact', 'Next of Kin'];
const relationship = { code: 'SPO', display: 'Spouse' }, createdBy = 'System Administrator';
const patientStatus = 'active', patientType = 'Inpatient', insurer = { name: 'Blue Shield', planName: 'Gold Plus' };
describe('Patient', () => { it('shows the name of the patient', () => {}); });
throw new Error('Patient not found: check MRN and date of birth');
