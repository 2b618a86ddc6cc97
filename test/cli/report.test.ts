import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, describe, expect, test } from 'vitest';
import { flowDiagram, trendChart } from '../../server/cli/report/charts.js';
import { assessmentHtml } from '../../server/cli/report/html.js';
import { assessmentMarkdown } from '../../server/cli/report/markdown.js';
import { folderOf, type Outcome, runIn, seed, ssn } from './harness.js';

const bundles = resolve(import.meta.dirname, '../../dist');
const scratch = mkdtempSync(join(tmpdir(), 'phi-lint-report-test-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const clinic = {
  'src/patients.ts': seed,
  'src/old.ts': `// phi-lint-disable-next-line phi/ssn -- invented <b>for</b> a demonstration\n${seed}`,
  'src/ai.ts': [
    "import OpenAI from 'openai';",
    "const client = new OpenAI({ baseURL: 'https://api.openai.com/v1' });",
    'export async function summary(patient: Patient) {',
    "  return client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: patient.ssn }] });",
    '}',
    '',
  ].join('\n'),
  '.phi-lint.json':
    '{ "ai": { "vendors": { "anthropic": { "baa": { "signed": "2025-01-01", "reference": "contract 7" } } } } }\n',
};

function report(folder: string, ...options: readonly string[]): Promise<Outcome> {
  return runIn(folder, ['report', ...options], { bundles });
}

/** Elements of a page with their attributes; text by element is joined. */
function elementsOf(html: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
  parser.end(html);
  return elements;
}

describe('phi-lint report', () => {
  test('holds what a risk analysis asks for', async () => {
    const { out, code } = await report(folderOf(clinic), '--format', 'json', '--name', 'Clinic');
    expect(code).toBe(0);
    const assessment = JSON.parse(out);
    expect(assessment).toMatchObject({ version: 1, scope: { name: 'Clinic', files: 4, notInspected: [] } });
    expect(assessment.taken).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(assessment.policies[0]).toEqual({ path: '.phi-lint.json', hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(assessment.ai).toContainEqual(
      expect.objectContaining({ vendor: 'OpenAI', host: 'api.openai.com', model: 'gpt-4o', state: 'none' }),
    );
    expect(assessment.accepted).toEqual([expect.objectContaining({ rule: 'phi/ssn', path: 'src/old.ts', line: 2 })]);
    const ruleIds = assessment.rules.map(({ id }: { id: string }) => id);
    expect(ruleIds).toContain('phi/ssn');
    expect(ruleIds).toContain('ai/no-baa');
    expect(Object.keys(assessment.rules[0]).sort()).toEqual(['cites', 'id', 'limits', 'remedy', 'summary', 'why']);
    const business = assessment.safeguards.find(({ citation }: { citation: string }) =>
      citation.endsWith('164.308(b)'),
    );
    expect(business.errors + business.warnings).toBeGreaterThan(0);
    expect(out).not.toContain(ssn);
  });

  test('is one accessible page that loads nothing', async () => {
    const { out } = await report(folderOf(clinic));
    expect(out).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|src=/);
    expect(out).toContain("default-src 'none'");
    expect(out).not.toContain(ssn);
    expect(out).toContain('not legal advice');
    expect(out).not.toMatch(/complian/i);
    expect(out).toContain('&lt;b&gt;for&lt;/b&gt;');
    const elements = elementsOf(out);
    const named = (name: string) => elements.filter((element) => element.name === name);
    expect(named('html')[0]?.attributes.lang).toBe('en');
    expect(named('main')).toHaveLength(1);
    expect(named('h1')).toHaveLength(1);
    for (const { attributes } of named('svg')) {
      expect(attributes.role).toBe('img');
      expect(attributes['aria-label']).not.toBe('');
    }
    for (const { attributes } of named('th')) expect(['row', 'col']).toContain(attributes.scope);
    const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []));
    for (const { attributes } of named('a')) {
      if (attributes.href?.startsWith('#')) expect(ids).toContain(attributes.href.slice(1));
    }
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('says what changed since an earlier report', async () => {
    const folder = folderOf(clinic);
    const earlier = join(scratch, 'earlier.json');
    expect((await report(folder, '--format', 'json', '--output', earlier)).code).toBe(0);
    writeFileSync(join(folder, 'src/patients.ts'), 'export {};\n');
    writeFileSync(join(folder, 'src/new.ts'), seed);
    const { out } = await report(folder, '--format', 'md', '--compare', earlier);
    expect(out).toMatch(/1 findings are new, 1 are gone, \d+ are still there\./);
    const html = (await report(folder, '--compare', earlier)).out;
    expect(html).toContain('<h3>New findings</h3>');
    expect(html).toContain('src/new.ts:1');
  });

  test('adds a line of totals for each run and draws them', async () => {
    const folder = folderOf(clinic);
    const history = join(scratch, 'history.ndjson');
    await report(folder, '--history-file', history);
    const { out } = await report(folder, '--history-file', history);
    const lines = readFileSync(history, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ files: 4, accepted: 1 });
    expect(out).toContain('of 2 runs from');
  });

  test('says what could not be told, and exits with 2', async () => {
    const { out, code } = await report(folderOf({ ...clinic, '.phi-lint.json': '{' }), '--format', 'md');
    expect(code).toBe(2);
    expect(out).toContain('**Not inspected, or only in part:**');
  });

  test.each([
    ['a report that is not there', ['--compare', 'missing.json'], 'cannot be read'],
    ['a report that is none', ['--compare', 'src/ai.ts'], 'is not JSON'],
    ['a PDF without a place', ['--format', 'pdf'], '--output FILE'],
    ['a history that is none', ['--history-file', 'src/ai.ts'], 'Line 1 of the history file'],
  ])('refuses %s', async (_, options, message) => {
    const { code, out, error } = await report(folderOf(clinic), ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });

  test('says how to get a PDF when there is no browser', async () => {
    const folder = folderOf(clinic);
    const before = process.env.PHI_LINT_CHROMIUM;
    process.env.PHI_LINT_CHROMIUM = join(folder, 'missing');
    try {
      const { code, error } = await report(folder, '--format', 'pdf', '--output', join(scratch, 'risk.pdf'));
      expect(code).toBe(2);
      expect(error).toContain('--format html');
    } finally {
      if (before === undefined) delete process.env.PHI_LINT_CHROMIUM;
      else process.env.PHI_LINT_CHROMIUM = before;
    }
  });
});

describe('drawings', () => {
  const nothing = {
    version: 1,
    tool: { name: 'phi-lint', version: '1' },
    taken: '2026-01-01',
    scope: { name: 'x', paths: ['./'], files: 0, binary: 0, rules: 1, notInspected: [] },
    policies: [],
    totals: { errors: 0, warnings: 0, informations: 0, accepted: 0 },
    safeguards: [],
    ai: [],
    flows: [],
    rules: [],
    findings: [],
    accepted: [],
  } as const;

  test('a document without anything claims nothing', () => {
    const document = { assessment: nothing, changes: undefined, trend: [] };
    for (const text of [assessmentHtml(document), assessmentMarkdown(document)]) {
      expect(text).toContain('No findings.');
      expect(text).not.toMatch(/undefined|NaN/);
    }
  });

  test('many kinds and destinations stay readable', () => {
    const flows = Array.from({ length: 400 }, (_, at) => ({
      kind: `kind ${at % 40}`,
      to: `destination ${at % 31}`,
      toKind: 'third-party' as const,
      state: null,
      severity: 'warning' as const,
      places: at,
    }));
    const drawing = flowDiagram(flows);
    expect(drawing).toContain('others');
    expect(drawing).not.toMatch(/NaN|undefined/);
    expect(drawing.match(/<text/g)?.length).toBeLessThan(40);
  });

  test('a trend needs two runs', () => {
    const point = { date: '2026-01-01', errors: 0, warnings: 0, informations: 0 };
    expect(trendChart([point])).toBe('');
    expect(trendChart([point, point])).not.toContain('NaN');
  });
});
