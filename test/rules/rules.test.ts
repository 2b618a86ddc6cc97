import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import { linkFacts } from '../../server/core/ai/link.js';
import { readFacts } from '../../server/core/ai/read.js';
import type { Policy } from '../../server/core/model.js';
import { defaultPolicy, parsePolicy } from '../../server/core/policy/policy.js';
import { createAssistants, type FileLookup } from '../../server/host/assistants.js';
import { createCodeReader } from '../../server/host/codeReader.js';
import { testParser } from '../parser.js';
import { allRules, ruleOf } from '../../server/core/rules/index.js';
import { findSecrets } from '../../server/host/secrets.js';
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

const parse = await testParser();

/** What a text is judged by beside itself. */
interface Surroundings {
  readonly policy: Policy;
  /** All files of the workspace by path, this one included. */
  readonly files: ReadonlyMap<string, string>;
}

/** What the rules find in a text, as marks. Of a finding over several lines the first one counts. */
function findIn(path: string, text: string, { policy, files }: Surroundings): readonly Mark[] {
  const facts = [...files].flatMap(([name, source]) => readFacts(createDocument(name, source), parse) ?? []);
  const index = linkFacts(facts);
  const inspection = inspect(createDocument(path, text), policy, allRules, {
    ...today,
    endpoints: index.in(path),
    sends: index.sendsIn(path),
    readCode: createCodeReader(parse),
    findSecrets,
    assistants: () => createAssistants('/repo', [], lookupIn(files)).readersOf(`/repo/${path}`),
  });
  expect(inspection.failures).toEqual([]);
  return inspection.findings.map((finding) => {
    const before = text.slice(0, finding.start);
    const line = before.split('\n').length;
    const column = finding.start - (before.lastIndexOf('\n') + 1) + 1;
    const lineEnd = text.indexOf('\n', finding.start);
    const end = lineEnd < 0 ? finding.end : Math.min(finding.end, lineEnd);
    return { line, column, length: end - finding.start, rule: finding.rule, todo: false };
  });
}

/** The files of a workspace as a disk would show them, at the root of a repository. */
function lookupIn(files: ReadonlyMap<string, string>): FileLookup {
  const below = (path: string) => path.replace('/repo/', '');
  return {
    exists: (path) => below(path) === '.git' || [...files.keys()].some((name) => `${name}/`.startsWith(`${below(path)}/`.replace(/\/+$/, '/'))),
    read: (path) => files.get(below(path)),
  };
}

function textOf(path: string): string {
  return readAnnotations(readFileSync(path, 'utf8')).text;
}

/** Fixtures of the family ai/ that stand in one folder are a workspace, with a policy if there is one. */
function surroundingsOf(name: string, path: string): Surroundings {
  if (!name.startsWith(`ai${sep}`)) return { policy: defaultPolicy, files: new Map() };
  const own = name.split(sep).slice(0, 3).join(sep);
  const isWorkspace = name.split(sep).length > 3;
  const paths = isWorkspace ? fixtures.filter((each) => relative(here, each).startsWith(own + sep)) : [path];
  const policyPath = paths.find((each) => each.endsWith('.phi-lint.json'));
  return {
    policy: policyPath === undefined ? defaultPolicy : parsePolicy(textOf(policyPath), today.today).policy,
    files: new Map(paths.map((each) => [toldPath(relative(here, each)), textOf(each)])),
  };
}

describe('annotated fixtures', () => {
  test.each(fixtures.map((path) => [relative(here, path), path] as const))('%s', (name, path) => {
    const { text, marks } = readAnnotations(readFileSync(path, 'utf8'));
    expect(marks.map((mark) => mark.rule).filter((id) => ruleOf(id) === undefined)).toEqual([]);
    const found = new Set(findIn(toldPath(name), text, surroundingsOf(name, path)).map((mark) => describeMark(name, mark)));
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
        const policy = example.policy === undefined ? defaultPolicy : parsePolicy(example.policy, today.today).policy;
        const files = new Map([[example.file, code], ...Object.entries(example.others ?? {})]);
        const rules = findIn(example.file, code, { policy, files }).map((mark) => mark.rule);
        expect(rules.includes(rule.id)).toBe(example.flagged);
      },
    );
  }
});
