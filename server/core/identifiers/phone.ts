import { type Identifier, Trait } from './identifier.js';
import { findTelephones, judgeTelephone, normaliseTelephone, replaceTelephone } from './telephoneNumbers.js';

/** Telephone numbers, 45 CFR 164.514(b)(2)(i)(D): with separators or a plus sign anywhere, bare digits under a label. */
export const phone: Identifier = {
  id: 'phone',
  roles: ['phone'],
  needs: Trait.digits7,
  judge: judgeTelephone,
  find: (text, scene) => findTelephones(text, scene, (role) => role !== 'fax'),
  normalise: normaliseTelephone,
  replace: replaceTelephone,
};
