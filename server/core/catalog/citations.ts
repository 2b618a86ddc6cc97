import type { IdentifierId } from '../model.js';

/**
 * The paragraphs of 45 CFR 164.514(b)(2)(i), the Safe Harbor list, by identifier.
 * Source: 45 CFR 164.514(b)(2)(i)(A)-(R).
 */
export const safeHarbor: Readonly<Record<IdentifierId, string>> = {
  name: '45 CFR 164.514(b)(2)(i)(A)',
  address: '45 CFR 164.514(b)(2)(i)(B)',
  zip: '45 CFR 164.514(b)(2)(i)(B)',
  'date-of-birth': '45 CFR 164.514(b)(2)(i)(C)',
  'service-date': '45 CFR 164.514(b)(2)(i)(C)',
  'age-over-89': '45 CFR 164.514(b)(2)(i)(C)',
  phone: '45 CFR 164.514(b)(2)(i)(D)',
  fax: '45 CFR 164.514(b)(2)(i)(E)',
  email: '45 CFR 164.514(b)(2)(i)(F)',
  ssn: '45 CFR 164.514(b)(2)(i)(G)',
  'medical-record-number': '45 CFR 164.514(b)(2)(i)(H)',
  'health-plan-id': '45 CFR 164.514(b)(2)(i)(I)',
  'account-number': '45 CFR 164.514(b)(2)(i)(J)',
  'license-number': '45 CFR 164.514(b)(2)(i)(K)',
  'vehicle-id': '45 CFR 164.514(b)(2)(i)(L)',
  'device-id': '45 CFR 164.514(b)(2)(i)(M)',
  url: '45 CFR 164.514(b)(2)(i)(N)',
  'ip-address': '45 CFR 164.514(b)(2)(i)(O)',
  biometric: '45 CFR 164.514(b)(2)(i)(P)',
  photo: '45 CFR 164.514(b)(2)(i)(Q)',
  'unique-id': '45 CFR 164.514(b)(2)(i)(R)',
};

/** Uses and disclosures of protected health information: the general rule. */
export const usesAndDisclosures = '45 CFR 164.502(a)';

/** Business associates: satisfactory assurances, what the contract holds, the written contract. */
export const businessAssociates: readonly string[] = [
  '45 CFR 164.502(e)(1)',
  '45 CFR 164.504(e)',
  '45 CFR 164.308(b)(1)',
];

/** Risk analysis, which an inventory of systems and their documents is part of. */
export const riskAnalysis = '45 CFR 164.308(a)(1)(ii)(A)';

/** Transmission security and encryption in transit. */
export const transmissionSecurity: readonly string[] = ['45 CFR 164.312(e)(1)', '45 CFR 164.312(e)(2)(ii)'];

/** Encryption at rest. */
export const encryptionAtRest: readonly string[] = ['45 CFR 164.312(a)(2)(iv)', '45 CFR 164.312(a)(1)'];

/** Procedures for creating, changing and safeguarding passwords. */
export const passwordManagement = '45 CFR 164.308(a)(5)(ii)(D)';

/** Access control and authentication of whoever asks. */
export const accessControl: readonly string[] = ['45 CFR 164.312(a)(1)', '45 CFR 164.312(d)'];

/** The minimum necessary standard. */
export const minimumNecessary = '45 CFR 164.502(b)';

/** Audit controls. */
export const auditControls = '45 CFR 164.312(b)';

/** Uses and disclosures for which an authorization or the agreement of the patient is asked. */
export const authorizations = '45 CFR 164.508';

/** Codes that stand for a person must not be derived from what is known of the person. */
export const reidentificationCodes = '45 CFR 164.514(c)';

/** Nondiscrimination in the use of tools that support decisions on the care of patients. */
export const nondiscrimination = '45 CFR 92.210';
