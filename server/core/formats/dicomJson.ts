import { type DicomElement, dicomElement } from './dicomTags.js';
import { give } from './literals.js';
import { factOf, type Tree, type TreeNode } from './tree.js';

/** A value stands in a list, and a name in an object of that list. */
const levels = 3;

/** Gives the values of DICOM's JSON model (PS3.18 annex F) their roles: `"00100010": {"vr": "PN", "Value": [...]}`. */
export function applyDicomJson(tree: Tree): void {
  const elements = new Map<TreeNode, DicomElement>();
  for (const node of tree.nodes) {
    const element =
      node.element.length === 8 && factOf(node, 'vr') ? dicomElement(node.element.toLowerCase()) : undefined;
    if (element) elements.set(node, element);
  }
  if (elements.size === 0) return;
  for (const [index, draft] of tree.literals.entries()) {
    if (draft.name === 'vr') continue;
    const element = elementAbove(tree.owners[index], elements);
    if (element === undefined) continue;
    if (element.type === 'text') draft.kind = 'prose';
    draft.name = element.keyword;
    const role = element.type === 'name' ? 'person-name' : element.role;
    give(draft, { subject: element.subject, ...(role === undefined ? {} : { role }) });
  }
}

function elementAbove(
  owner: TreeNode | undefined,
  elements: ReadonlyMap<TreeNode, DicomElement>,
): DicomElement | undefined {
  let at = owner;
  for (let level = 0; at !== undefined && level < levels; level++, at = at.parent) {
    const element = elements.get(at);
    if (element !== undefined) return element;
  }
  return undefined;
}
