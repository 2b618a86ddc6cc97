import type { Role } from '../model.js';
import { findCodes, judgeCode, normaliseCode, replaceCode } from './codes.js';
import { type Identifier, Trait } from './identifier.js';

const roles: readonly Role[] = ['medical-record-number'];
const reason = 'a record number under a name or label that says so';

/**
 * Medical record numbers, 45 CFR 164.514(b)(2)(i)(H). There is no national format: a hospital numbers its charts as it
 * likes, so only a name or a label tells one from any other number.
 */
export const medicalRecordNumber: Identifier = {
  id: 'medical-record-number',
  roles,
  needs: Trait.digits3 | Trait.letter | Trait.gap,
  judge: (value) => judgeCode(value, reason),
  find: (text, scene) => findCodes(text, scene, roles, reason),
  normalise: (value) => normaliseCode(value).replace(/^MRN(?=.)/, ''),
  replace: replaceCode,
};
