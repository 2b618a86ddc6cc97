/** What the names and types of code say about patients. */
import { factOfName } from '../catalog/clinicalFacts.js';
import { meaningOf } from '../catalog/fieldNames.js';
import { splitWords } from '../catalog/words.js';
import type { Role } from '../model.js';

/** A kind of protected health information, in words for messages. */
export type PhiKind = string;

const roleWords: Readonly<Partial<Record<Role, PhiKind>>> = {
  'person-name': 'name',
  'given-name': 'name',
  'family-name': 'name',
  'street-address': 'address',
  'postal-code': 'address',
  city: 'address',
  'birth-date': 'date of birth',
  'service-date': 'date of service',
  age: 'age',
  phone: 'telephone number',
  fax: 'fax number',
  email: 'email address',
  ssn: 'Social Security number',
  'medical-record-number': 'medical record number',
  'health-plan-id': 'health plan number',
  'account-number': 'account number',
  photo: 'photograph',
  biometric: 'biometric data',
};

/** Roles that mean a patient whatever they are a member of. Source: identifiers/context, `tellingRoles`. */
const telling: ReadonlySet<Role> = new Set<Role>(['ssn', 'medical-record-number', 'health-plan-id', 'birth-date']);

/** Words for whoever is cared for, at the end of the name of a variable or type. */
const patientWords = new Set(
  'patient patients pt pts resident residents beneficiary beneficiaries enrollee enrollees decedent inpatient outpatient'.split(
    ' ',
  ),
);

/** Types whose objects are records of patients. FHIR R4 resources in the patient compartment; usual names of models. */
const patientTypes = new Set(
  'patient patients patientdto patiententity patientrecord patientmodel patientresponse chart medicalrecord healthrecord clinicalnote progressnote dischargesummary encounter condition observation allergyintolerance medicationrequest medicationstatement diagnosticreport immunization careplan procedure documentreference explanationofbenefit bundle'.split(
    ' ',
  ),
);

/** Names of whole records of a patient. */
const recordNames =
  /^(?:patient|pt|medical|clinical|health)?_?(?:chart|record|records|history|summary|notes?|text|narrative|dossier|profile|data|info|details|demographics|json|dto|bundle|row|rows)$/i;

/** Getters say the same as what they get. */
const getter = /^(?:get|fetch|load|read|current|set)_?(?=[A-Z_a-z])/;

function bare(name: string): string {
  return name.replace(/^[@$_]+/, '').replace(getter, (prefix) => (prefix.length < name.length ? '' : prefix));
}

/** Does the name of a variable stand for a patient: `patient`, `currentPatient`, `patientRecord`? */
export function namesPatient(name: string): boolean {
  const words = splitWords(bare(name));
  if (words.some((word) => otherwise.has(word))) return false;
  const last = words.at(-1) ?? '';
  if (patientWords.has(last)) return true;
  const before = words.slice(0, -1);
  return before.some((word) => word === 'patient' || word === 'pt') && recordNames.test(last);
}

/** Is the declared type that of a patient's record: `Patient`, `List<Patient>`, `fhir.Observation`? */
export function isPatientType(type: string): boolean {
  return (type.match(/[A-Za-z_]\w*/g) ?? []).some((word) => patientTypes.has(word.toLowerCase().replace(/_/g, '')));
}

/** What a member or variable of this name holds; undefined when the name says nothing about a patient. */
export function kindOfName(name: string, ofPatient: boolean): PhiKind | undefined {
  const plain = bare(name);
  if (isSafeName(plain)) return undefined;
  const { role, strength, subject } = meaningOf(plain);
  if (role !== undefined && subject !== 'provider' && subject !== 'organization' && subject !== 'product') {
    const isPatients = ofPatient
      ? strength !== 'weak' || role !== 'unique-id'
      : strength === 'certain' && !isOfTree(plain);
    const isKey = strength === 'weak' && (role === 'medical-record-number' || role === 'unique-id');
    if ((telling.has(role) || isPatients) && !isKey) return roleWords[role];
  }
  if (ofPatient) return factOfName(plain) ?? (recordNames.test(plain) ? 'record' : undefined);
  // Away from a patient a clinical word must say that it is one: `patientDiagnosis`, `chief_complaint`.
  return /patient|medical_?history|chief_?complaint|clinical_?note|chart_?text/i.test(plain)
    ? factOfName(plain)
    : undefined;
}

/** Names of counts, flags, states and keys, which carry nothing. */
const safeName =
  /^(?:is|has|can|should|was|are)(?=[A-Z_])|(?:^|_|(?<=[a-z]))(?:count|length|size|total|status|state|type|version|index|flag|enabled|exists|created_?at|updated_?at|hash|token|url|path|file|template|title|label|column|columns|schema|class|service|repository|repo|controller|router|client|model|id|ids|uuid|key|role|tab|page|form|view|list_?url|api)$/i;

/** Words that make of a name the name of something else: a pointer, a member of a type, the absence of something. */
const otherwise = new Set('not without missing duplicate ref refs prop props property'.split(' '));

/** Trees have children and parents, too. */
const treeWords = new Set('child children parent parents sibling siblings'.split(' '));

function isOfTree(name: string): boolean {
  return splitWords(name).some((word) => treeWords.has(word));
}

/** Does the name say that its value tells nothing about a patient? */
export function isSafeName(name: string): boolean {
  if (splitWords(name).some((word) => otherwise.has(word))) return true;
  return safeName.test(name) && !/(?:member|subscriber|medicare|insurance|policy|plan)_?id$/i.test(name);
}
