import type { Role } from '../model.js';
import type { Hl7Field, Hl7Segment, Hl7Type } from './hl7Fields.js';

/** The data type that brings a role out of a field: names and addresses have components, numbers may repeat. */
const types: Readonly<Partial<Record<Role, Hl7Type>>> = {
  'person-name': 'XPN',
  'given-name': 'XPN',
  'family-name': 'XPN',
  'street-address': 'XAD',
  phone: 'XTN',
  fax: 'XTN',
  email: 'XTN',
  'medical-record-number': 'CX',
  'account-number': 'CX',
  'health-plan-id': 'CX',
};

/** Segments of a site, from fields such as `ZPI-3`. All of them are about the patient of the message. */
export function siteSegments(fields: ReadonlyMap<string, Role>): ReadonlyMap<string, Hl7Segment> {
  const segments = new Map<string, Map<number, Hl7Field>>();
  for (const [field, role] of fields) {
    const [name = '', number = ''] = field.split('-');
    const known = segments.get(name) ?? new Map<number, Hl7Field>();
    known.set(Number(number), { type: types[role] ?? 'ST', role });
    segments.set(name, known);
  }
  return new Map([...segments].map(([name, known]) => [name, { subject: 'patient', fields: known }]));
}
