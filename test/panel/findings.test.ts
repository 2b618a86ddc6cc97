import { describe, expect, test } from 'vitest';
import { type Filter, filtered, findingKey, neighbour, noFilter, rowsOf } from '../../panel/findings.js';
import { acceptedOf, findingsOf, learn, nothingKnown } from '../../panel/model.js';
import type { FileEntry, FindingEntry } from '../../protocol/overview.js';

function finding(rule: string, line: number, part: Partial<FindingEntry> = {}): FindingEntry {
  const start = { line, character: 0 };
  return { rule, severity: 'error', label: `What ${rule} finds`, start, end: start, fixable: false, ...part };
}

function file(path: string, ...findings: FindingEntry[]): FileEntry {
  return { uri: `file:///w/${path}`, path, findings, accepted: [] };
}

const warning = { severity: 'warning' } as const;
const known = learn(nothingKnown, {
  anew: true,
  rules: [{ id: 'phi/ssn', summary: 'Social Security number', remedy: '', cites: [] }],
  files: [
    file('src/b.ts', finding('phi/ssn', 1), finding('leak/log', 2, warning)),
    file('a.ts', finding('leak/log', 0, warning), finding('leak/url', 5, warning)),
  ],
});
const all = findingsOf(known);
const shown = (filter: Partial<Filter>) =>
  filtered(all, { ...noFilter, ...filter }).map((each) => `${each.file.path}:${each.start.line}`);

describe('what the server tells', () => {
  test('is listed by path and place', () => {
    expect(all.map(({ file: { path }, rule }) => `${path} ${rule}`)).toEqual([
      'a.ts leak/log',
      'a.ts leak/url',
      'src/b.ts phi/ssn',
      'src/b.ts leak/log',
    ]);
  });

  test('replaces what was told of a file, and forgets files without anything', () => {
    const later = learn(known, { anew: false, files: [file('a.ts', finding('phi/ssn', 9)), file('src/b.ts')] });
    expect(findingsOf(later).map(({ rule }) => rule)).toEqual(['phi/ssn']);
    expect(later.rules.get('phi/ssn')?.summary).toBe('Social Security number');
  });

  test('starts anew when it says so', () => {
    expect(findingsOf(learn(known, { anew: true, files: [] }))).toEqual([]);
    const accepted = {
      rule: 'phi/ssn',
      severity: 'error',
      label: '',
      start: { line: 0, character: 0 },
      reason: 'why',
    } as const;
    const later = learn(known, { anew: true, files: [{ ...file('c.ts'), accepted: [accepted] }] });
    expect(acceptedOf(later)).toMatchObject([{ reason: 'why', file: { path: 'c.ts' } }]);
  });
});

describe('the filter', () => {
  test('lets everything through at first', () => expect(shown({})).toHaveLength(4));
  test('wants every word, in rule, text or path', () => {
    expect(shown({ query: 'LOG src' })).toEqual(['src/b.ts:2']);
    expect(shown({ query: 'log nowhere' })).toEqual([]);
    expect(shown({ query: '  ' })).toHaveLength(4);
  });
  test('knows severities and rules', () => {
    expect(shown({ severities: ['error'] })).toEqual(['src/b.ts:1']);
    expect(shown({ rules: ['leak/url', 'phi/ssn'] })).toEqual(['a.ts:5', 'src/b.ts:1']);
    expect(shown({ severities: [] })).toEqual([]);
  });
});

describe('the list', () => {
  const titles = (grouping: Parameters<typeof rowsOf>[1], collapsed: readonly string[] = []) =>
    rowsOf(all, grouping, new Set(collapsed), known.rules).map((row) =>
      row.kind === 'group' ? `${row.title} (${row.count})` : `  ${row.position}/${row.size} ${row.finding.file.path}`,
    );

  test('puts the most severe group first, then the larger one', () => {
    expect(titles('rule')).toEqual([
      'Social Security number (1)',
      '  1/1 src/b.ts',
      'leak/log (2)',
      '  1/2 a.ts',
      '  2/2 src/b.ts',
      'leak/url (1)',
      '  1/1 a.ts',
    ]);
  });
  test('groups by family, folder and file', () => {
    const headings = (grouping: Parameters<typeof rowsOf>[1]) =>
      titles(grouping).filter((title) => !title.startsWith(' '));
    expect(headings('family')).toEqual(['Patient identifiers (1)', 'Data that leaves (3)']);
    expect(headings('folder')).toEqual(['src (2)', 'Root of the folder (2)']);
    expect(headings('file')).toEqual(['src/b.ts (2)', 'a.ts (2)']);
  });
  test('leaves out what is collapsed', () => {
    expect(titles('rule', ['rule leak/log', 'rule phi/ssn'])).toEqual([
      'Social Security number (1)',
      'leak/log (2)',
      'leak/url (1)',
      '  1/1 a.ts',
    ]);
  });
  test('goes from finding to finding, round the ends', () => {
    const rows = rowsOf(all, 'rule', new Set(), known.rules);
    expect(neighbour(rows, -1, 1)).toBe(1);
    expect(neighbour(rows, 1, 1)).toBe(3);
    expect(neighbour(rows, 6, 1)).toBe(1);
    expect(neighbour(rows, 1, -1)).toBe(6);
    expect(neighbour([], -1, 1)).toBeUndefined();
  });
  test('names rows by their place', () => {
    expect(new Set(all.map(findingKey)).size).toBe(all.length);
  });
});
