import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policySchema } from '../../server/core/policy/definition.js';
import { parsePolicy } from '../../server/core/policy/policy.js';

const root = join(import.meta.dirname, '../..');
const schema: unknown = policySchema();

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every schema in the schema, with the keys that lead to its value in a policy file. */
function* parts(
  node: unknown,
  path: readonly string[],
  definitions: unknown,
): Generator<[string, Record<string, unknown>]> {
  if (!isObject(node)) return;
  const name = typeof node.$ref === 'string' ? (node.$ref.split('/').at(-1) ?? '') : undefined;
  const target = name !== undefined && isObject(definitions) ? definitions[name] : node;
  if (!isObject(target)) return;
  yield [path.join('.'), target];
  if (isObject(target.properties)) {
    for (const [key, child] of Object.entries(target.properties)) yield* parts(child, [...path, key], definitions);
  }
  yield* parts(target.items, [...path, '0'], definitions);
}

const all = [...parts(schema, [], isObject(schema) ? schema.definitions : undefined)];

/** A policy file with one value at a path; `0` is the first entry of a list. */
function fileWith(path: string, value: unknown): string {
  const wrap = (inner: unknown, key: string) => (key === '0' ? [inner] : { [key]: inner });
  return JSON.stringify(path.split('.').reduceRight(wrap, value));
}

describe('the JSON Schema of the policy file', () => {
  test('is what the parser knows', () => {
    expect(all.length).toBeGreaterThan(40);
    for (const [path, part] of all)
      if (part.type === 'object' && part.properties) expect(part, path).toHaveProperty('additionalProperties');
  });

  test.each(all.filter(([path, part]) => path !== '' && isExplained(path, part)))('explains %s', (_path, part) => {
    expect(part.description).toMatch(/^[A-Z].+\.$/);
  });

  const standalone = all.filter(([path]) => path !== '' && !path.includes('0') && !/\.baa\.|\.vendors\./.test(path));
  test.each(standalone.filter(([, part]) => Array.isArray(part.examples)))(
    'has examples that are read: %s',
    (path, part) => {
      for (const example of Array.isArray(part.examples) ? part.examples : []) {
        expect(parsePolicy(fileWith(path, example), '2026-07-01').problems).toEqual([]);
      }
    },
  );

  test.each(standalone.filter(([, part]) => part.default !== undefined))(
    'has the default in force: %s',
    (path, part) => {
      expect(parsePolicy(fileWith(path, part.default))).toEqual(parsePolicy('{}'));
    },
  );

  test('is in the package, for policy files', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const [{ fileMatch, url }] = manifest.contributes.jsonValidation;
    expect(fileMatch).toEqual(['.phi-lint.json', '*.phi-lint.json']);
    expect(JSON.parse(readFileSync(join(root, url), 'utf8'))).toEqual(schema);
  });

  test('the example of the documentation is a valid policy', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/policy.md'), 'utf8')) ?? [];
    expect(parsePolicy(example, '2026-07-01').problems).toEqual([]);
  });
});

/** Keys have a description; the entries of lists and the vendors have that of what they stand in. */
function isExplained(path: string, part: Record<string, unknown>): boolean {
  return !path.endsWith('.0') && !/vendors\.[^.]+$/.test(path) && part.type !== undefined;
}
