import type { Role } from '../model.js';
import { findCodes, judgeCode, normaliseCode, replaceCode } from './codes.js';
import { type Identifier, Trait } from './identifier.js';

const roles: readonly Role[] = ['unique-id'];
const reason = 'a number of one person under a name or label that says so';

/**
 * Any other unique identifying number, characteristic or code, 45 CFR 164.514(b)(2)(i)(R): study subjects, specimens,
 * national ids. A random UUID says nothing about a person by itself and is left alone.
 */
export const uniqueId: Identifier = {
  id: 'unique-id',
  roles,
  needs: Trait.digits3 | Trait.letter | Trait.gap,
  judge: (value) => judgeCode(value, reason),
  find: (text, scene) => findCodes(text, scene, roles, reason),
  normalise: normaliseCode,
  replace: replaceCode,
};
