import { type Draft, give } from './literals.js';
import { factOf, type Tree, type TreeNode } from './tree.js';

/** Keys of JSON Schema and OpenAPI whose values are shapes, not words. */
const patterns: ReadonlySet<string> = new Set(['pattern', 'format', 'patternProperties']);

/** Top-level keys that make a document a description of an interface. */
const markers: readonly string[] = ['openapi', 'swagger', 'asyncapi'];

/**
 * Marks everything inside JSON Schema and OpenAPI as a label or pattern: it describes data and holds none.
 * A node is a schema when it names the JSON Schema draft, or has `type: object` together with `properties`.
 */
export function applySchema(tree: Tree): void {
  const schemas = new Set<TreeNode>();
  for (const node of tree.nodes) {
    const above = node.parent;
    if (above && isSchema(above, node)) schemas.add(above);
  }
  for (const node of tree.nodes) if (isDescription(node)) schemas.add(node);
  if (schemas.size === 0) return;
  for (const node of tree.nodes) if (node.parent && schemas.has(node.parent)) schemas.add(node);
  for (const [index, draft] of tree.literals.entries()) {
    const node = tree.owners[index];
    if (node && schemas.has(node)) markSchema(draft);
  }
}

function isSchema(above: TreeNode, node: TreeNode): boolean {
  return node.element === 'properties' && !node.list && factOf(above, 'type') === 'object';
}

function isDescription(node: TreeNode): boolean {
  if (node.facts === undefined) return false;
  // An ordinary file may point to the schema it obeys; only a schema points to the drafts.
  if (factOf(node, '$schema')?.includes('json-schema.org/') === true) return true;
  return node.parent === undefined && markers.some((marker) => factOf(node, marker) !== undefined);
}

function markSchema(draft: Draft): void {
  give(draft, { notData: patterns.has(draft.name) ? 'pattern' : 'label' });
}
