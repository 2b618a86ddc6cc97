import type { Tree } from './tree.js';

/** Keys whose value names the `value` beside them: headers, parameters and variables of recordings and manifests. */
const naming: ReadonlySet<string> = new Set(['name', 'key', 'field', 'column', 'attribute', 'param', 'parameter']);

/** `{"name": "ssn", "value": "..."}`: the value is named by its neighbour. */
export function namePairs(tree: Tree, text: string): void {
  const { literals, owners } = tree;
  for (let index = 1; index < literals.length; index++) {
    const literal = literals[index];
    const before = literals[index - 1];
    if (literal?.name !== 'value' || !before || !naming.has(before.name)) continue;
    if (owners[index] !== owners[index - 1] || owners[index] === undefined) continue;
    if (before.end - before.start <= 60) literal.name = text.slice(before.start, before.end);
  }
}
