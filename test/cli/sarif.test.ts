import { describe, expect, test } from 'vitest';
import { folderOf, runIn, seed } from './harness.js';

async function sarifOf(folder: string) {
  const { out } = await runIn(folder, ['scan', '--format', 'sarif']);
  const log = JSON.parse(out);
  return { log, run: log.runs[0], results: log.runs[0].results };
}

describe('SARIF 2.1.0', () => {
  test('has what the standard and code scanning ask for', async () => {
    const { log, run, results } = await sarifOf(folderOf({ 'src/a b.ts': seed }));
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.name).toBe('phi-lint');
    for (const rule of run.tool.driver.rules) {
      expect(rule.id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
      expect(rule.helpUri).toBe(`https://github.com/phi-lint/phi-lint/blob/main/docs/rules/${rule.id}.md`);
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.help.markdown).toContain('What to do');
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
      expect(rule.properties.citations.join()).toContain('45 CFR');
    }
    const [result] = results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'src/a%20b.ts' },
      region: { startLine: 1, startColumn: 32, endLine: 1, endColumn: 43 },
    });
    expect(JSON.stringify(results)).not.toContain('snippet');
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [] });
  });

  test('says what could not be inspected', async () => {
    const folder = folderOf({ 'a.ts': seed, '.phi-lint.json': '{' });
    const { run } = await sarifOf(folder);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].exitCode).toBe(2);
    expect(run.invocations[0].toolExecutionNotifications[0]).toMatchObject({
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: '.phi-lint.json' } } }],
    });
  });

  test('leaves suppressed results out', async () => {
    const folder = folderOf({ 'a.ts': `// phi-lint-disable-next-line phi/ssn -- invented for this test\n${seed}` });
    expect((await sarifOf(folder)).results).toEqual([]);
  });

  test('is the same in every run', async () => {
    const folder = folderOf({ 'a.ts': seed, 'b/c.ts': seed.repeat(3) });
    const first = await runIn(folder, ['scan', '--format', 'sarif']);
    expect(await runIn(folder, ['scan', '--format', 'sarif'])).toEqual(first);
  });
});

describe('fingerprints', () => {
  const prints = async (content: string) =>
    (await sarifOf(folderOf({ 'a.ts': content }))).results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['phiLint/v1'],
    );

  test('stay when lines move', async () => {
    expect(await prints(`// a line above\n\n${seed}`)).toEqual(await prints(seed));
  });

  test('tell nothing about the value', async () => {
    expect(await prints(seed.replace('9083', '9084'))).toEqual(await prints(seed));
  });

  test('differ within a file', async () => {
    const all = await prints(seed.repeat(3));
    expect(new Set(all).size).toBe(3);
  });
});
