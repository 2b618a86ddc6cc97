import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules, ruleOf } from '../../server/core/rules/index.js';
import { describeMark, type Mark, readAnnotations } from './annotations.js';

const here = import.meta.dirname;
const today = { today: '2026-01-01' };

/** Fixtures stand in a folder per rule: `phi/ssn/code.ts`. */
const fixtures = readdirSync(here, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.parentPath !== here)
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

/** The path that the rules are told. The folders of a family and a rule say `phi`, which is a word of health care. */
function toldPath(name: string): string {
  return name.split(sep).slice(2).join('/');
}

/** What the rules find in a text, as marks. */
function findIn(path: string, text: string): readonly Mark[] {
  const inspection = inspect(createDocument(path, text), defaultPolicy, allRules, today);
  expect(inspection.failures).toEqual([]);
  return inspection.findings.map((finding) => {
    const before = text.slice(0, finding.start);
    const line = before.split('\n').length;
    const column = finding.start - (before.lastIndexOf('\n') + 1) + 1;
    return { line, column, length: finding.end - finding.start, rule: finding.rule, todo: false };
  });
}

describe('annotated fixtures', () => {
  test.each(fixtures.map((path) => [relative(here, path), path] as const))('%s', (name, path) => {
    const { text, marks } = readAnnotations(readFileSync(path, 'utf8'));
    expect(marks.map((mark) => mark.rule).filter((id) => ruleOf(id) === undefined)).toEqual([]);
    const found = new Set(findIn(toldPath(name), text).map((mark) => describeMark(name, mark)));
    const wanted = marks.filter((mark) => !mark.todo).map((mark) => describeMark(name, mark));
    const known = new Set(marks.filter((mark) => mark.todo).map((mark) => describeMark(name, mark)));
    expect({
      missing: wanted.filter((mark) => !found.has(mark)),
      unexpected: [...found].filter((mark) => !wanted.includes(mark)),
      foundThoughTodo: [...known].filter((mark) => found.has(mark)),
    }).toEqual({ missing: [], unexpected: [], foundThoughTodo: [] });
  });

  test('there are fixtures for every rule', () => {
    const folders = new Set(fixtures.map((path) => relative(here, path).split(sep).slice(0, 2).join('/')));
    expect(allRules.map((rule) => rule.id).filter((id) => !folders.has(id))).toEqual([]);
  });
});

describe('examples of the rules', () => {
  for (const rule of allRules) {
    test.each(rule.examples.map((example) => [example.flagged ? 'flags' : 'leaves', example.code, example] as const))(
      `${rule.id} %s %s`,
      (_verb, code, example) => {
        const rules = findIn(example.file, code).map((mark) => mark.rule);
        expect(rules.includes(rule.id)).toBe(example.flagged);
      },
    );
  }
});
