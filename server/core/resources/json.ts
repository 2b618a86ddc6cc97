/** JSON as values. Comments and trailing commas are accepted, as deployment tools do. */
import { type Node, parseTree } from 'jsonc-parser';
import type { Span } from '../model.js';
import { deepestValue, known, open, type Property, type Value } from './model.js';

/** The value of a text; `offset` is where the text stands in the document. Undefined when it holds none. */
export function readJson(text: string, offset = 0): Value | undefined {
  if (isTooDeep(text)) return undefined;
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? undefined : readNode(root, { offset, end: offset + text.length }, 0);
}

/** Where a text stands in the document. */
interface Frame {
  readonly offset: number;
  readonly end: number;
}

/** The parser calls itself for every bracket; what is nested deeper than this is no template. */
const deepestNesting = 500;

/** Brackets in strings count too, which hardly ever matters. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepestNesting) return true;
  }
  return false;
}

/** Of a text that breaks off, nodes may seem to reach beyond it. */
function spanOf(node: Node, { offset, end }: Frame): Span {
  const start = Math.min(offset + node.offset, end);
  return { start, end: Math.min(offset + node.offset + node.length, end) };
}

function readNode(node: Node, frame: Frame, depth: number): Value {
  const at = spanOf(node, frame);
  const children = node.children ?? [];
  if (depth > deepestValue) return open(at);
  if (node.type === 'array') {
    return { kind: 'list', items: children.map((each) => readNode(each, frame, depth + 1)), ...at };
  }
  if (node.type === 'object') {
    const properties = children.flatMap((each) => propertyOf(each, frame, depth));
    return { kind: 'object', properties, open: false, ...at };
  }
  const value: unknown = node.value;
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar || value === null ? known(value, at) : open(at);
}

function propertyOf(node: Node, frame: Frame, depth: number): readonly Property[] {
  const [key, value] = node.children ?? [];
  const name: unknown = key?.value;
  if (typeof name !== 'string' || value === undefined) return [];
  return [{ name, value: readNode(value, frame, depth + 1), at: spanOf(node, frame) }];
}
