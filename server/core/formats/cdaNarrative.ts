import type { Subject } from '../model.js';
import { type Draft, give } from './literals.js';
import type { Tree, TreeNode } from './tree.js';

/** Headers and labels of a narrative under which a person stands, by whom they name. Lower case, whole. */
const personLabels: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ...[
    ...['patient', 'patient name', "patient's name", 'name of patient', 'member', 'member name', 'subscriber'],
    ...['subscriber name', 'insured', 'insured name', 'policy holder', 'policyholder', 'beneficiary', 'covered party'],
    ...['policy holder name', 'maiden name', 'patient full name', 'birth name', 'alias', 'former name'],
  ].map((label): [string, Subject] => [label, 'patient']),
  ...[
    ...['next of kin', 'nok', 'emergency contact', 'emergency contacts', 'contact', 'contacts', 'contact name'],
    ...['contact person', 'guardian', 'legal guardian', 'caregiver', 'caregiver name', 'mother', 'father', 'spouse'],
    ...['responsible party', 'guarantor', 'guarantor name', 'parent', 'health care proxy', 'healthcare proxy'],
    ...['health care agent', 'healthcare agent', 'support person', "mother's name", "father's name", 'relative'],
    ...['next of kin name', 'emergency contact name', 'guardian name', 'husband', 'wife', 'son', 'daughter'],
  ].map((label): [string, Subject] => [label, 'relative']),
]);

/** A column of names is one of people only beside what people have. */
const nameLabels: ReadonlySet<string> = new Set(['name', 'full name', 'person', 'names']);
const personal = /\b(?:relation(?:ship)?|phone|telephone|telecom|address|date of birth|dob|birth|contact)\b/;
/** Headers and titles of tables about those who work in care. */
const ofStaff =
  /\b(?:care team|providers?|physicians?|doctors?|clinicians?|role|special(?:ty|ist)|npi|performers?|facilit(?:y|ies)|organi[sz]ations?|pharmac(?:y|ies)|payers?|payors?|insurance|company)\b/;
const longestLabel = 40;

/** What the narrative has said so far. */
interface Narrative {
  readonly text: string;
  /** The column of each cell, from 0. */
  readonly columns: ReadonlyMap<TreeNode, number>;
  /** How many cells a row has. */
  readonly lengths: ReadonlyMap<TreeNode, number>;
  /** Rows with cells of data. */
  readonly filled: ReadonlySet<TreeNode>;
  readonly headers: Map<TreeNode, string[]>;
  /** The header or first cell of a row that names the others. */
  readonly leads: Map<TreeNode, string>;
  readonly titles: Map<TreeNode, string>;
}

/**
 * Gives the cells and items of a narrative (`text` of a section) the names of people that their headers and labels
 * say: columns "Patient" or "Next of kin", rows of a label and a value, captions with a colon.
 */
export function applyNarrative(tree: Tree, text: string): void {
  const narrative = readTables(tree, text);
  let label = '';
  for (const [index, draft] of tree.literals.entries()) {
    const owner = tree.owners[index];
    if (owner === undefined || draft.notData !== undefined) continue;
    const words = labelOf(text, draft);
    if (draft.name === 'title') narrative.titles.set(owner, words);
    const cell = tree.cells.get(draft) ?? cellAround(owner);
    const name = cell === undefined ? label : nameOfCell(narrative, cell, words);
    label = isLabel(draft, text) ? words : '';
    const subject = label === '' ? subjectOf(narrative, name, cell, owner) : undefined;
    if (subject !== undefined && draft.role === undefined && isFullName(text.slice(draft.start, draft.end)))
      give(draft, { role: 'person-name', subject });
  }
}

function readTables(tree: Tree, text: string): Narrative {
  const columns = new Map<TreeNode, number>();
  const lengths = new Map<TreeNode, number>();
  const filled = new Set<TreeNode>();
  for (const node of tree.nodes) {
    const row = node.parent;
    if (row?.element !== 'tr' || (node.element !== 'td' && node.element !== 'th')) continue;
    const column = lengths.get(row) ?? 0;
    columns.set(node, column);
    lengths.set(row, column + 1);
    if (node.element === 'td') filled.add(row);
  }
  return { text, columns, lengths, filled, headers: new Map(), leads: new Map(), titles: new Map() };
}

/** A short text in lower case without its colon. */
function labelOf(text: string, { start, end }: Draft): string {
  if (end - start > longestLabel) return '';
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/\(s\)|[:\s]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** `<caption>Patient:</caption>`, `<content styleCode="Bold">Patient:</content>`: it labels the text that follows. */
function isLabel({ name, start, end }: Draft, text: string): boolean {
  return (name === 'caption' || name === 'content') && end - start <= longestLabel && text[end - 1] === ':';
}

/** How far above its text a cell may stand: content inside of content. */
const levels = 4;

function cellAround(owner: TreeNode): TreeNode | undefined {
  let at: TreeNode | undefined = owner;
  for (let level = 0; at !== undefined && level < levels; level++, at = at.parent) {
    if (at.element === 'td' || at.element === 'th') return at;
  }
  return undefined;
}

/** The header of the cell's column, or the cell that leads its row; a header or leading cell itself has none. */
function nameOfCell(narrative: Narrative, cell: TreeNode, words: string): string {
  const { columns, lengths, filled, headers, leads } = narrative;
  const row = cell.parent;
  const column = columns.get(cell) ?? 0;
  const table = row && tableOf(row);
  if (row === undefined || table === undefined) return '';
  if (cell.element === 'th' && !filled.has(row)) {
    const names = headers.get(table) ?? [];
    names[column] = names[column] === undefined ? words : `${names[column]} ${words}`;
    headers.set(table, names);
    return '';
  }
  const header = headers.get(table)?.[column];
  if (header !== undefined && cell.element === 'td') return header;
  if (column === 0 && (cell.element === 'th' || lengths.get(row) === 2)) leads.set(row, words);
  return column === 0 ? '' : (leads.get(row) ?? '');
}

function tableOf(row: TreeNode): TreeNode | undefined {
  const above = row.parent;
  return above?.element === 'table' ? above : above?.parent;
}

/** Whom a header or label names; undefined when it names no person, or one of the care team. */
function subjectOf(
  { headers, titles }: Narrative,
  name: string,
  cell: TreeNode | undefined,
  owner: TreeNode,
): Subject | undefined {
  const known = personLabels.get(name);
  if (known === undefined && !nameLabels.has(name)) return undefined;
  const table = cell?.parent && tableOf(cell.parent);
  const around = (table && headers.get(table)?.join(' | ')) ?? '';
  if (ofStaff.test(around) || ofStaff.test(titleAbove(titles, owner))) return undefined;
  return known ?? (personal.test(around) ? 'relative' : undefined);
}

/** The title of the section around a node. */
function titleAbove(titles: ReadonlyMap<TreeNode, string>, node: TreeNode): string {
  let at: TreeNode | undefined = node;
  while (at !== undefined && at.element !== 'section') at = at.parent;
  return (at && titles.get(at)) ?? '';
}

/** Two to five capitalised words with the signs of names: what a cell of names holds, and a remark does not. */
function isFullName(value: string): boolean {
  return value.length < 60 && /^\p{Lu}[\p{L}\p{M}.'’-]*,?(?: [\p{L}\p{M}.'’-]+,?){1,4}$/u.test(value);
}
