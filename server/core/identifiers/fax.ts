import { type Identifier, Trait } from './identifier.js';
import { findTelephones, judgeTelephone, normaliseTelephone, replaceTelephone } from './telephoneNumbers.js';

/** Fax numbers, 45 CFR 164.514(b)(2)(i)(E): telephone numbers that a name or a label calls so. */
export const fax: Identifier = {
  id: 'fax',
  roles: ['fax'],
  needs: Trait.digits7 | Trait.gap,
  judge: judgeTelephone,
  find: (text, scene) => findTelephones(text, scene, (role) => role === 'fax'),
  normalise: normaliseTelephone,
  replace: replaceTelephone,
};
