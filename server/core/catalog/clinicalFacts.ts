import { remembered } from './wordMemory.js';
import { splitWords } from './words.js';

/** What care is recorded: the half of a health record that says nothing without a person, and everything with one. */
export type ClinicalFact = 'diagnosis' | 'medication' | 'procedure' | 'result';

/**
 * Names, keys and headers by kind of fact; a phrase of whole words that stands at the end of a name. Sources: FHIR R4,
 * HL7 v2.5.1, X12 005010 837, OMOP CDM 5.4, and the column names of hospital exports.
 */
const phrases: Readonly<Record<ClinicalFact, string>> = {
  diagnosis:
    'diagnosis, diagnoses, dx, dxs, dx code, dx codes, diagnosis code, diagnosis codes, primary dx, icd, icd 9, icd 10, icd10, icd code, icd 10 code, icd10 code, icd codes, snomed, snomed code, problem, problems, problem list, condition, conditions, comorbidity, comorbidities, chief complaint, complaint, reason for visit, visit reason, presenting problem, indication, symptom, symptoms, disease, illness, allergy, allergies, medical history, disability, hiv status, mental health, cause of death, morbidity, impression',
  medication:
    'medication, medications, meds, drug, drugs, prescription, prescriptions, rx, ndc, ndc code, rxnorm, rxcui, drug name, medication name, dose, dosage, sig, treatment, treatments, therapy, vaccine, vaccines, immunization, regimen, chemotherapy',
  procedure:
    'procedure, procedures, cpt, cpt code, cpt codes, hcpcs, hcpcs code, procedure code, procedure codes, icd 10 pcs, surgery, surgeries, service code, implant',
  result:
    'result, results, lab result, lab results, test result, test results, loinc, loinc code, hba 1 c, hba1c, a1c, a 1 c, glucose, blood glucose, blood pressure, bp, bp systolic, bp diastolic, systolic, diastolic, bmi, cholesterol, ldl, hdl, creatinine, egfr, hemoglobin, viral load, cd 4, cd4, psa, tsh, inr, spo 2, heart rate, vitals, observation, observations, lab value, lab values, pathology, biopsy, imaging, radiology report, phq 9, phq9, blood type',
};

function buildPhrases(): ReadonlyMap<string, ClinicalFact> {
  const table = new Map<string, ClinicalFact>();
  for (const fact of ['diagnosis', 'medication', 'procedure', 'result'] as const) {
    for (const phrase of phrases[fact].split(', ')) table.set(splitWords(phrase).join(' '), fact);
  }
  return table;
}

const phraseTable = buildPhrases();
const longestPhrase = 4;

/** The kind of fact that a name announces: `primary_dx`, `labResult`, `hba1c`. */
export const factOfName = remembered(factAtEnd);

function factAtEnd(name: string): ClinicalFact | undefined {
  if (name === '' || name.length > 60) return undefined;
  const words = splitWords(name);
  for (let length = Math.min(longestPhrase, words.length); length > 0; length--) {
    const fact = phraseTable.get(words.slice(words.length - length).join(' '));
    if (fact !== undefined) return fact;
  }
  return undefined;
}

/**
 * Segments of HL7 v2 and X12, resources of FHIR and sections of CDA whose content is a fact.
 * Sources: HL7 v2.5.1 chapters 3, 4, 6, 7; X12 005010X222A1 (HI, SV1); FHIR R4 resource list.
 */
const factScopes: ReadonlyMap<string, ClinicalFact> = new Map<string, ClinicalFact>([
  ['DG1', 'diagnosis'],
  ['DRG', 'diagnosis'],
  ['AL1', 'diagnosis'],
  ['IAM', 'diagnosis'],
  ['PRB', 'diagnosis'],
  ['RXA', 'medication'],
  ['RXD', 'medication'],
  ['RXE', 'medication'],
  ['RXG', 'medication'],
  ['RXO', 'medication'],
  ['PR1', 'procedure'],
  ['OBX', 'result'],
  ['Condition', 'diagnosis'],
  ['AllergyIntolerance', 'diagnosis'],
  ['FamilyMemberHistory', 'diagnosis'],
  ['ClinicalImpression', 'diagnosis'],
  ['Medication', 'medication'],
  ['MedicationRequest', 'medication'],
  ['MedicationStatement', 'medication'],
  ['MedicationAdministration', 'medication'],
  ['MedicationDispense', 'medication'],
  ['Immunization', 'medication'],
  ['Procedure', 'procedure'],
  ['ServiceRequest', 'procedure'],
  ['Observation', 'result'],
  ['DiagnosticReport', 'result'],
]);

/** Elements that hold the concept of a FHIR resource or CDA entry. */
const conceptElements: ReadonlySet<string> = new Set([
  'code',
  'coding',
  'medicationCodeableConcept',
  'vaccineCode',
  'valueCodeableConcept',
  'value',
  'valueQuantity',
  'text',
  'display',
  'conclusion',
]);

/** The kind of fact that an enclosing segment or resource announces. */
export function factOfScope(name: string): ClinicalFact | undefined {
  return factScopes.get(name);
}

/** Elements of FHIR resources that name somebody or something else, not what was found or done. */
const referenceElements: ReadonlySet<string> = new Set(
  'subject patient performer author encounter beneficiary recorder asserter requester participant individual actor source informant device location serviceProvider managingOrganization generalPractitioner'.split(
    ' ',
  ),
);

/** Does this element only point at somebody? */
export function isReference(name: string): boolean {
  return referenceElements.has(name);
}

/** Is this the part of a FHIR resource that says what was found or done? */
export function isConcept(name: string): boolean {
  return conceptElements.has(name);
}

/** Names of X12 elements by kind of fact: HI holds diagnoses (and procedures of institutional claims), SV1/SV2 services. */
export function factOfX12(name: string): ClinicalFact | undefined {
  if (/^HI\d{2}/.test(name)) return 'diagnosis';
  return /^SV[12]0[12]/.test(name) ? 'procedure' : undefined;
}
