export const columns = [
  { key: 'lastName', name: 'Last Name', header: 'Patient', width: 180 },
  { key: 'dob', name: 'Birth Date', header: 'DOB', format: 'MM/DD/YYYY' },
  { key: 'mrn', name: 'Record Number', header: 'MRN', width: 90 },
  { key: 'age', name: 'Age', header: 'Age (years)', width: 95 },
  { field: 'phone', headerName: 'Home Phone', name: 'Phone Number' },
];
