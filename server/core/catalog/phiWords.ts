/** Tables: the words in which code names patients, their records and what is done with them. */
import type { Role } from '../model.js';

/** What a role is called in a message. */
export const roleWords: Readonly<Record<Role, string>> = {
  'person-name': 'name',
  'given-name': 'name',
  'family-name': 'name',
  'street-address': 'address',
  city: 'address',
  'postal-code': 'ZIP code',
  'birth-date': 'date of birth',
  'service-date': 'date of care',
  age: 'age',
  phone: 'phone number',
  fax: 'fax number',
  email: 'e-mail address',
  ssn: 'Social Security number',
  'medical-record-number': 'medical record number',
  'health-plan-id': 'health plan number',
  'account-number': 'account number',
  'license-number': 'license number',
  'vehicle-id': 'vehicle identifier',
  'license-plate': 'license plate',
  'device-id': 'device identifier',
  url: 'URL',
  'ip-address': 'IP address',
  biometric: 'biometric data',
  photo: 'photo',
  'unique-id': 'unique identifier',
};

/** Words that mean the person whom a record is about. */
export const patientWords: ReadonlySet<string> = new Set(
  'patient patients pt pts inpatient inpatients outpatient outpatients beneficiary beneficiaries enrollee enrollees decedent decedents newborn newborns'.split(
    ' ',
  ),
);

/** Phrases that mean a document of care, at the end of a name. */
export const recordPhrases: ReadonlySet<string> = new Set(
  [
    'medical record, medical records, health record, health records, clinical note, clinical notes, progress note',
    'progress notes, discharge summary, discharge summaries, soap note, soap notes, nursing note, nursing notes',
    'visit note, visit notes, encounter note, encounter notes, case note, case notes, therapy note, therapy notes',
    'medical history, health history, family history, lab report, lab reports, pathology report, radiology report',
    'phi, ephi, demographics, treatment plan, care plan, care plans, patient chart, medical chart, clinical record',
    'clinical records, clinical data, health data, medical data, patient record, patient records, phi data',
    'referral letter, consult note, consultation note, doctor note, doctors notes, physician note, operative note',
    'clinical summary, visit summary, patient summary, intake form, health info, health information, medical info',
    'medical information, protected health information, fhir bundle, fhir resource, hl 7 message, hl7 message, ccda, ccd',
  ].flatMap((line) => line.split(', ')),
);

/** Words behind a patient that leave the record a record: `patientData`, `patient_rows`. */
export const containerWords: ReadonlySet<string> = new Set(
  'record records data info information details detail list profile profiles payload json xml row rows dto dtos entity entities model models object objects obj map dict df frame dataframe table chart charts history summary summaries demographics export exports bundle bundles resource resources state result results response array arr set items item string str text body content csv document documents doc docs snapshot copy batch all values value draft backup dump blob buffer bytes bin vo vm pojo struct case cases note notes encounter encounters file files report reports cohort entry entries message messages line lines raw serialized encoded hash object store'.split(
    ' ',
  ),
);

/** Words after a patient that end a type which holds none: `PatientService`, `PatientId`, `PatientProps`. */
export const recordTypeTails: ReadonlySet<string> = new Set(
  'record records dto dtos entity entities model data info information details resource resources summary profile response payload row rows view vm vo document demographics chart history bundle export list collection note case patient patients report input form'.split(
    ' ',
  ),
);

/** FHIR R4 resources that say something of a patient. Source: https://hl7.org/fhir/R4/compartmentdefinition-patient.html, read 2026-11-22. */
export const fhirRecords: ReadonlySet<string> = new Set(
  'Patient MedicationRequest MedicationStatement MedicationAdministration MedicationDispense AllergyIntolerance Immunization DiagnosticReport CarePlan ClinicalImpression FamilyMemberHistory RelatedPerson ServiceRequest DocumentReference QuestionnaireResponse ExplanationOfBenefit RiskAssessment ImagingStudy VisionPrescription'.split(
    ' ',
  ),
);

/** FHIR resources whose names mean other things, too: only in files that speak of health care. */
export const ambiguousRecords: ReadonlySet<string> = new Set(
  'Observation Condition Encounter Procedure Specimen Coverage Prescription Diagnosis LabResult Admission Appointment Medication ClinicalNote MedicalRecord HealthRecord'.split(
    ' ',
  ),
);

/** Clinical facts whose names mean nothing else. */
export const unmistakableFacts: ReadonlySet<string> = new Set(
  'diagnosis diagnoses dx icd icd9 icd10 comorbidity comorbidities prescription prescriptions medications vitals hba1c'.split(
    ' ',
  ),
);

/** First words of functions whose result no longer carries what they are given. */
export const hidingVerbs: ReadonlySet<string> = new Set(
  'deidentify deidentified anonymize anonymise anonymized pseudonymize pseudonymise redact redacted mask masked scrub scrubbed hash hashed hmac encrypt encrypted encipher seal sealed tokenize tokenise obfuscate digest sign protect hide cipher aes fernet'.split(
    ' ',
  ),
);

/** First words of functions that answer a question about what they are given. */
export const askingVerbs: ReadonlySet<string> = new Set(
  'is has have can should will exists exist contains contain includes include starts ends count len length size index equals equal compare match matches test validate verify check some every any typeof delete remove clear drop now uuid random contain hashcode getid type instanceof assert expect log print isinstance empty'.split(
    ' ',
  ),
);

/** First words of functions that give what they are given in another form. */
export const carryingVerbs: ReadonlySet<string> = new Set(
  'format stringify serialize serialise render build to dump dumps map export convert encode decode marshal write pack join concat copy clone from wrap flatten normalize transform merge assign as of string str bytes buffer list array dict json csv xml unparse pretty sprintf escape compress gzip zip deflate btoa dataframe some ok just new create make trim strip lower upper into tuple sorted reversed values object entries get parse data model jsonable asdict vars todict state reactive ref signal'.split(
    ' ',
  ),
);

/** First words of functions and methods that fetch what the rest of their name says. */
export const fetchingVerbs: ReadonlySet<string> = new Set(
  'get fetch load find read query list retrieve lookup select search export build create make map parse serialize generate format decode decrypt collect all pull download dump extract render stringify convert to open'.split(
    ' ',
  ),
);
