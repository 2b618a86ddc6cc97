/** JSON as values. Comments and trailing commas are accepted, as deployment tools do. */
import { type Node, parseTree } from 'jsonc-parser';
import type { Span } from '../model.js';
import { deepestValue, known, open, type Property, type Value } from './model.js';

/** The value of a text; `offset` is where the text stands in the document. Undefined when it holds none. */
export function readJson(text: string, offset = 0): Value | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? undefined : readNode(root, offset, 0);
}

function spanOf(node: Node, offset: number): Span {
  return { start: offset + node.offset, end: offset + node.offset + node.length };
}

function readNode(node: Node, offset: number, depth: number): Value {
  const at = spanOf(node, offset);
  const children = node.children ?? [];
  if (depth > deepestValue) return open(at);
  if (node.type === 'array') {
    return { kind: 'list', items: children.map((each) => readNode(each, offset, depth + 1)), ...at };
  }
  if (node.type === 'object') {
    const properties = children.flatMap((each) => propertyOf(each, offset, depth));
    return { kind: 'object', properties, open: false, ...at };
  }
  const value: unknown = node.value;
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar || value === null ? known(value, at) : open(at);
}

function propertyOf(node: Node, offset: number, depth: number): readonly Property[] {
  const [key, value] = node.children ?? [];
  const name: unknown = key?.value;
  if (typeof name !== 'string' || value === undefined) return [];
  return [{ name, value: readNode(value, offset, depth + 1), at: spanOf(node, offset) }];
}
