import type { Finding, IdentifierId, Role } from '../model.js';
import { accountNumber } from './accountNumber.js';
import { address } from './address.js';
import { ageOver89 } from './ageOver89.js';
import { biometric } from './biometric.js';
import { dateOfBirth } from './dateOfBirth.js';
import { deviceId } from './deviceId.js';
import { email } from './email.js';
import { fax } from './fax.js';
import { healthPlanId } from './healthPlanId.js';
import type { Identifier } from './identifier.js';
import { ipAddress } from './ipAddress.js';
import { licenseNumber } from './licenseNumber.js';
import { medicalRecordNumber } from './medicalRecordNumber.js';
import { name } from './name.js';
import { phone } from './phone.js';
import { photo } from './photo.js';
import { serviceDate } from './serviceDate.js';
import { ssn } from './ssn.js';
import { uniqueId } from './uniqueId.js';
import { url } from './url.js';
import { vehicleId } from './vehicleId.js';
import { zip } from './zip.js';

/** Every identifier, in the order of the Safe Harbor list. */
export const identifiers: readonly Identifier[] = [
  name,
  address,
  zip,
  dateOfBirth,
  serviceDate,
  ageOver89,
  phone,
  fax,
  email,
  ssn,
  medicalRecordNumber,
  healthPlanId,
  accountNumber,
  licenseNumber,
  vehicleId,
  deviceId,
  url,
  ipAddress,
  biometric,
  photo,
  uniqueId,
];

const byId: ReadonlyMap<IdentifierId, Identifier> = new Map(identifiers.map((each) => [each.id, each]));

const byRole: ReadonlyMap<Role, Identifier> = new Map(
  identifiers.flatMap((each) => each.roles.map((role) => [role, each] as const)),
);

/** Is there a step that removes a finding? */
export function isFixable({ rule, fixes }: Pick<Finding, 'rule' | 'fixes'>): boolean {
  const [family, name] = rule.split('/', 2);
  return fixes.length > 0 || (family === 'phi' && identifiers.some(({ id }) => id === name));
}

/** The identifier with this id. */
export function identifierOf(id: IdentifierId): Identifier | undefined {
  return byId.get(id);
}

/** The identifier that judges values under this role. */
export function identifierForRole(role: Role): Identifier | undefined {
  return byRole.get(role);
}
