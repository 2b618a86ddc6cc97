import type { Rule } from '../model.js';
import { hardcodedCredential } from './access/hardcodedCredential.js';
import { missingAuthentication } from './access/missingAuthentication.js';
import { publicStorage } from './access/publicStorage.js';
import { wildcardCors } from './access/wildcardCors.js';
import { assistantExposure } from './ai/assistantExposure.js';
import { baaExpired } from './ai/baaExpired.js';
import { minimumNecessary } from './ai/minimumNecessary.js';
import { modelNotApproved } from './ai/modelNotApproved.js';
import { noBaa } from './ai/noBaa.js';
import { noConsentCheck } from './ai/noConsentCheck.js';
import { phiInPrompt } from './ai/phiInPrompt.js';
import { region } from './ai/region.js';
import { retention } from './ai/retention.js';
import { trainingOptIn } from './ai/trainingOptIn.js';
import { unattestedEndpoint } from './ai/unattestedEndpoint.js';
import { unaudited } from './ai/unaudited.js';
import { undocumentedModel } from './ai/undocumentedModel.js';
import { unreviewedBias } from './ai/unreviewedBias.js';
import { error } from './leak/error.js';
import { log } from './leak/log.js';
import { telemetry } from './leak/telemetry.js';
import { thirdParty } from './leak/thirdParty.js';
import { url as leakUrl } from './leak/url.js';
import { accountNumber } from './phi/accountNumber.js';
import { address } from './phi/address.js';
import { ageOver89 } from './phi/ageOver89.js';
import { biometric } from './phi/biometric.js';
import { dateOfBirth } from './phi/dateOfBirth.js';
import { deviceId } from './phi/deviceId.js';
import { email } from './phi/email.js';
import { fax } from './phi/fax.js';
import { healthPlanId } from './phi/healthPlanId.js';
import { healthRecord } from './phi/healthRecord.js';
import { ipAddress } from './phi/ipAddress.js';
import { licenseNumber } from './phi/licenseNumber.js';
import { medicalRecordNumber } from './phi/medicalRecordNumber.js';
import { name } from './phi/name.js';
import { phone } from './phi/phone.js';
import { photo } from './phi/photo.js';
import { reidentificationRisk } from './phi/reidentificationRisk.js';
import { serviceDate } from './phi/serviceDate.js';
import { ssn } from './phi/ssn.js';
import { uniqueId } from './phi/uniqueId.js';
import { url } from './phi/url.js';
import { vehicleId } from './phi/vehicleId.js';
import { zip } from './phi/zip.js';
import { invalid } from './policy/invalid.js';
import { suppressionExpired } from './policy/suppressionExpired.js';
import { suppressionUnused } from './policy/suppressionUnused.js';
import { suppressionWithoutReason } from './policy/suppressionWithoutReason.js';
import { weakened } from './policy/weakened.js';
import { browser } from './storage/browser.js';
import { plaintextFile } from './storage/plaintextFile.js';
import { unencryptedDatabase } from './storage/unencryptedDatabase.js';
import { unencryptedDisk } from './storage/unencryptedDisk.js';
import { unencryptedObject } from './storage/unencryptedObject.js';
import { unencryptedQueue } from './storage/unencryptedQueue.js';
import { weakCipher } from './storage/weakCipher.js';
import { cleartextUrl } from './transport/cleartextUrl.js';
import { databaseWithoutTls } from './transport/databaseWithoutTls.js';
import { tlsDisabled } from './transport/tlsDisabled.js';
import { weakTls } from './transport/weakTls.js';

/** Every rule, in the order of the documentation. */
export const allRules: readonly Rule[] = [
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
  healthRecord,
  reidentificationRisk,
  noBaa,
  baaExpired,
  region,
  modelNotApproved,
  retention,
  trainingOptIn,
  unattestedEndpoint,
  undocumentedModel,
  unreviewedBias,
  phiInPrompt,
  minimumNecessary,
  unaudited,
  noConsentCheck,
  assistantExposure,
  browser,
  unencryptedObject,
  unencryptedDatabase,
  unencryptedQueue,
  plaintextFile,
  weakCipher,
  tlsDisabled,
  log,
  error,
  leakUrl,
  telemetry,
  thirdParty,
  cleartextUrl,
  weakTls,
  databaseWithoutTls,
  publicStorage,
  hardcodedCredential,
  wildcardCors,
  missingAuthentication,
  unencryptedDisk,
  invalid,
  weakened,
  suppressionWithoutReason,
  suppressionExpired,
  suppressionUnused,
];

/** The rule with this id. */
export function ruleOf(id: string): Rule | undefined {
  return allRules.find((rule) => rule.id === id);
}
