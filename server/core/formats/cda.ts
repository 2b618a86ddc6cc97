import type { Literal, Role, Subject } from '../model.js';
import { applyNarrative } from './cdaNarrative.js';
import { type Draft, give, type Meaning } from './literals.js';
import { factOf, rootOf, type Tree, type TreeNode } from './tree.js';

/** Whom the elements of a CDA R2 header and body speak of (HL7 CDA R2, C-CDA 2.1 header constraints). */
const elementSubjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['recordTarget', 'patient'],
  ['structuredBody', 'patient'],
  ['nonXMLBody', 'patient'],
  ['encompassingEncounter', 'patient'],
  ...['guardian', 'relatedEntity', 'relatedSubject', 'relatedPerson'].map((key): [string, Subject] => [
    key,
    'relative',
  ]),
  ...[
    ...['author', 'dataEnterer', 'informant', 'legalAuthenticator', 'authenticator', 'performer', 'assignedEntity'],
    ...['assignedAuthor', 'responsibleParty', 'encounterParticipant', 'informationRecipient', 'intendedRecipient'],
  ].map((key): [string, Subject] => [key, 'provider']),
  ...[
    ...['custodian', 'providerOrganization', 'representedOrganization', 'representedCustodianOrganization'],
    ...['serviceProviderOrganization', 'healthCareFacility', 'scopingOrganization', 'receivedOrganization'],
    ...['serviceProviderLocation', 'location', 'manufacturerOrganization', 'manufacturedProduct', 'birthplace'],
  ].map((key): [string, Subject] => [key, key === 'birthplace' ? 'patient' : 'organization']),
]);

/** Class codes of an associated entity that make it a person of the patient's life (HL7 RoleClass). */
const relativeClasses: ReadonlySet<string> = new Set(['NOK', 'ECON', 'AGNT', 'CAREGIVER', 'PRS', 'GUARD', 'GUAR']);

/** Roles that are a relative's when their class code says so, else somebody's who takes part for the office. */
const roleSubjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['associatedEntity', 'provider'],
  ['participantRole', 'organization'],
]);

const textRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['addr.streetAddressLine', 'street-address'],
  ['addr.city', 'city'],
  ['addr.county', 'city'],
  ['addr.precinct', 'city'],
  ['addr.postalCode', 'postal-code'],
  ['name.given', 'given-name'],
  ['name.family', 'family-name'],
]);

/** Owners of a `name` that are organisations or places: their name is no person's. */
const nameless: ReadonlySet<Subject | undefined> = new Set<Subject | undefined>(['organization', 'product']);

/** Attributes that carry data; all others are codes, classes and ids of templates. */
const carrying: ReadonlySet<string> = new Set(['value', 'extension']);

/** Gives the values of a clinical document their roles and subjects. */
export function applyCda(tree: Tree, text: string): Literal[] {
  const subjects = new Map<TreeNode, Subject | undefined>();
  const encounter = new Set<TreeNode>();
  const entries = new Set<TreeNode>();
  const encoded = new Set<TreeNode>();
  for (const node of tree.nodes) {
    const above = node.parent;
    subjects.set(node, subjectOf(node, above ? subjects.get(above) : undefined));
    const visits = node.element === 'encompassingEncounter' || node.element === 'serviceEvent';
    if (visits || (above && encounter.has(above))) encounter.add(node);
    if (acts.has(node.element) || (above && entries.has(above) && !unrelated.has(node.element))) entries.add(node);
    if (above && factOf(node, 'representation') === 'B64') encoded.add(above);
  }
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    if (!node) continue;
    const subject = subjects.get(node);
    if (draft.name === 'text' && encoded.has(node)) {
      give(draft, { notData: 'machinery', encoded: 'base64' });
      continue;
    }
    const place: Position = { subject, visit: encounter.has(node), entry: entries.has(node) };
    const meaning = meaningOf(draft, node, place);
    if (madeBySynthea(draft, text)) rootOf(node).scope.testMarker = 'test data (made by Synthea)';
    give(draft, subject === undefined || meaning.subject ? meaning : { ...meaning, subject });
    if (meaning.role === 'phone' || meaning.role === 'fax' || meaning.role === 'email') trimScheme(draft, text);
  }
  applyNarrative(tree, text);
  return tree.literals;
}

/** Where an element stands. */
interface Position {
  readonly subject: Subject | undefined;
  /** Inside of the encounter or service that the header describes. */
  readonly visit: boolean;
  /** Inside of an entry of the body: its times are times of care. */
  readonly entry: boolean;
}

/** Classes of entries whose `effectiveTime` says when care was given (CDA R2 clinical statements). */
const acts: ReadonlySet<string> = new Set([
  ...['act', 'observation', 'encounter', 'procedure', 'substanceAdministration', 'supply', 'organizer'],
  ...['specimen', 'observationMedia'],
]);

/** Elements inside of an entry whose times are of something else: of the author's or a product's life. */
const unrelated: ReadonlySet<string> = new Set(['author', 'performer', 'informant', 'product', 'participant', 'id']);

/** Synthea's exporter names itself in the software that authored the document. */
function madeBySynthea(draft: Draft, text: string): boolean {
  const length = draft.end - draft.start;
  return length > 20 && length < 200 && text.slice(draft.start, draft.end).includes('synthetichealth/synthea');
}

function subjectOf(node: TreeNode, around: Subject | undefined): Subject | undefined {
  const role = roleSubjects.get(node.element);
  if (role) return relativeClasses.has(factOf(node, 'classCode') ?? '') ? 'relative' : role;
  return elementSubjects.get(node.element) ?? around;
}

function meaningOf(draft: Draft, node: TreeNode, place: Position): Meaning {
  const { subject } = place;
  const role = textRoles.get(`${node.element}.${draft.name}`);
  if (role !== undefined) return nameless.has(subject) && node.element === 'name' ? {} : { role };
  // The text of `<name>` without parts.
  if (draft.name === 'name' && node.element !== 'name') return nameless.has(subject) ? {} : { role: 'person-name' };
  if (draft.kind === 'prose' || !isAttribute(draft.name)) return {};
  if (!carrying.has(draft.name)) return { notData: 'machinery' };
  return attributeMeaning(draft.name, node, place);
}

/** Attribute names of CDA's data types; every other name is an element with text. */
function isAttribute(name: string): boolean {
  return carrying.has(name) || attributes.has(name);
}

const attributes: ReadonlySet<string> = new Set([
  ...['root', 'code', 'codeSystem', 'codeSystemName', 'displayName', 'classCode', 'moodCode', 'typeCode', 'use'],
  ...['nullFlavor', 'unit', 'type', 'schemaLocation', 'determinerCode', 'contextControlCode', 'operator', 'ID'],
  ...['qualifier', 'align', 'cellspacing', 'colspan', 'rowspan', 'listType', 'rules', 'frame'],
  ...['assigningAuthorityName', 'mediaType', 'representation', 'inversionInd', 'negationInd', 'styleCode', 'href'],
  ...['sdtc', 'xsi', 'version', 'institutionSpecified', 'independentInd', 'border', 'width', 'cellpadding'],
]);

function attributeMeaning(name: string, node: TreeNode, { visit, entry }: Position): Meaning {
  const element = node.element;
  if (name === 'extension') return element === 'id' ? identifierMeaning(node, visit) : { notData: 'machinery' };
  if (element === 'telecom') return { role: 'phone' };
  if (element === 'birthTime') return { role: 'birth-date' };
  if (element === 'deceasedTime') return { role: 'service-date' };
  if (!visit && !entry && node.parent?.element !== 'ClinicalDocument') return {};
  const timed = element === 'effectiveTime' || node.parent?.element === 'effectiveTime';
  return timed ? { role: 'service-date' } : {};
}

/** OIDs of national identifiers; any other id of the patient is given by the organisation that keeps the record. */
function identifierMeaning(node: TreeNode, visit: boolean): Meaning {
  const root = factOf(node, 'root');
  if (root === '2.16.840.1.113883.4.1') return { role: 'ssn' };
  if (root === '2.16.840.1.113883.4.6') return { role: 'license-number', subject: 'provider' };
  if (root === '2.16.840.1.113883.4.572' || root === '2.16.840.1.113883.4.927') return { role: 'health-plan-id' };
  const owner = node.parent?.element ?? '';
  if (owner === 'patientRole' || owner === 'patient') return { role: 'medical-record-number' };
  if (visit && owner === 'encompassingEncounter') return { role: 'unique-id' };
  return owner === 'guardian' || owner === 'relatedEntity' ? { role: 'unique-id' } : { notData: 'machinery' };
}

const schemes: readonly (readonly [prefix: string, role: Role])[] = [
  ['tel:', 'phone'],
  ['fax:', 'fax'],
  ['mailto:', 'email'],
  ['http:', 'url'],
  ['https:', 'url'],
];

/** `tel:+1...`: the scheme says what the value is and is not part of it. */
function trimScheme(draft: Draft, text: string): void {
  for (const [prefix, role] of schemes) {
    if (!text.startsWith(prefix, draft.start) || draft.end - draft.start <= prefix.length) continue;
    draft.role = role;
    if (role !== 'url') draft.start += prefix.length;
    return;
  }
}
