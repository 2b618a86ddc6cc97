import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../server/cli/formats/all.js';
import { escapeMarkup } from '../../server/cli/formats/escape.js';
import { folderOf, runIn, seed } from './harness.js';

const files = {
  'src/a b.ts': seed,
  'src/c,d:e.ts': `// ward\n${seed.repeat(2)}`,
  'notes/clean.md': 'Nothing here.\n',
};

async function reportOf(format: string, extra: Readonly<Record<string, string>> = {}) {
  return runIn(folderOf({ ...files, ...extra }), ['scan', '--format', format]);
}

describe('every format', () => {
  test.each(formatNames)('%s is the same in every run and ends with a line break', async (format) => {
    const folder = folderOf(files);
    const first = await runIn(folder, ['scan', '--quiet', '--format', format, '--rule', 'phi/*']);
    expect(first.code).toBe(1);
    expect(first.out.endsWith('\n')).toBe(true);
    if (format === 'gitlab-sast') return; // It must say when it ran.
    expect(await runIn(folder, ['scan', '--quiet', '--format', format, '--rule', 'phi/*'])).toEqual(first);
  });

  test.each(formatNames)('%s says that something could not be told', async (format) => {
    const { out, error, code } = await reportOf(format, { '.phi-lint.json': '{' });
    expect(code).toBe(2);
    // A code quality report has no place for it; the error stream and the exit code say it.
    if (format === 'gitlab') expect(error).toContain('.phi-lint.json');
    else
      expect(out).toMatch(/incomplete|"complete":false|"executionSuccessful":false|"failure"|not inspected|<error /i);
  });
});

test('compact has a line for each finding, as compilers write it', async () => {
  const { out } = await reportOf('compact');
  expect(out.split('\n')[0]).toMatch(/^src\/a b\.ts:1:32: error: .+ \[phi\/ssn\]$/);
  expect(out).toMatch(/\n3 findings\n$/);
});

test('ndjson is one object a line, and its findings are those of json', async () => {
  const lines = (await reportOf('ndjson')).out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ kind }) => kind)).toEqual(['start', 'finding', 'finding', 'finding', 'summary']);
  const json = JSON.parse((await reportOf('json')).out);
  const found = lines.filter(({ kind }) => kind === 'finding').map(({ kind: _, ...finding }) => finding);
  expect(found.map(({ fingerprint: _, ...finding }) => finding)).toEqual(
    json.findings.map(({ fingerprint: _, ...finding }: { fingerprint: string }) => finding),
  );
  expect(lines.at(-1)).toMatchObject({ error: 3, complete: true });
});

test("gitlab is GitLab's code quality report", async () => {
  const issues = JSON.parse((await reportOf('gitlab')).out);
  expect(issues).toHaveLength(3);
  expect(issues[0]).toEqual({
    description: expect.stringMatching(/\S/),
    check_name: 'phi/ssn',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'critical',
    location: { path: 'src/a b.ts', lines: { begin: 1 } },
  });
  expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(3);
});

test('gitlab-sast has what the schema of security reports requires', async () => {
  const report = JSON.parse((await reportOf('gitlab-sast')).out);
  expect(report.version).toBe('15.0.7');
  expect(report.scan).toMatchObject({ type: 'sast', status: 'success', scanner: { id: 'phi-lint' } });
  for (const time of [report.scan.start_time, report.scan.end_time]) {
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  }
  for (const found of report.vulnerabilities) {
    expect(found.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown']).toContain(found.severity);
    expect(found.identifiers[0]).toMatchObject({ name: 'phi/ssn', value: 'phi/ssn' });
    expect(found.location.start_line).toBeGreaterThan(0);
  }
});

/** The elements of an XML text; throws where it is not well-formed enough to nest. */
function elementsOf(xml: string): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name);
        elements.push({ name, attributes });
      },
      onclosetag: (name, implied) => {
        expect(open.pop()).toBe(name);
        if (implied) expect(['error', 'testcase']).toContain(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return elements;
}

test('junit has a suite for each file and a failure for each finding', async () => {
  const elements = elementsOf((await reportOf('junit')).out);
  const named = (name: string) => elements.filter((element) => element.name === name);
  expect(named('testsuite').map(({ attributes }) => [attributes.name, attributes.failures])).toEqual([
    ['src/a b.ts', '1'],
    ['src/c,d:e.ts', '2'],
  ]);
  expect(named('failure')).toHaveLength(3);
});

test('junit has a case that passed when there are no findings', async () => {
  const { out } = await runIn(folderOf({ 'a.md': 'Nothing.\n' }), ['scan', '--format', 'junit']);
  expect(elementsOf(out).filter(({ name }) => name === 'testcase')).toHaveLength(1);
});

test('github escapes what would end a property or a message', async () => {
  const lines = (await reportOf('github')).out.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^::error file=src\/a b\.ts,line=1,endLine=1,col=32,endColumn=43,title=phi\/ssn::\S/);
  expect(lines[1]).toContain('file=src/c%2Cd%3Ae.ts,line=2,');
  expect(lines.at(-1)).toMatch(/^::notice title=phi-lint::3 findings in 3 files$/);
});

test('markdown counts, and lists places with escapes', async () => {
  const { out } = await reportOf('markdown', { 'a|b_c.ts': seed });
  expect(out).toContain('**4** errors');
  expect(out).toContain('a\\|b\\_c.ts:1');
  expect(out).toMatch(/\[phi\/ssn\]\(https:\S+\) \| 4 \|/);
});

test('html is one page that loads nothing', async () => {
  const { out } = await reportOf('html');
  expect(out).toContain("default-src 'none'");
  expect(out).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
  expect(out).toContain('<h2 class="path">src/a b.ts</h2>');
  expect(out).toContain('<strong>3</strong>errors');
});

test('escaped text is inert in XML and HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkup(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped).toMatch(/^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});

describe('fixes in reports', () => {
  const infrastructure = {
    'infra/main.tf': 'resource "aws_ebs_volume" "charts" {\n  size = 8\n  encrypted = false\n}\n',
  };

  test('sarif and json hold the change', async () => {
    const folder = folderOf(infrastructure);
    const bundles = new URL('../../dist', import.meta.url).pathname;
    const sarif = JSON.parse((await runIn(folder, ['scan', '--format', 'sarif'], { bundles })).out);
    const [fix] = sarif.runs[0].results[0].fixes;
    expect(fix.description.text).not.toBe('');
    const [change] = fix.artifactChanges;
    expect(change.artifactLocation.uri).toBe('infra/main.tf');
    expect(change.replacements[0].deletedRegion.startLine).toBeGreaterThan(0);
    const json = JSON.parse((await runIn(folder, ['scan', '--format', 'json'], { bundles })).out);
    expect(json.findings[0].fixes[0].edits[0].newText).toBe(change.replacements[0].insertedContent.text);
  });
});
