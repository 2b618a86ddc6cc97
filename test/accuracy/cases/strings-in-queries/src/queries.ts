export const byName = "SELECT * FROM patients WHERE last_name = 'Featherstonehaugh' AND dob = '1947-11-08'";
export const bySsn = `SELECT mrn FROM patients WHERE ssn = '220-64-8831' LIMIT 1`;
export const safe = 'SELECT * FROM patients WHERE ssn = $1 AND dob = $2';
export const fhirSearch = 'https://fhir.baysidehealth.org/r4/Patient?family=Featherstonehaugh&birthdate=1947-11-08';
export const health = 'https://fhir.baysidehealth.org/r4/metadata';
