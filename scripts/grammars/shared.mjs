// What the grammars of messages share.

/** The word for a role in the name of a scope: names, addresses and numbers to call look alike in all their parts. */
export function phiKind(role) {
  return kinds[role] ?? role ?? 'identifier';
}

const kinds = {
  'person-name': 'name',
  'given-name': 'name',
  'family-name': 'name',
  'street-address': 'address',
  city: 'address',
  'postal-code': 'address',
};

/** Captures by number, from 1. */
export function numbered(captures) {
  return Object.fromEntries(captures.map((capture, index) => [String(index + 1), capture]));
}
