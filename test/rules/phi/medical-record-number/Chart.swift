// Chart of MRN 00482913.
//              ^^^^^^^^ phi/medical-record-number
let patient = Patient(mrn: "00482913", active: true)
//                          ^^^^^^^^ phi/medical-record-number
patient.medicalRecordNumber = "00482914"
//                             ^^^^^^^^ phi/medical-record-number
if chart.mrn == "00482915" { open() }
//               ^^^^^^^^ phi/medical-record-number
