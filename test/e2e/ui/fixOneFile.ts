import * as assert from 'node:assert/strict';
import type { Flow } from './flows.js';

const original = '536-22-8147';

export const fixOneFile: Flow = {
  name: 'fix in one file',
  theme: 'Default Light Modern',
  file: 'visit-note.txt',
  steps: [
    ['underlines the value', ({ squiggles }) => squiggles.first().waitFor({ timeout: 60_000 })],
    [
      'lists it among the problems',
      async ({ runCommand, problems }) => {
        await runCommand('Problems: Focus on Problems View');
        const problem = problems.filter({ hasText: 'phi/ssn' });
        await problem.waitFor();
        const text = (await problem.textContent()) ?? '';
        assert.match(text, /phi-lint/);
        assert.ok(!text.includes(original), 'the message repeats the value');
      },
    ],
    [
      'counts it in the status bar',
      async ({ statusBarItem }) => {
        assert.match((await statusBarItem.textContent()) ?? '', /[1-9]/);
        assert.match((await statusBarItem.getAttribute('aria-label')) ?? '', /[1-9]\d* (error|warning)/);
      },
    ],
    [
      'lists it in its own view',
      async ({ openFindings, findings }) => {
        await openFindings();
        await findings.filter({ hasText: 'visit-note.txt' }).waitFor();
        await findings.filter({ hasText: 'Social Security number' }).click();
      },
    ],
    [
      'offers quick fixes',
      async ({ line, goTo, quickFix }) => {
        await line('SSN').click();
        await goTo(4, 8);
        await quickFix('Replace with a synthetic value');
      },
    ],
    [
      'replaces the value',
      async ({ page, line, problems, quickFix }) => {
        await (await quickFix('Replace with a synthetic value')).click();
        await line(original).waitFor({ state: 'detached' });
        await line(/SSN:\s\d{3}-\d{2}-\d{4}/).waitFor();
        await problems.filter({ hasText: 'phi/ssn' }).waitFor({ state: 'detached' });
        await page.keyboard.press('Control+S');
      },
    ],
    [
      'leaves a file that holds the value no more',
      async ({ saved }) => {
        await saved('visit-note.txt', (text) => !text.includes(original) && /^SSN: \d{3}-\d{2}-\d{4}$/m.test(text));
      },
    ],
  ],
};
