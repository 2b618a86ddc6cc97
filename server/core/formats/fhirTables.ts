import type { Role, Subject } from '../model.js';

/**
 * What the elements of FHIR R4 and R5 mean (https://hl7.org/fhir/R4/resourcelist.html, https://hl7.org/fhir/R5/).
 * Elements are written `owner.element`; the owner of an element of the resource itself is the resource's name.
 */

/** Resources that define things: nothing in them is about anybody (module "Conformance", "Terminology", definitions). */
export const definitionalResources: ReadonlySet<string> = new Set([
  ...['StructureDefinition', 'StructureMap', 'ValueSet', 'CodeSystem', 'ConceptMap', 'NamingSystem'],
  ...['CapabilityStatement', 'TerminologyCapabilities', 'OperationDefinition', 'OperationOutcome', 'SearchParameter'],
  ...['CompartmentDefinition', 'GraphDefinition', 'ExampleScenario', 'ImplementationGuide', 'MessageDefinition'],
  ...['Questionnaire', 'PlanDefinition', 'ActivityDefinition', 'Library', 'Measure', 'TestScript', 'TestPlan'],
  ...['EventDefinition', 'ObservationDefinition', 'SpecimenDefinition', 'ChargeItemDefinition', 'DeviceDefinition'],
  ...['MedicationKnowledge', 'SubstanceDefinition', 'ResearchElementDefinition', 'ResearchDefinition', 'Requirements'],
  ...['ConditionDefinition', 'SubscriptionTopic', 'ActorDefinition', 'InsurancePlan', 'FormularyItem', 'Evidence'],
  ...['EvidenceVariable', 'Citation'],
]);

/** Resources that are not about a patient. Every resource named in neither table is. */
export const resourceSubjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['RelatedPerson', 'relative'],
  ['Practitioner', 'provider'],
  ['PractitionerRole', 'provider'],
  ['Organization', 'organization'],
  ['OrganizationAffiliation', 'organization'],
  ['Location', 'organization'],
  ['HealthcareService', 'organization'],
  ['Endpoint', 'organization'],
  ['Medication', 'product'],
  ['Substance', 'product'],
  ['BiologicallyDerivedProduct', 'product'],
  // A device is somebody's when it says so; its serial number identifies its bearer all the same.
  ['Device', 'unknown'],
]);

/** Resources that carry other resources and say nothing about a person themselves. */
export const containers: ReadonlySet<string> = new Set(['Bundle', 'Parameters', 'Binary', 'Subscription']);

/** Elements that speak of someone else than their resource does. */
export const elementSubjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ...['subject', 'patient', 'beneficiary', 'subscriber', 'policyHolder'].map((key): [string, Subject] => [
    key,
    'patient',
  ]),
  ...[
    ...['generalPractitioner', 'practitioner', 'performer', 'participant', 'individual', 'author', 'asserter'],
    ...['recorder', 'requester', 'provider', 'attester', 'authenticator', 'resultsInterpreter', 'prescriber'],
    ...['enterer', 'responsible', 'attending', 'consultant', 'careTeam', 'member', 'informationSource', 'actor'],
    ...['orderer', 'referrer', 'dispenser', 'verifiedBy', 'careManager'],
  ].map((key): [string, Subject] => [key, 'provider']),
  ...[
    ...['managingOrganization', 'serviceProvider', 'organization', 'payor', 'insurer', 'custodian', 'facility'],
    ...['location', 'owner', 'manufacturer', 'issuer', 'origin', 'destination', 'assigner'],
  ].map((key): [string, Subject] => [key, 'organization']),
]);

/** Whom a reference such as `Practitioner/12` points to; it knows better than the element that holds it. */
export const referenceSubjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['Patient', 'patient'],
  ['Person', 'patient'],
  ['RelatedPerson', 'relative'],
  ['Practitioner', 'provider'],
  ['PractitionerRole', 'provider'],
  ['Organization', 'organization'],
  ['Location', 'organization'],
  ['Group', 'organization'],
  ['HealthcareService', 'organization'],
  ['CareTeam', 'organization'],
  ['Device', 'product'],
]);

/** Elements of an extension or choice type that hold the datatype of another element. */
export const aliases: ReadonlyMap<string, string> = new Map([
  ['valueHumanName', 'name'],
  ['valueAddress', 'address'],
  ['valueContactPoint', 'telecom'],
  ['valueIdentifier', 'identifier'],
  ['valueAttachment', 'attachment'],
  ['contentAttachment', 'attachment'],
  ['valuePeriod', 'period'],
  ['udi', 'udiCarrier'],
]);

/** Roles by owner and element. */
export const elementRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['name.family', 'family-name'],
  ['name.given', 'given-name'],
  ['name.text', 'person-name'],
  ['FamilyMemberHistory.name', 'person-name'],
  ['address.line', 'street-address'],
  ['address.text', 'street-address'],
  ['address.city', 'city'],
  ['address.district', 'city'],
  ['address.postalCode', 'postal-code'],
  ['photo.data', 'photo'],
  ['photo.url', 'photo'],
  ['Coverage.subscriberId', 'health-plan-id'],
  ['Coverage.memberId', 'health-plan-id'],
  ['Device.serialNumber', 'device-id'],
  ['udiCarrier.carrierHRF', 'device-id'],
  ['udiCarrier.deviceIdentifier', 'device-id'],
  ['Appointment.start', 'service-date'],
  ['Appointment.end', 'service-date'],
  ['Composition.date', 'service-date'],
  ['DocumentReference.date', 'service-date'],
  ['ClinicalImpression.date', 'service-date'],
  ['FamilyMemberHistory.bornDate', 'birth-date'],
]);

/** Roles of elements whose name says it all. */
export const anywhereRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['birthDate', 'birth-date'],
  ...[
    ...['deceasedDateTime', 'deceasedDate', 'effectiveDateTime', 'effectiveInstant', 'issued', 'performedDateTime'],
    ...['occurrenceDateTime', 'occurredDateTime', 'onsetDateTime', 'abatementDateTime', 'recordedDate', 'authoredOn'],
    ...['dateAsserted', 'assertedDate', 'servicedDate', 'collectedDateTime', 'receivedTime', 'whenPrepared'],
    ...['whenHandedOver', 'lastOccurrence', 'dateWritten'],
  ].map((key): [string, Role] => [key, 'service-date']),
]);

/** Periods of care: their start and end are dates of service. */
export const carePeriods: ReadonlySet<string> = new Set([
  ...['period', 'effectivePeriod', 'performedPeriod', 'occurrencePeriod', 'occurredPeriod', 'billablePeriod'],
  ...['servicedPeriod', 'onsetPeriod', 'abatementPeriod', 'collectedPeriod'],
]);

/** Owners whose `period` says how long a name or number was in use, which is no date of care. */
export const validityOwners: ReadonlySet<string> = new Set([
  ...['identifier', 'name', 'address', 'telecom', 'contact', 'Coverage', 'CareTeam', 'Person'],
]);

/** Roles of a ContactPoint by its system (http://hl7.org/fhir/contact-point-system). */
export const telecomRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['phone', 'phone'],
  ['sms', 'phone'],
  ['pager', 'phone'],
  ['fax', 'fax'],
  ['email', 'email'],
  ['url', 'url'],
]);

/** Roles of an identifier by its type (HL7 table 0203, http://terminology.hl7.org/CodeSystem/v2-0203). */
export const identifierTypes: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['SS', 'ssn'],
  ['SSN', 'ssn'],
  ...['MR', 'MRN', 'MRT', 'PI', 'PT', 'PE'].map((code): [string, Role] => [code, 'medical-record-number']),
  ...['MB', 'SN', 'MC', 'MCR', 'MCD', 'MA', 'NIIP', 'HC', 'JHN', 'PNT', 'XX', 'MI'].map((code): [string, Role] => [
    code,
    'health-plan-id',
  ]),
  ...['DL', 'DLN', 'NPI', 'DEA', 'MD', 'LN', 'RN', 'NP', 'PRN', 'UPIN', 'SL', 'DN', 'DR', 'LANR', 'CY'].map(
    (code): [string, Role] => [code, 'license-number'],
  ),
  ...['AN', 'ANON', 'GN', 'AM', 'BA'].map((code): [string, Role] => [code, 'account-number']),
  ...['UDI', 'SNO', 'SID'].map((code): [string, Role] => [code, 'device-id']),
]);

/** Types of identifier that only clinicians and organisations have. */
export const providerIdentifierTypes: ReadonlySet<string> = new Set([
  ...['NPI', 'DEA', 'MD', 'RN', 'NP', 'PRN', 'UPIN', 'DN', 'DR', 'TAX-ORG'],
]);

/** Roles of an identifier by the end of its system: well-known URIs and OIDs (https://terminology.hl7.org/external_terminologies.html). */
export const identifierSystems: readonly (readonly [ending: string, role: Role, subject?: Subject])[] = [
  ['us-ssn', 'ssn'],
  ['2.16.840.1.113883.4.1', 'ssn'],
  ['us-mbi', 'health-plan-id'],
  ['us-medicare', 'health-plan-id'],
  ['us-medicaid', 'health-plan-id'],
  ['2.16.840.1.113883.4.927', 'health-plan-id'],
  ['2.16.840.1.113883.4.572', 'health-plan-id'],
  ['us-npi', 'license-number', 'provider'],
  ['2.16.840.1.113883.4.6', 'license-number', 'provider'],
  ['2.16.840.1.113883.4.814', 'license-number', 'provider'],
];

/** Owners whose identifiers are of one kind unless they say otherwise. */
export const ownerIdentifiers: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['Coverage', 'health-plan-id'],
  ['Account', 'account-number'],
  ['Device', 'device-id'],
]);

/** Meaning of an extension's value by the last part of its url (HL7 FHIR core and US Core extensions). */
export const extensionRoles: ReadonlyMap<string, readonly [Role, Subject]> = new Map<string, readonly [Role, Subject]>([
  ['patient-birthTime', ['birth-date', 'patient']],
  ['birthTime', ['birth-date', 'patient']],
  ['birthdate', ['birth-date', 'patient']],
  ['patient-mothersMaidenName', ['family-name', 'relative']],
  ['mothersMaidenName', ['family-name', 'relative']],
  ['humanname-own-name', ['family-name', 'patient']],
  ['humanname-fathers-family', ['family-name', 'relative']],
  ['humanname-mothers-family', ['family-name', 'relative']],
  ['iso21090-ADXP-streetName', ['street-address', 'patient']],
  ['iso21090-ADXP-houseNumber', ['street-address', 'patient']],
]);

/** Content types of attachments that hold text: messages, documents, notes, PDF; and of bytes of any kind. */
export const textContent =
  /^(?:text\/|application\/(?:[\w.-]*hl7|[\w.+-]*json|[\w.+-]*xml|x12|edi|rtf|(?:x-)?pdf|octet-stream)|x-application\/hl7)/i;

/** Scalars that run the exchange: ids of the server, codes, units. */
export const machinery: ReadonlySet<string> = new Set([
  ...['resourceType', 'id', 'versionId', 'lastUpdated', 'profile', 'source', 'implicitRules', 'language', 'version'],
  ...['system', 'code', 'use', 'status', 'type', 'unit', 'currency', 'comparator', 'contentType', 'url', 'fullUrl'],
  ...['reference', 'relation', 'mode', 'method', 'intent', 'linkId', 'hash', 'size', 'instantiatesUri', 'etag'],
  ...['lastModified', 'timestamp', 'userSelected', 'rank', 'sequence', 'outcome', 'xmlns', 'assigner', 'docStatus'],
]);

/** Machinery that tells nobody anything, which is not even a value: a third of the scalars of an export. */
export const silentMachinery: ReadonlySet<string> = new Set([
  ...['resourceType', 'versionId', 'profile', 'implicitRules', 'language', 'version', 'system', 'use', 'status'],
  ...['type', 'unit', 'currency', 'comparator', 'relation', 'mode', 'method', 'intent', 'linkId', 'userSelected'],
  ...['rank', 'sequence', 'outcome', 'docStatus', 'instantiatesUri'],
]);
