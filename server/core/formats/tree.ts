import type { LiteralKind, Scope, Subject } from '../model.js';
import { silentMachinery } from './fhirTables.js';
import type { Draft } from './literals.js';

/**
 * Values as a tree of objects and lists, built from events of JSON, YAML or XML.
 * Formats on top (FHIR, JSON Schema) read the tree once from the top down.
 */
export interface TreeNode {
  readonly parent: TreeNode | undefined;
  readonly list: boolean;
  /** The key or element that leads here; elements of a list carry the key of the list. */
  readonly element: string;
  readonly scope: { kind: 'record' | 'list'; name: string; parent: Scope; testMarker?: string };
  /** Short scalars that say what the object is (`resourceType`, `system`, `code`, `url` ...), by their key. */
  facts: Fact | undefined;
  /** Where the node stands, once a format has found out; its meaning is that format's. */
  place: Place | undefined;
  /** Does the node belong to a resource of FHIR, as far as it has been read? */
  resource: boolean;
  /** The name under which that format knows the node's type. */
  datatype: string;
}

/** What an object says about itself, and what it said before: it says so few things that a map would cost more. */
export interface Fact {
  readonly key: string;
  readonly value: string;
  readonly before: Fact | undefined;
  /** How many there are up to this one. */
  readonly count: number;
}

/** In which resource or section a node stands and of whom it speaks. */
export interface Place {
  /** The nearest resource, '' outside of any. */
  readonly resource: string;
  readonly subject: Subject | undefined;
  readonly definitional: boolean;
}

export interface Tree {
  readonly nodes: TreeNode[];
  readonly literals: Draft[];
  /** The node of each literal, by the same index; undefined at the top and for comments. */
  readonly owners: (TreeNode | undefined)[];
  /** The cell of a table whose own text a literal is. */
  readonly cells: Map<Draft, TreeNode>;
}

/** Builds a tree from events in the order of the text. */
export interface TreeBuilder {
  readonly tree: Tree;
  /** Gives what has been read so far, and goes on with an empty tree below the nodes that are open. */
  takeTree(): Tree;
  /** The innermost open node. */
  readonly top: TreeNode | undefined;
  open(list: boolean, key: string): void;
  /** Closes the innermost node; does nothing at the top. */
  close(): void;
  /** A scalar under `key`; in a list the list's key is its name. */
  value(kind: LiteralKind, start: number, end: number, key: string): void;
  /** The text of the innermost node itself: it is told to its parent under the node's own name, as XML's leaves are. */
  content(kind: LiteralKind, start: number, end: number): void;
  /** A comment or text that belongs to no key. */
  loose(kind: LiteralKind, start: number, end: number): void;
}

/** Deeper nodes share the scope of their ancestor at this depth, so that no chain of scopes grows without bound. */
const deepestScope = 200;

/** Keys whose scalars tell what an object is. */
const telling = new Set([
  ...['resourceType', 'system', 'code', 'url', 'contentType', 'reference', 'encoding', 'representation', 'vr'],
  ...['$schema', 'openapi', 'swagger', 'asyncapi', 'type', 'root', 'classCode'],
]);

/** A list of a thousand codes says no more than its first ones. */
const mostFacts = 32;

/** Longer scalars are data, not markers. */
const longestFact = 200;

/** Text is read into trees of about this many characters: small ones cost time, large ones memory. */
export const batchLength = 65_536;

/** Is nothing open but the list of a whole document? Its elements know nothing of each other, so a tree may end here. */
export function isBetweenElements(top: TreeNode | undefined): boolean {
  return top === undefined || (top.list && top.parent === undefined);
}

export function buildTree(text: string, scope: Scope): TreeBuilder {
  return new Builder(text, scope);
}

function emptyTree(): Tree {
  return { nodes: [], literals: [], owners: [], cells: new Map() };
}

/** A class, because a builder is made for each batch of lines, and methods of a class are made once. */
class Builder implements TreeBuilder {
  tree: Tree = emptyTree();
  top: TreeNode | undefined = undefined;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly scope: Scope,
  ) {}

  open(list: boolean, key: string): void {
    const parent = this.top;
    this.depth++;
    const shared = this.depth > deepestScope ? parent?.scope : undefined;
    const node: TreeNode = {
      parent,
      list,
      element: key === '' && parent?.list ? parent.element : key,
      scope: shared ?? { kind: list ? 'list' : 'record', name: key, parent: parent?.scope ?? this.scope },
      facts: undefined,
      place: undefined,
      resource: parent?.resource === true,
      datatype: '',
    };
    this.top = node;
    this.tree.nodes.push(node);
  }

  takeTree(): Tree {
    const { tree } = this;
    this.tree = emptyTree();
    return tree;
  }

  close(): void {
    if (!this.top) return;
    this.depth--;
    this.top = this.top.parent;
  }

  value(kind: LiteralKind, start: number, end: number, key: string): void {
    this.add(this.top, kind, start, end, key);
  }

  content(kind: LiteralKind, start: number, end: number): void {
    const { top } = this;
    const before = this.tree.literals.length;
    this.add(top?.parent ?? top, kind, start, end, top?.element ?? '');
    const added = this.tree.literals[before];
    if (added && top?.parent && (top.element === 'td' || top.element === 'th')) this.tree.cells.set(added, top);
  }

  loose(kind: LiteralKind, start: number, end: number): void {
    this.tree.literals.push({ start, end, kind, name: '', scope: this.top?.scope ?? this.scope });
    this.tree.owners.push(undefined);
  }

  private add(node: TreeNode | undefined, kind: LiteralKind, start: number, end: number, key: string): void {
    if (node && end - start <= longestFact && telling.has(key) && (node.facts?.count ?? 0) < mostFacts)
      note(node, key, this.text.slice(start, end));
    // Half of the scalars of an export of FHIR only run the exchange: they are noted, but are no values.
    if (node?.resource === true && silentMachinery.has(key)) return;
    const name = key === '' && node?.list ? node.element : key;
    this.tree.literals.push({ start, end, kind, name, scope: node?.scope ?? this.scope });
    this.tree.owners.push(node);
  }
}

/** Notes what an object says about itself; the last word counts. */
export function note(node: TreeNode, key: string, value: string): void {
  if (key === 'resourceType') node.resource = true;
  const before = node.facts;
  node.facts = { key, value, before, count: before === undefined ? 1 : before.count + 1 };
}

/** What an object says about itself under `key`. */
export function factOf(node: TreeNode, key: string): string | undefined {
  for (let fact = node.facts; fact !== undefined; fact = fact.before) if (fact.key === key) return fact.value;
  return undefined;
}

/** The node at the top: the document, or one line of JSON Lines. */
export function rootOf(node: TreeNode): TreeNode {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}
