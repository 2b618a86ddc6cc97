import { findNodeAtOffset, type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../model.js';

/** The edit that empties the outputs of the cell of a notebook (nbformat 4) in which an offset lies; undefined elsewhere. */
export function clearedOutputs(text: string, offset: number): Edit | undefined {
  const root = parseTree(text);
  let node: Node | undefined = root && findNodeAtOffset(root, offset, true);
  for (; node?.parent !== undefined; node = node.parent) {
    const isOutputs = node.type === 'array' && node.parent.children?.[0]?.value === 'outputs';
    const cell = node.parent.parent;
    if (isOutputs && cell !== undefined && typeOf(cell) === 'code') {
      return { start: node.offset, end: node.offset + node.length, newText: '[]' };
    }
  }
  return undefined;
}

function typeOf(cell: Node): unknown {
  const property = cell.children?.find(({ children }) => children?.[0]?.value === 'cell_type');
  return property?.children?.[1]?.value;
}
