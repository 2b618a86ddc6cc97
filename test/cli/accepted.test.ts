import { expect, test } from 'vitest';
import { folderOf, runIn, ssn } from './harness.js';

const files = {
  'a.ts': `// phi-lint-disable-next-line phi/ssn -- kit of the vendor owner @ana until 2099-01-31\nexport const patient = { ssn: '${ssn}' };\n`,
  'b.ts': `// phi-lint-disable-next-line phi/ssn -- ${ssn} is from the kit\nexport const patient = { ssn: '${ssn}' };\n`,
};

test('the JSON report says who accepted what, why and until when', async () => {
  const { code, out } = await runIn(folderOf(files), ['scan', '--format', 'json', '--severity', 'error', 'a.ts']);
  const { findings, accepted, summary } = JSON.parse(out);
  expect({ code, findings }).toEqual({ code: 0, findings: [] });
  expect(summary.suppressed).toBe(1);
  expect(accepted).toMatchObject([
    {
      path: 'a.ts',
      rule: 'phi/ssn',
      reason: 'kit of the vendor',
      owner: '@ana',
      until: '2099-01-31',
      range: { start: { line: 2, column: 32 } },
      comment: { start: { line: 1, column: 4 } },
    },
  ]);
});

test.each(['json', 'ndjson', 'sarif', 'html'])('a reason that repeats a value is not shown in %s', async (format) => {
  const { out } = await runIn(folderOf(files), ['scan', '--format', format]);
  expect(out).not.toContain(ssn);
});
