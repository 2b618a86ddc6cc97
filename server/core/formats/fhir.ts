import type { Literal, Role, Subject } from '../model.js';
import {
  aliases,
  anywhereRoles,
  carePeriods,
  containers,
  definitionalResources,
  elementRoles,
  elementSubjects,
  extensionRoles,
  identifierSystems,
  identifierTypes,
  machinery,
  ownerIdentifiers,
  providerIdentifierTypes,
  referenceSubjects,
  resourceSubjects,
  telecomRoles,
  textContent,
  validityOwners,
} from './fhirTables.js';
import { extractHtml } from './html.js';
import { type Draft, literalWith, type Meaning } from './literals.js';
import { factOf, type Place, rootOf, type Tree, type TreeNode } from './tree.js';

const nowhere: Place = { resource: '', subject: undefined, definitional: false };

/** Roles by owner, then by element. */
const rolesByOwner = groupByOwner(elementRoles);

function groupByOwner(roles: ReadonlyMap<string, Role>): ReadonlyMap<string, ReadonlyMap<string, Role>> {
  const owners = new Map<string, Map<string, Role>>();
  for (const [path, role] of roles) {
    const dot = path.indexOf('.');
    const owned = owners.get(path.slice(0, dot)) ?? new Map<string, Role>();
    owners.set(path.slice(0, dot), owned.set(path.slice(dot + 1), role));
  }
  return owners;
}

/**
 * Gives the values of FHIR resources their roles and subjects. Values outside of a resource stay as they are.
 * One pass over the nodes from the top down, one over the values; a tree without `resourceType` is left at once.
 */
export function applyFhir(tree: Tree, text: string): Literal[] {
  if (!tree.nodes.some(isResource)) return tree.literals;
  setPlaces(tree);
  markTests(tree, text);
  const types = identifierTypesOf(tree);
  const out: Literal[] = [];
  let index = 0;
  for (const draft of tree.literals) {
    const node = owner(tree.owners[index++]);
    const place = node?.place ?? nowhere;
    if (!node || place.resource === '') out.push(draft);
    else if (draft.name === 'div' && node.datatype === 'text') pushNarrative(out, text, draft, place);
    else out.push(finish(draft, meaningOf(draft, node, place, types), place));
  }
  return out;
}

/** The value with its meaning, made in one piece; machinery is about nobody. */
function finish(draft: Draft, meaning: Meaning, place: Place): Literal {
  const { start, end, kind, name, scope } = draft;
  if (meaning.encoded !== undefined)
    return { start, end, kind, name, scope, notData: 'machinery', encoded: meaning.encoded };
  if (meaning.notData !== undefined) return { start, end, kind, name, scope, notData: meaning.notData };
  return literalWith(start, end, kind, name, scope, meaning.role, meaning.subject ?? place.subject);
}

function isResource(node: TreeNode): boolean {
  return factOf(node, 'resourceType') !== undefined;
}

/** The object that holds a value: lists are looked through. */
function owner(node: TreeNode | undefined): TreeNode | undefined {
  return node?.list ? node.parent : node;
}

function setPlaces(tree: Tree): void {
  const ofPatient = new Set<TreeNode>();
  for (const node of tree.nodes) if (node.element === 'patient' && node.parent) ofPatient.add(node.parent);
  for (const node of tree.nodes) {
    const around = node.parent?.place ?? nowhere;
    const resource = factOf(node, 'resourceType');
    node.datatype = resource ?? aliases.get(node.element) ?? node.element;
    if (resource === undefined) {
      node.place = within(around, node);
      continue;
    }
    // A resource is named by its type, whatever the key that holds it.
    node.scope.name = resource;
    node.place = {
      resource,
      subject: ofPatient.has(node) ? 'patient' : subjectOfResource(resource),
      definitional: definitionalResources.has(resource) || (around.definitional && around.resource !== 'Bundle'),
    };
  }
}

/** A system of identifiers, or the sentence in the narrative, of Synthea, which invents patients. */
const synthea = /synthetichealth\/synthea/;

/**
 * Marks what is test data: a resource whose `meta.security` says HTEST (v3-ActReason "test health data"), and the whole
 * exchange in which Synthea left its name.
 */
function markTests(tree: Tree, text: string): void {
  for (const node of tree.nodes) {
    if (node.element === 'security' && factOf(node, 'code') === 'HTEST') {
      const resource = resourceAbove(node);
      if (resource) resource.scope.testMarker = 'test data (meta.security = HTEST)';
    }
    if (node.element === 'identifier' && synthea.test(factOf(node, 'system') ?? '')) markRoot(node);
  }
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    const told = draft.name === 'div' || draft.name === 'href';
    if (told && node && synthea.test(text.slice(draft.start, Math.min(draft.end, draft.start + 400)))) markRoot(node);
  }
}

function resourceAbove(node: TreeNode): TreeNode | undefined {
  let at: TreeNode | undefined = node;
  while (at && !isResource(at)) at = at.parent;
  return at;
}

function markRoot(node: TreeNode): void {
  rootOf(node).scope.testMarker = 'test data (made by Synthea)';
}

function subjectOfResource(resource: string): Subject | undefined {
  if (containers.has(resource)) return undefined;
  return resourceSubjects.get(resource) ?? 'patient';
}

function within(around: Place, node: TreeNode): Place {
  if (around.resource === '') return around;
  const subject = subjectOfElement(around, node);
  return subject === around.subject ? around : { ...around, subject };
}

function subjectOfElement(around: Place, node: TreeNode): Subject | undefined {
  const pointed = pointedSubject(node);
  if (pointed !== undefined) return pointed;
  if (node.element === 'contact' && around.subject === 'patient') return 'relative';
  // Addresses and names of a location's own elements stay the organisation's; a patient inside one is told apart above.
  return elementSubjects.get(node.element) ?? around.subject;
}

/** `Practitioner/12`, `https://server/fhir/Patient/12`, `Patient?identifier=...`. */
function pointedSubject(node: TreeNode): Subject | undefined {
  const reference = factOf(node, 'reference');
  if (reference === undefined) return undefined;
  const parts = reference.split(/[/?]/, 12);
  for (const part of parts) {
    const subject = referenceSubjects.get(part);
    if (subject) return subject;
  }
  return undefined;
}

/** The code in `identifier.type.coding.code`, by identifier. */
function identifierTypesOf(tree: Tree): Map<TreeNode, string> {
  const types = new Map<TreeNode, string>();
  for (const node of tree.nodes) {
    const code = node.element === 'coding' ? factOf(node, 'code') : undefined;
    const type = code === undefined ? undefined : objectAbove(node);
    if (code === undefined || type?.element !== 'type') continue;
    const identifier = objectAbove(type);
    if (identifier && identifier.datatype === 'identifier') types.set(identifier, code);
  }
  return types;
}

function objectAbove(node: TreeNode): TreeNode | undefined {
  return owner(node.parent);
}

function meaningOf(draft: Draft, node: TreeNode, place: Place, types: ReadonlyMap<TreeNode, string>): Meaning {
  if (place.definitional) return { notData: 'label' };
  const element = node.datatype;
  const special = element === 'identifier' ? identifierMeaning(draft, node, place, types) : undefined;
  return special ?? elementMeaning(draft, node, element, place);
}

function identifierMeaning(
  draft: Draft,
  node: TreeNode,
  place: Place,
  types: ReadonlyMap<TreeNode, string>,
): Meaning | undefined {
  if (draft.name !== 'value') return undefined;
  const system = factOf(node, 'system') ?? '';
  const known = identifierSystems.find(([ending]) => system.endsWith(ending));
  if (known) return known[2] ? { role: known[1], subject: known[2] } : { role: known[1] };
  const type = types.get(node) ?? '';
  const role = identifierTypes.get(type) ?? ownerIdentifiers.get(place.resource) ?? 'unique-id';
  return providerIdentifierTypes.has(type) ? { role, subject: 'provider' } : { role };
}

function elementMeaning(draft: Draft, node: TreeNode, element: string, place: Place): Meaning {
  const name = draft.name;
  const role = rolesByOwner.get(element)?.get(name) ?? roleOfScalar(name, node, element, place);
  if (role) return { role };
  if (machinery.has(name) && name !== 'url') return asMachinery;
  if (element === 'extension' && name.startsWith('value')) return extensionMeaning(node);
  if (name === 'display') return displayMeaning(node);
  // A request's url is a search, which may name a patient; every other url is an address of machinery.
  if (name === 'url') return element === 'request' ? plain : asMachinery;
  return name === 'data' ? dataMeaning(node) : plain;
}

/** Data of a text type is looked into; without a type nobody knows what it is until it is decoded. */
function dataMeaning(node: TreeNode): Meaning {
  return textContent.test(factOf(node, 'contentType') ?? 'text/plain') ? { encoded: 'base64' } : asMachinery;
}

const asMachinery: Meaning = { notData: 'machinery' };
const plain: Meaning = {};

function roleOfScalar(name: string, node: TreeNode, element: string, place: Place): Role | undefined {
  if (element === 'telecom' && name === 'value') return telecomRoles.get(factOf(node, 'system') ?? '');
  if (element === 'attachment' && (name === 'data' || name === 'url')) return photoOf(node);
  const anywhere = anywhereRoles.get(name);
  if (anywhere !== undefined) return anywhere;
  if ((name !== 'start' && name !== 'end') || !carePeriods.has(element)) return undefined;
  const above = objectAbove(node);
  return above && !validityOwners.has(above.datatype) && place.resource !== 'Coverage' ? 'service-date' : undefined;
}

function photoOf(node: TreeNode): Role | undefined {
  return factOf(node, 'contentType')?.startsWith('image/') ? 'photo' : undefined;
}

function extensionMeaning(node: TreeNode): Meaning {
  const url = factOf(node, 'url') ?? '';
  const known = extensionRoles.get(url.slice(url.lastIndexOf('/') + 1));
  return known ? { role: known[0], subject: known[1] } : {};
}

/** The words of a code are machinery; those of a reference name the one it points to. */
function displayMeaning(node: TreeNode): Meaning {
  if (factOf(node, 'code') !== undefined || factOf(node, 'system') !== undefined) return { notData: 'machinery' };
  // `urn:uuid:…` under `result` points to an observation: only an element for people makes a name of its words.
  const subject = pointedSubject(node) ?? elementSubjects.get(node.element);
  const person = subject === 'patient' || subject === 'relative' || subject === 'provider';
  if (person) return { role: 'person-name', subject };
  return factOf(node, 'reference') === undefined ? {} : { notData: 'label' };
}

/** The narrative is XHTML in one string: read as a page, in which labels and headers of tables name the values. */
function pushNarrative(out: Literal[], text: string, draft: Draft, place: Place): void {
  const subject = place.subject === undefined || place.definitional ? {} : { subject: place.subject };
  const label = place.definitional ? { notData: 'label' as const } : {};
  const { start, end, scope } = draft;
  for (const literal of page(text, { start, end }, scope)) {
    const name = literal.name === '' ? 'div' : literal.name;
    if (literal.notData === undefined) out.push({ ...literal, name, ...subject, ...label });
  }
}

const page = extractHtml(() => undefined);
