import { expect, test } from 'vitest';
import { folderOf, runIn, seed } from './harness.js';

interface JsonPlace {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
}

interface JsonFinding extends JsonPlace {
  readonly rule: string;
  readonly message: string;
  readonly related: readonly JsonPlace[];
}

const shown = ({ path, range }: JsonPlace) => `${path}:${range.start.line}:${range.start.column}`;

async function weakenedIn(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const { code, out } = await runIn(folderOf({ '.git/HEAD': '', ...files }), ['scan', '--format', 'json', ...argv]);
  const findings: readonly JsonFinding[] = JSON.parse(out).findings;
  const places = findings.map((finding) => [finding.rule, shown(finding), ...finding.related.map(shown)].join(' '));
  return { code, places };
}

test('a severity below a lock is told at both places and not in force', async () => {
  const { code, places } = await weakenedIn({
    'org.phi-lint.json': '{\n  "locked": ["phi/*"]\n}',
    'app/.phi-lint.json': '{\n  "extends": "../org.phi-lint.json",\n  "rules": { "phi/ssn": "off" }\n}',
    'app/a.ts': seed,
  });
  expect(code).toBe(1);
  expect(places).toEqual(['policy/weakened app/.phi-lint.json:3:14 org.phi-lint.json:2:14', 'phi/ssn app/a.ts:1:32']);
});

test('a setting that is locked in a package is told at both places', async () => {
  const { places } = await weakenedIn({
    'node_modules/@clinic/policy/.phi-lint.json': '{ "locked": ["ignore"] }',
    '.phi-lint.json': '{ "extends": "@clinic/policy",\n"ignore": ["a.ts"] }',
    'a.ts': seed,
  });
  expect(places).toEqual([
    'policy/weakened .phi-lint.json:2:11 node_modules/@clinic/policy/.phi-lint.json:1:14',
    'phi/ssn a.ts:1:32',
  ]);
});

test('a policy in a folder below is told what the one above locks', async () => {
  const { places } = await weakenedIn({
    '.phi-lint.json': '{ "locked": ["suppressions.requireReason"] }',
    'app/.phi-lint.json': '{ "suppressions": { "requireReason": false } }',
    'app/a.ts': '',
  });
  expect(places).toEqual(['policy/weakened app/.phi-lint.json:1:38 .phi-lint.json:1:14']);
});

test('settings of the editor that would hide what is locked are told', async () => {
  const settings = '{\n  // Too loud.\n  "phiLint.minimumSeverity": "error",\n  "phiLint.enable": false,\n}';
  const { places } = await weakenedIn({
    '.phi-lint.json': '{ "locked": ["phi/*"] }',
    '.vscode/settings.json': settings,
    'clinic.code-workspace': '{ "folders": [], "settings": { "phiLint.enable": false } }',
  });
  expect(places).toEqual([
    'policy/weakened .vscode/settings.json:3:3 .phi-lint.json:1:14',
    'policy/weakened .vscode/settings.json:4:3 .phi-lint.json:1:14',
    'policy/weakened clinic.code-workspace:1:32 .phi-lint.json:1:14',
  ]);
  expect((await weakenedIn({ '.vscode/settings.json': settings })).places).toEqual([]);
});

test('a broken extends ends the scan with 2 and names file and place', async () => {
  const folder = folderOf({ '.phi-lint.json': '{ "extends": "./gone.json" }', 'a.ts': seed });
  const { code, error, out } = await runIn(folder, ['scan', '--format', 'json']);
  expect(code).toBe(2);
  expect(error).toContain('.phi-lint.json:1:14: The policy that this extends is not there.');
  expect(out).toContain('policy/invalid');
});
