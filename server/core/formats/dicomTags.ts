import type { Role, Subject } from '../model.js';

/** What an element of a DICOM header holds: a name in components (`PN`), free text, or a value with a role. */
export interface DicomElement {
  readonly keyword: string;
  readonly type: 'name' | 'text' | 'value';
  readonly role: Role | undefined;
  readonly subject: Subject;
}

type Row = readonly [tag: string, keyword: string, meaning?: Role | 'PN' | 'text', subject?: Subject];

/**
 * Elements of a header that say something about a person or that people look for, by tag without its comma. Keywords
 * are those of DICOM PS3.6; which of them identify is the list of PS3.15 table E.1-1 (2024). The serial number of a
 * scanner leads to the office, not to the patient.
 */
const rows: readonly Row[] = [
  ['00080005', 'SpecificCharacterSet'],
  ['00080008', 'ImageType'],
  ['00080012', 'InstanceCreationDate'],
  ['00080016', 'SOPClassUID'],
  ['00080018', 'SOPInstanceUID'],
  ['00080020', 'StudyDate', 'service-date'],
  ['00080021', 'SeriesDate', 'service-date'],
  ['00080022', 'AcquisitionDate', 'service-date'],
  ['00080023', 'ContentDate', 'service-date'],
  ['0008002a', 'AcquisitionDateTime', 'service-date'],
  ['00080030', 'StudyTime'],
  ['00080031', 'SeriesTime'],
  ['00080032', 'AcquisitionTime'],
  ['00080033', 'ContentTime'],
  ['00080050', 'AccessionNumber', 'unique-id'],
  ['00080060', 'Modality'],
  ['00080070', 'Manufacturer'],
  ['00080080', 'InstitutionName', 'person-name', 'organization'],
  ['00080081', 'InstitutionAddress', 'street-address', 'organization'],
  ['00080090', 'ReferringPhysicianName', 'PN', 'provider'],
  ['00080092', 'ReferringPhysicianAddress', 'street-address', 'provider'],
  ['00080094', 'ReferringPhysicianTelephoneNumbers', 'phone', 'provider'],
  ['0008009c', 'ConsultingPhysicianName', 'PN', 'provider'],
  ['00081010', 'StationName'],
  ['00081030', 'StudyDescription', 'text'],
  ['0008103e', 'SeriesDescription', 'text'],
  ['00081040', 'InstitutionalDepartmentName', 'person-name', 'organization'],
  ['00081048', 'PhysiciansOfRecord', 'PN', 'provider'],
  ['00081050', 'PerformingPhysicianName', 'PN', 'provider'],
  ['00081060', 'NameOfPhysiciansReadingStudy', 'PN', 'provider'],
  ['00081070', 'OperatorsName', 'PN', 'provider'],
  ['00081080', 'AdmittingDiagnosesDescription', 'text'],
  ['00081090', 'ManufacturerModelName'],
  ['00081110', 'ReferencedStudySequence'],
  ['00081120', 'ReferencedPatientSequence'],
  ['00082111', 'DerivationDescription', 'text'],
  ['00084000', 'IdentifyingComments', 'text'],
  ['00100010', 'PatientName', 'PN'],
  ['00100020', 'PatientID', 'medical-record-number'],
  ['00100021', 'IssuerOfPatientID'],
  ['00100030', 'PatientBirthDate', 'birth-date'],
  ['00100032', 'PatientBirthTime'],
  ['00100040', 'PatientSex'],
  ['00100050', 'PatientInsurancePlanCodeSequence'],
  ['00101000', 'OtherPatientIDs', 'medical-record-number'],
  ['00101001', 'OtherPatientNames', 'PN'],
  ['00101002', 'OtherPatientIDsSequence'],
  ['00101005', 'PatientBirthName', 'PN'],
  ['00101010', 'PatientAge', 'age'],
  ['00101020', 'PatientSize'],
  ['00101030', 'PatientWeight'],
  ['00101040', 'PatientAddress', 'street-address'],
  ['00101050', 'InsurancePlanIdentification', 'health-plan-id'],
  ['00101060', 'PatientMotherBirthName', 'PN', 'relative'],
  ['00101080', 'MilitaryRank'],
  ['00101081', 'BranchOfService'],
  ['00101090', 'MedicalRecordLocator', 'medical-record-number'],
  ['00102000', 'MedicalAlerts', 'text'],
  ['00102110', 'Allergies', 'text'],
  ['00102150', 'CountryOfResidence'],
  ['00102152', 'RegionOfResidence'],
  ['00102154', 'PatientTelephoneNumbers', 'phone'],
  ['00102155', 'PatientTelecomInformation', 'phone'],
  ['00102160', 'EthnicGroup'],
  ['00102180', 'Occupation'],
  ['001021b0', 'AdditionalPatientHistory', 'text'],
  ['001021d0', 'LastMenstrualDate', 'service-date'],
  ['00102203', 'PatientSexNeutered'],
  ['00102297', 'ResponsiblePerson', 'PN', 'relative'],
  ['00102299', 'ResponsibleOrganization', 'person-name', 'organization'],
  ['00104000', 'PatientComments', 'text'],
  ['00120030', 'ClinicalTrialSiteID'],
  ['00120031', 'ClinicalTrialSiteName', 'person-name', 'organization'],
  ['00120040', 'ClinicalTrialSubjectID', 'unique-id'],
  ['00120042', 'ClinicalTrialSubjectReadingID', 'unique-id'],
  ['00120062', 'PatientIdentityRemoved'],
  ['00120063', 'DeidentificationMethod'],
  ['00181000', 'DeviceSerialNumber', 'device-id', 'provider'],
  ['00181002', 'DeviceUID'],
  ['00181008', 'GantryID'],
  ['00181012', 'DateOfSecondaryCapture', 'service-date'],
  ['00181030', 'ProtocolName', 'text'],
  ['00184000', 'AcquisitionComments', 'text'],
  ['0018a003', 'ContributionDescription', 'text'],
  ['0020000d', 'StudyInstanceUID'],
  ['0020000e', 'SeriesInstanceUID'],
  ['00200010', 'StudyID', 'unique-id'],
  ['00200052', 'FrameOfReferenceUID'],
  ['00204000', 'ImageComments', 'text'],
  ['00209158', 'FrameComments', 'text'],
  ['00280301', 'BurnedInAnnotation'],
  ['00321032', 'RequestingPhysician', 'PN', 'provider'],
  ['00321033', 'RequestingService'],
  ['00321060', 'RequestedProcedureDescription', 'text'],
  ['00324000', 'StudyComments', 'text'],
  ['00380010', 'AdmissionID', 'account-number'],
  ['00380020', 'AdmittingDate', 'service-date'],
  ['00380030', 'DischargeDate', 'service-date'],
  ['00380040', 'DischargeDiagnosisDescription', 'text'],
  ['00380050', 'SpecialNeeds', 'text'],
  ['00380060', 'ServiceEpisodeID', 'unique-id'],
  ['00380300', 'CurrentPatientLocation'],
  ['00380400', 'PatientInstitutionResidence'],
  ['00380500', 'PatientState', 'text'],
  ['00384000', 'VisitComments', 'text'],
  ['00400002', 'ScheduledProcedureStepStartDate', 'service-date'],
  ['00400006', 'ScheduledPerformingPhysicianName', 'PN', 'provider'],
  ['00400244', 'PerformedProcedureStepStartDate', 'service-date'],
  ['00400250', 'PerformedProcedureStepEndDate', 'service-date'],
  ['00400253', 'PerformedProcedureStepID', 'unique-id'],
  ['00400254', 'PerformedProcedureStepDescription', 'text'],
  ['00400275', 'RequestAttributesSequence'],
  ['00400280', 'CommentsOnThePerformedProcedureStep', 'text'],
  ['00401001', 'RequestedProcedureID', 'unique-id'],
  ['00401400', 'RequestedProcedureComments', 'text'],
  ['00402008', 'OrderEnteredBy', 'PN', 'provider'],
  ['00402010', 'OrderCallbackPhoneNumber', 'phone', 'provider'],
  ['00402016', 'PlacerOrderNumberImagingServiceRequest', 'unique-id'],
  ['00402017', 'FillerOrderNumberImagingServiceRequest', 'unique-id'],
  ['00402400', 'ImagingServiceRequestComments', 'text'],
  ['0040a027', 'VerifyingOrganization', 'person-name', 'organization'],
  ['0040a075', 'VerifyingObserverName', 'PN', 'provider'],
  ['0040a078', 'AuthorObserverSequence'],
  ['0040a121', 'Date', 'service-date'],
  ['0040a123', 'PersonName', 'PN', 'provider'],
  ['0040a160', 'TextValue', 'text'],
  ['0040a730', 'ContentSequence'],
  ['0040db0c', 'TemplateExtensionOrganizationUID'],
  ['00700084', 'ContentCreatorName', 'PN', 'provider'],
  ['40080042', 'ResultsIDIssuer'],
  ['4008010b', 'InterpretationText', 'text'],
  ['4008010c', 'InterpretationAuthor', 'PN', 'provider'],
  ['40080114', 'PhysicianApprovingInterpretation', 'PN', 'provider'],
  ['40080119', 'DistributionName', 'PN', 'provider'],
  ['40080300', 'Impressions', 'text'],
  ['40084000', 'ResultsComments', 'text'],
];

const elements: ReadonlyMap<string, DicomElement> = new Map(
  rows.map((row): [string, DicomElement] => [row[0], elementOf(row)]),
);

function elementOf([, keyword, meaning, subject]: Row): DicomElement {
  const type = meaning === 'PN' ? 'name' : meaning === 'text' ? 'text' : 'value';
  const role = meaning === 'PN' || meaning === 'text' ? undefined : meaning;
  return { keyword, type, role, subject: subject ?? 'patient' };
}

/** What the element with a tag such as `00100010` (lower case) holds; undefined for private and technical ones. */
export function dicomElement(tag: string): DicomElement | undefined {
  return elements.get(tag);
}

/** The keyword of an element; its tag may be written `x00100010`. */
export function dicomKeyword(tag: string): string | undefined {
  return elements.get(tag.replace(/^x/, '').toLowerCase())?.keyword;
}
