/** Resources of Terraform and OpenTofu files, from their Program. */
import type { Frame } from '../program/bindings.js';
import { memberPath } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import { type Reading, readExpression } from './expressions.js';
import { mostResources, type Resource } from './model.js';

/** Reads `resource` blocks, and `data` blocks as types that begin with `data.`. */
export function readTerraform(code: Code, text: string): readonly Resource[] {
  const frame: Frame = code.bindings.top;
  const reading: Reading = { code, text, calls: hclCall };
  return code.program.body.slice(0, mostResources).flatMap((statement): readonly Resource[] => {
    if (statement.kind !== 'assign' || statement.value?.kind !== 'object') return [];
    const [kind, type, name] = (memberPath(statement.target) ?? '').split('.');
    if ((kind !== 'resource' && kind !== 'data') || type === undefined || name === undefined) return [];
    const properties = readExpression(reading, statement.value, frame);
    if (properties.kind !== 'object') return [];
    const { start, end } = statement;
    const brace = text.indexOf('{', start);
    const head = { start, end: brace < 0 || brace > end ? end : trimmedEnd(text, start, brace) };
    return [{ source: 'terraform', type: kind === 'data' ? `data.${type}` : type, name, head, properties, start, end }];
  });
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Functions whose result is their argument in another form. */
const hclCall: ReadonlySet<string> = new Set([
  'jsonencode',
  'tostring',
  'tobool',
  'tolist',
  'toset',
  'tonumber',
  'tomap',
]);
