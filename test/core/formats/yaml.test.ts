import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScalar, parseAllDocuments, stringify, visit } from 'yaml';
import { literalsOf, show } from './show.js';

describe('yaml', () => {
  test('elements of a list longer than a batch are read like any other', () => {
    const person = (i: number) =>
      `- id: ${i}\n  name: Ann${i}\n  phones:\n  - 217-555-0143\n  - [a, {b: c}]\n  note: |\n    - seen\n\n    today\n-\n  plain: goes\n    on\n`;
    const count = 2000;
    const text = Array.from({ length: count }, (_, i) => person(i)).join('');
    expect(show('yaml', text)).toEqual(Array.from({ length: count }, (_, i) => show('yaml', person(i))).flat());
  });

  test('names values by their key, elements by the key of their list', () => {
    const text = `# seed
patients:
- name: Ann Q Roe   # usual
  mrn: "00-4471"
  phones: [ "217-555-0143", 217 555 0144 ]
  address: {line: '12 Elm St', city: Springfield}
  tags: &t
    - a
- &x
  name: >-
    Bob
    Roe
  note: plain
    goes on
  *x
`;
    expect(show('yaml', text)).toEqual([
      '||||seed #comment',
      'name|{}<[patients]<{}|||Ann Q Roe',
      '|{}<[patients]<{}|||usual #comment',
      'mrn|{}<[patients]<{}|||00-4471',
      'phones|[phones]<{}<[patients]<{}|||217-555-0143',
      'phones|[phones]<{}<[patients]<{}|||217 555 0144',
      'line|address<{}<[patients]<{}|||12 Elm St',
      'city|address<{}<[patients]<{}|||Springfield',
      'tags|[tags]<{}<[patients]<{}|||a',
      'name|{}<[patients]<{}|||Bob Roe',
      'note|{}<[patients]<{}|||plain goes on',
    ]);
  });

  test('values of one object share the very same scope', () => {
    const [name, mrn] = literalsOf('yaml', '- name: Ann\n  mrn: 1\n- name: Bob\n');
    expect(name?.scope).toBe(mrn?.scope);
  });

  test('reads templates of Helm line by line', () => {
    const text = '{{- if .Values.tls }}\nname: {{ .Values.name }}\n{{- end }}\nport: 80\n';
    expect(show('yaml', text)).toEqual([
      '||||{{- if .Values.tls }} #prose',
      'name|{}|||{{ .Values.name }}',
      '|{}|||{{- end }} #prose',
      'port|{}|||80',
    ]);
  });

  test('an unclosed bracket or quote hides only its own lines', () => {
    expect(show('yaml', 'a: [b, c\nd: e\n')).toEqual(['a|[a]<{}|||b', 'a|[a]<{}|||c', 'd|{}|||e']);
    expect(show('yaml', 'a: "b\nd: e\n')).toEqual(['a|{}|||"b', 'd|{}|||e']);
  });

  test('an OpenAPI document only describes data', () => {
    const text = 'openapi: 3.0.0\ncomponents:\n  schemas:\n    ssn: {type: string, example: 431-08-7726, pattern: x}\n';
    const values = literalsOf('yaml', text);
    expect(new Set(values.map((value) => value.notData))).toEqual(new Set(['label', 'pattern']));
  });
});

/** Scalars that the reference parser finds as values, in order. */
function referenceScalars(text: string): string[] {
  const found: string[] = [];
  for (const document of parseAllDocuments(text)) {
    visit(document, {
      Scalar(key, node) {
        if (key === 'key' || !isScalar(node) || !node.range) return;
        const source = text.slice(node.range[0], node.range[1]);
        const inner = /^["']/.test(source) ? source.slice(1, -1) : source.replace(/^[|>][-+0-9]*\s*\n/, '');
        if (inner.trim() !== '') found.push(inner.replace(/\s+/g, ' ').trim());
      },
    });
  }
  return found;
}

describe('agrees with the yaml package', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,'"#:/@-]{0,20}$/);
  const leaf = fc.oneof(word, fc.integer(), fc.constantFrom('two\nlines', 'a: b', '- x', '#no', '', 'x'.repeat(120)));
  const value = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('map')),
    list: fc.array(tie('node'), { maxLength: 4 }),
    map: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('node'), { maxKeys: 4 }),
  }));

  test.each([
    {},
    { indentSeq: false },
    { collectionStyle: 'flow' as const },
    { defaultStringType: 'QUOTE_SINGLE' as const },
  ])('on what it writes with %j', (options) => {
    fc.assert(
      fc.property(value.map, (data) => {
        const text = stringify(data, options);
        const read = literalsOf('yaml', text).map((literal) =>
          text.slice(literal.start, literal.end).replace(/\s+/g, ' ').trim(),
        );
        expect(read.filter((scalar) => scalar !== '')).toEqual(referenceScalars(text));
      }),
      { numRuns: 200 },
    );
  });
});
