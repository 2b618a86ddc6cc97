import type { Literal, Role } from '../model.js';
import { type Hl7Field, hl7Components, hl7IdentifierTypes, hl7Segments } from './hl7Fields.js';
import { type Draft, give } from './literals.js';
import type { Tree, TreeNode } from './tree.js';

/** Roots of HL7 v2 in XML (HL7 v2.xml, namespace `urn:hl7-org:v2xml`): `ADT_A01`, `ORU_R01`. */
export const hl7XmlRoot = /^[A-Z]{3}_[A-Z]\d{2}$/;

/** An element of a field, `PID.5`, or of a component, `XPN.2`. */
const numbered = /^([A-Z][A-Z0-9]{1,2})\.(\d{1,3})$/;

/** Gives the values of a message in XML the roles that the fields of HL7 v2 have. */
export function applyHl7Xml(tree: Tree, text: string): Literal[] {
  const types = identifierTypesOf(tree, text);
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    if (node) describe(draft, node, types);
  }
  return tree.literals;
}

/** CX.5 says of what kind the identifier in CX.1 is; by the node of the field. */
function identifierTypesOf(tree: Tree, text: string): ReadonlyMap<TreeNode, string> {
  const types = new Map<TreeNode, string>();
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    if (node && draft.name === 'CX.5') types.set(node, text.slice(draft.start, draft.end));
  }
  return types;
}

function describe(draft: Draft, owner: TreeNode, types: ReadonlyMap<TreeNode, string>): void {
  let component = draft.name;
  let below = draft.name;
  for (let at: TreeNode | undefined = owner; at; at = at.parent) {
    const segment = numbered.exec(below)?.[1] ?? '';
    const known = hl7Segments.get(segment);
    if (known && at.element === segment) {
      const number = Number(numbered.exec(below)?.[2]);
      const field = known.fields.get(number);
      const subject = field?.subject ?? known.subject;
      const role = field && roleOf(field, below === draft.name ? '' : component, types.get(owner));
      if (field?.type === 'TX') draft.kind = 'prose';
      give(draft, { ...(subject === undefined ? {} : { subject }), ...(role === undefined ? {} : { role }) });
      return;
    }
    if (numbered.test(below)) component = below;
    below = at.element;
  }
}

function roleOf(field: Hl7Field, component: string, identifierType: string | undefined): Role | undefined {
  const number = Number(numbered.exec(component)?.[2] ?? 1);
  if (field.type === 'CX')
    return number === 1 ? (hl7IdentifierTypes.get(identifierType ?? '') ?? field.role) : undefined;
  if (field.type === 'ST') return number === 1 ? field.role : undefined;
  if (field.type === 'XTN') return number === 4 ? 'email' : number === 1 ? 'phone' : undefined;
  return hl7Components.get(field.type)?.get(number);
}
