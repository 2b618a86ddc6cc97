import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, parseDocument, stringify } from 'yaml';
import { flawOf } from '../../../server/core/deidentify/flaws.js';
import { createDocument } from '../../../server/core/document.js';
import { lineStartsOf, placeAt } from '../../../server/host/lines.js';
import { files, patient, run } from './harness.js';

/** Files that are not what their format says are refused, and told by their line; all others are not. */

/** The line and the reason of the flaw; undefined when there is none. */
function told(path: string, text: string): string | undefined {
  const flaw = flawOf(createDocument(path, text));
  return flaw && `${placeAt(lineStartsOf(text), flaw.at).line}: ${flaw.reason}`;
}

const root = resolve(import.meta.dirname, '../../..');

test.each(['examples/clinic', 'test/accuracy/cases', 'test/e2e/workspace'])('no file of %s is refused', (folder) => {
  const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)));
  const refused = paths.filter((path) => told(path, readFileSync(join(root, folder, path), 'utf8')) !== undefined);
  expect(refused).toEqual([]);
});

test.each(Object.entries(files))('no %s of the round trips is refused', (_, [name, write]) => {
  expect(told(name, write(patient(4)))).toBeUndefined();
});

describe('JSON', () => {
  test.each([
    ['a.json', '{"a": 1', '1: it is no valid JSON'],
    ['a.json', '{\n"a": 1\n"b": 2}', '3: it is no valid JSON'],
    ['a.ipynb', '{"cells": [\n', '2: it is no valid JSON'],
    ['a.code-workspace', '{"a": [1, 2', '1: it is no valid JSON'],
    ['a.ndjson', '{"a": 1}\n{"b"\n{"c": 1}\n', '2: a line is no valid JSON'],
    ['a.json', '{"a": 1}', undefined],
    ['a.json', '{"a": 1, // one\n}', undefined],
    ['a.json5', "{a: 'one'}", undefined],
    ['a.ndjson', '{"a": 1}\r\n\r\n{"b": 2}\r\n', undefined],
    ['a.txt', 'anything {', undefined],
  ])('%s %s', (path, text, flaw) => expect(told(path, text)).toBe(flaw));
});

describe('YAML', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', 2],
    ['an entry between two levels', 'a:\n    b: 1\n  c: 2\n', 3],
    ['an entry below a value', 'a: 1\n  b: 2\n', 2],
    ['a list below a value', 'a: 1\n- b\n', 2],
    ['a key below a list', '- a\nb: 1\n', 2],
    ['words below a mapping', 'a: 1\nb\n', 2],
    ['a key in a value', 'a: b: c\n', 1],
    ['a double quote that never closes', 'a: 1\nb: "two\nc: 3\n', 2],
    ['a single quote that never closes', "a: 1\nb: 'two\nc: 3\n", 2],
    ['a quote that closes in another entry', 'a: "one\nb: "two"\n', 1],
    ['a quote that closes too early', 'a: "one" two\n', 1],
    ['a bracket that never closes', 'a: [1, 2\nb: 3\n', 1],
    ['a brace that never closes', 'a:\n  - {b: 1\n', 2],
    ['a bracket that another kind closes', 'a: [1, 2}\n', 1],
    ['a missing comma', 'a: ["b" "c"]\n', 1],
    ['a bracket that was not opened', 'a: ]\n', 1],
    ['words behind the mark of a block', 'a: |text\n', 1],
    ['a template with a quote that never closes', '{{- if .x }}\na: "{{ .y }}\n{{- end }}\n', 2],
  ])('%s', (_, text, line) => expect(told('a.yaml', text)).toMatch(new RegExp(`^${line}: it is no valid YAML: `)));

  test.each([
    'a: 1\nb:\n- c\n- d: e\n  f: g\n-\n  - h\n',
    '? [a, b]\n: c\n? |\n  key\n: - x\n',
    'a: &x !t\n  b: "one\n    two"\n  c: *x\n',
    "a: [1,\n  {b: \"c]\", d: 'it''s'}, # note ]\n]\n",
    '"a b": \'c\'\n\'d\': {"e":1,f: http://x.y}\n',
    'text: >-\n  one: "two\n\n  - [three\nnext: 1\n',
    '%YAML 1.2\n---\na: b\n  c d\n...\n---\n- e\n--- |\n f\n',
    'a: http://x # "not a quote\nb: it\'s\nc: 5" tube\nd: -1\n',
    '\n# only a comment\n',
    'run: $'.concat('{{ secrets.x }}\n'),
  ])('is let pass: %s', (text) => {
    expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([]);
    expect(told('a.yaml', text)).toBeUndefined();
  });

  test.each([
    'metadata:\n  name: {{ include "chart.name" . }}-web\n  {{- with .Values.labels }}\n  labels:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n',
    'hosts:\n{% for host in hosts %}\n  - name: {{ host.name }}\n{% endfor %}\n',
    'a: {{ .b }}{{ .c }}\nname: "{{ printf "%s" .d }}"\n',
  ])('templates are let pass: %s', (text) => expect(told('a.yaml', text)).toBeUndefined());

  test('what a parser accepts is never refused, however it is written', () => {
    const words = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab: #-\'"{[,]}\n&*!|>%@\\?') }),
      fc.constantFrom('yes', '', '- a', 'a: b', ' # c', "it's", '---', '? a'),
      fc.integer(),
      fc.constant(null),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: fc.constantFrom(...'ab: #-\'"[') }), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const styles = fc.record({
      indentSeq: fc.boolean(),
      indent: fc.integer({ min: 2, max: 4 }),
      lineWidth: fc.constantFrom(0, 20, 80),
      collectionStyle: fc.constantFrom<'any' | 'flow'>('any', 'flow'),
      defaultStringType: fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL'>(
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
        'BLOCK_LITERAL',
      ),
    });
    fc.assert(
      fc.property(tree, styles, (value, style) => {
        const text = stringify(value, style);
        // Where it folds a string in double quotes, the library sometimes writes what it cannot read.
        fc.pre(parseDocument(text).errors.length === 0);
        expect(told('a.yaml', text)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('a parser refuses whatever is refused, and most of what is cut or littered is', () => {
    const whole = `${files.yaml?.[1](patient(3))}\nnotes:\n- "one: two"\n- {a: 'b', c: [d, "e f"]}\n- >\n  free: text\n`;
    let refused = 0;
    let broken = 0;
    const marks = ['"', "'", '{', '[', '}', ']', ': ', '\t', '\n', '  ', '- ', ' #', '|'];
    for (let at = 0; at < whole.length; at++) {
      const mark = marks[at % marks.length] ?? '';
      for (const text of [whole.slice(0, at), whole.slice(0, at) + mark + whole.slice(at)]) {
        const errors = parseAllDocuments(text, { uniqueKeys: false }).flatMap((each) => each.errors);
        const flaw = told('a.yaml', text);
        if (flaw !== undefined) expect([flaw, text, errors.length]).not.toEqual([flaw, text, 0]);
        broken += errors.length > 0 ? 1 : 0;
        refused += flaw === undefined ? 0 : 1;
      }
    }
    expect(broken).toBeGreaterThan(100);
    expect(refused / broken).toBeGreaterThan(0.9);
  });
});

describe('XML', () => {
  test.each([
    ['an element that never closes', '<a>\n<b>\n</b>\n', 1],
    ['elements that cross', '<a>\n<b></a></b>', 2],
    ['a closing tag alone', '<a/>\n</b>', 2],
    ['a tag that is cut', '<a>\n<b c="d"', 2],
    ['a closing tag that is cut', '<a>\n</a', 2],
    ['an attribute without quotes', '<a>\n<b c=d/></a>', 2],
    ['an attribute without a value', '<a\nb></a>', 2],
    ['a quote that never closes', '<a>\n<b c="d/>\n<e f="g"/></a>', 2],
    ['a comment that never closes', '<a>\n<!-- b </a>', 2],
    ['a section that never closes', '<a>\n<![CDATA[ b </a>', 2],
    ['a < in a text', '<a>\n5 < 6</a>', 2],
    ['a declaration that never closes', '<!DOCTYPE a [\n<!ELEMENT a ANY>\n', 1],
  ])('%s', (_, text, line) => expect(told('a.xml', text)).toMatch(new RegExp(`^${line}: it is no valid XML: `)));

  test.each([
    '<?xml version="1.0"?>\n<!DOCTYPE a PUBLIC "-//x>" "y">\n<a b=\'"\' c = "d>"><é:f.g-1/><![CDATA[</x>]]></a >\n<!-- z -->',
    "<!DOCTYPE a [<!-- ] > ' --><!ELEMENT a (#PCDATA)>]><a>Smith & Jones > 1</a>",
    '<a/>\n<a/>\n',
    '',
  ])('is let pass: %s', (text) => expect(told('a.xml', text)).toBeUndefined());

  test('entities of its own are refused, because a value may be in them', () => {
    const text = '<!DOCTYPE a [\n<!ELEMENT a ANY>\n<!ENTITY b "c">]>\n<a>&b;</a>';
    expect(told('a.xml', text)).toBe('3: it declares entities, whose values are not looked at');
  });

  test('an entity that would expand a billion times costs nothing', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`);
    expect(told('a.xml', `<!DOCTYPE a [${levels.join('\n')}]><a>&e30;</a>`)).toContain('it declares entities');
  });
});

describe('tables', () => {
  test.each([
    ['a.csv', 'a,b,c\n1,2,3\n4,5\n', 'CSV: a row has 2 cells, and the first one 3', 3],
    ['a.csv', 'a,b,c\n1,2,3\n4,5,6,7\n', 'CSV: a row has 4 cells, and the first one 3', 3],
    ['a.csv', 'a,b,c\n1,2,3\n4', 'CSV: a row has 1 cell, and the first one 3', 3],
    ['a.csv', 'a;b;c\n1;2;3\n4;5\n', 'CSV: a row has 2 cells, and the first one 3', 3],
    ['a.csv', 'a,b\n1,"two\n3,4\n', 'CSV: a quote is never closed', 2],
    ['a.csv', 'a,b\n1,"two\n3,"four"\n', 'CSV: a quote of several lines is not closed at the end of a cell', 2],
    ['a.tsv', 'a\tb\n1\t2\t3\n', 'table: a row has 3 cells, and the first one 2', 2],
    ['a.psv', 'a|b\n1|"2\n', 'table: a quote is never closed', 2],
  ])('%s %s', (path, text, reason, line) => expect(told(path, text)).toBe(`${line}: it is no valid ${reason}`));

  test.each([
    ['a.csv', '# made by hand\nsep=,\r\na,b\r\n1,"two, ""three""\r\nfour"\r\n\r\n5,6\r\n'],
    ['a.csv', 'a,b,\n1,2\n3,4,,\n# a comment\n'],
    ['a.csv', '"Doe, Jane"\n"Roe, Richard"\n'],
    ['a.tsv', 'a\tb\n5" tube\t"the" one\n'],
    ['a.psv', ''],
  ])('is let pass: %s %s', (path, text) => expect(told(path, text)).toBeUndefined());
});

describe('HL7 v2', () => {
  const header = 'MSH|^~\\&|A|B|C|D|20250227||ADT^A01|1|P|2.5';
  test.each([
    ['a header that is cut', 'MSH|', 'a header does not tell its delimiters', 1],
    ['a header without delimiters', 'MSH|ADT|A|B\rPID|1', 'a header does not tell its delimiters', 1],
    ['another separator', `${header}\rPID^1^^4471902`, 'a segment has another field separator than its header', 2],
    ['a cut segment', `${header}\rPID|1||44\r71902^^^CH^MR||OKONKWO`, 'a line has fields and is no segment', 3],
  ])('%s', (_, text, reason, line) => expect(told('a.hl7', text)).toBe(`${line}: it is no valid HL7 v2: ${reason}`));

  test.each([
    `\v${header}\rPID|1||4471902\r\x1c\r`,
    `FHS|^~\\&|A\r\n${header}\r\nNTE|1||He said\r\nDOB: 1:2, either | or\r\nFTS|1\r\n`,
    'MSH#@!%$#A#B#C#D#20250227##ADT@A01#1#P#2.5\rPID#1##4471902@@@CH@MR\r',
    'PID|1||4471902\n',
  ])('is let pass: %s', (text) => expect(told('a.hl7', text)).toBeUndefined());
});

describe('whatever a file holds', () => {
  const depth = 100_000;
  const deep: readonly (readonly [string, string])[] = [
    ['a.yaml', '['.repeat(depth)],
    ['a.yaml', `${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['a.yaml', '- '.repeat(depth)],
    ['a.yaml', Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['a.xml', '<a>'.repeat(depth)],
    ['a.xml', `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`],
    ['a.yaml', `${'['.repeat(depth)}"SSN 412-67-9083"${']'.repeat(depth)}`],
    ['a.xml', `${'<a>'.repeat(depth)}SSN 412-67-9083${'</a>'.repeat(depth)}`],
    ['a.json', `${'[{"ssn":'.repeat(depth)}"412-67-9083"${'}]'.repeat(depth)}`],
    ['a.json', '{"a":'.repeat(depth)],
    ['a.csv', '"'.repeat(depth)],
  ];
  test.each(deep)('deep nesting does not overflow: %s %#', (path, text) => {
    const flaw = told(path, text);
    const result = run(path, text).text;
    expect(result).toHaveLength(text.length);
    if (flaw === undefined) expect(result).not.toContain('412-67-9083');
  });

  test.each([
    ['a.yaml', '"a\n'],
    ['a.yaml', '{{ '],
    ['a.yaml', 'a: b # c: '],
    ['a.yaml', '{% a\n'],
    ['a.yaml', '["a", b: c # d\n'],
    ['a.xml', '<!-- '],
    ['a.xml', '<!DOCTYPE a [<!-- '],
    ['a.xml', 'a="b" '],
    ['a.csv', '"a,""\n'],
    ['a.hl7', 'MSH| ^|\r'],
  ])('time grows with length: %s %s', (path, piece) => {
    const text = (path === 'a.xml' && piece.startsWith('a=') ? '<b ' : '') + piece.repeat(2_000_000 / piece.length);
    const start = performance.now();
    told(path, text);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a flaw stands in the text', () => {
    const names = ['a.yaml', 'a.xml', 'a.csv', 'a.tsv', 'a.hl7', 'a.json', 'a.ndjson', 'a.edi'];
    const unit = fc.constantFrom(
      ...'ab <>/!-"\'=[]{}:,#|^~\\\t\n\r&?%',
      'MSH|',
      '<!ENTITY',
      '{{',
      ']]>',
      '\v',
      '\u00e9',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit, maxLength: 60 }), (name, text) => {
        const at = flawOf(createDocument(name, text))?.at ?? 0;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});
