import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBicep } from '../../../server/core/resources/bicep.js';
import { readCloudFormation } from '../../../server/core/resources/cloudformation.js';
import { readCompose } from '../../../server/core/resources/compose.js';
import { readJson } from '../../../server/core/resources/json.js';
import type { Value } from '../../../server/core/resources/model.js';
import { readYaml } from '../../../server/core/resources/yaml.js';

/** A value without places; `?` stands for what is not known. */
function plain(value: Value): unknown {
  if (value.kind === 'known') return value.value;
  if (value.kind === 'open') return '?';
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'either') return { either: value.options.map(plain) };
  return Object.fromEntries(value.properties.map((each) => [each.name, plain(each.value)]));
}

function yaml(...lines: readonly string[]): unknown {
  return readYaml(lines.join('\n')).map(plain);
}

/** Spans that leave the text or what they stand in. */
function misplaced(value: Value, length: number): boolean {
  if (value.start < 0 || value.end > length || value.start > value.end) return true;
  if (value.kind === 'list') return value.items.some((item) => misplaced(item, length));
  return value.kind === 'object' && value.properties.some((each) => misplaced(each.value, length));
}

describe('YAML', () => {
  test('maps, lists in the column of their key, and lists of maps', () => {
    expect(yaml('a:', '- b: 1', '  c: [x, "y"]', '- d', 'e: { f: true }')).toEqual([
      { a: [{ b: 1, c: ['x', 'y'] }, 'd'], e: { f: true } },
    ]);
  });

  test('several documents, comments and quoted keys', () => {
    expect(yaml('# first', 'a: 1 # one', '---', '"b": x#y', '...', '---', "'c': ''")).toEqual([
      { a: 1 },
      { b: 'x#y' },
      { c: '' },
    ]);
  });

  test('anchors, aliases and merged maps', () => {
    expect(yaml('base: &base', '  a: 1', 'other:', '  <<: *base', '  b: *missing')).toEqual([
      { base: { a: 1 }, other: { a: 1, b: '?' } },
    ]);
  });

  test('texts of several lines', () => {
    expect(yaml('a: |', '  {', '  }', 'b: x', '  y', 'c: 1')).toEqual([{ a: '  {\n  }', b: '?', c: 1 }]);
  });

  test('short forms of functions are their long forms', () => {
    expect(yaml('a: !Ref X', 'b: !If [c, !Sub "x", y]')).toEqual([
      { a: { Ref: 'X' }, b: { 'Fn::If': ['c', { 'Fn::Sub': 'x' }, 'y'] } },
    ]);
  });

  test('what a template of Helm fills in is not known', () => {
    expect(yaml('{{- if .Values.a }}', 'a: {{ .Values.b }}', 'c: "{{ .Values.d }}"', '{{- end }}', 'e: f')).toEqual([
      { a: '?', c: '?', e: 'f' },
    ]);
  });

  test('JSON is YAML', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }),
        (value) => {
          const text = JSON.stringify(value, null, 2);
          const simple = !/\\|\{\{|__proto__/.test(text) && !/\d[eE][+-]?\d|\d{15}/.test(text);
          fc.pre(simple);
          const [read] = readYaml(text);
          const json = readJson(text);
          expect(read && plain(read)).toEqual(json && plain(json));
        },
      ),
    );
  });
});

const soup = fc
  .array(
    fc.constantFrom(
      ...['a', ':', ' ', '\n', '  ', '- ', '{', '}', '[', ']', '"', "'", '#', '|', '>', '&x ', '*x', '!If ', '---\n'],
      ...['{{', '}}', 'resource ', 'param ', 'var ', "'t@1'", '=', '?', '(', ')', '${', '//', '/*', "'''", '.', ','],
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  test('is read without a failure, and places stay in it', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(readYaml(text).some((value) => misplaced(value, text.length))).toBe(false);
        expect(readBicep(text).some(({ properties }) => misplaced(properties, text.length))).toBe(false);
        const json = readJson(text);
        expect(json !== undefined && misplaced(json, text.length)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('may be nested as deep as it likes', () => {
    const depth = 50_000;
    const indented = Array.from({ length: 3_000 }, (_each, at) => `${' '.repeat(at)}a:`).join('\n');
    for (const text of ['['.repeat(depth), '{a: '.repeat(depth), indented, '- '.repeat(depth), '!If '.repeat(depth)]) {
      expect(readYaml(text).length).toBeLessThan(2);
      expect(() => readJson(text)).not.toThrow();
    }
    for (const text of [
      'x'.concat('['.repeat(depth)),
      "resource a 't@1' = {\n".repeat(5_000),
      `param a = ${'('.repeat(depth)}`,
      `var a = ${'b ? '.repeat(depth)}`,
    ]) {
      expect(readBicep(text).length).toBeLessThan(6_000);
    }
  });
});

describe('functions of CloudFormation', () => {
  const resource = (value: string) =>
    readYaml(
      `Parameters:\n  On: { Type: String, Default: 'true' }\nResources:\n  A:\n    Type: AWS::EC2::Volume\n    Properties:\n      Encrypted: ${value}\n`,
    )
      .flatMap(readCloudFormation)
      .map(({ properties }) => plain(properties));

  test.each([
    ['!Ref On', { Encrypted: 'true' }],
    ['!Ref Other', { Encrypted: '?' }],
    ['!Sub "true"', { Encrypted: 'true' }],
    ['!Sub "${On}"', { Encrypted: '?' }],
    ['!If [c, true, !Ref AWS::NoValue]', { Encrypted: { either: [true, null] } }],
    ['!Ref AWS::NoValue', {}],
    ['!ImportValue x', { Encrypted: '?' }],
  ])('%s', (written, read) => {
    expect(resource(written)).toEqual([read]);
  });
});

test('variables of docker-compose in both forms', () => {
  const services = readYaml(
    'services:\n  a: { image: "registry.example/minio:1", environment: [KEY=off, "OTHER=${X}"] }\n  b:\n    image: minio\n    environment: { KEY: "off" }\n',
  ).flatMap(readCompose);
  expect(services.map(({ type, properties }) => [type, plain(properties)])).toEqual([
    ['compose:minio', { image: 'registry.example/minio:1', environment: { KEY: 'off', OTHER: '?' } }],
    ['compose:minio', { image: 'minio', environment: { KEY: 'off' } }],
  ]);
});
