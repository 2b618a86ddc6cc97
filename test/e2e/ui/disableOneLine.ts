import type { Flow } from './flows.js';

const reason = 'sample from the manual';

export const disableOneLine: Flow = {
  name: 'disable one line',
  theme: 'Default Dark Modern',
  file: 'registration.py',
  steps: [
    ['underlines the value', ({ squiggles }) => squiggles.first().waitFor({ timeout: 60_000 })],
    [
      'offers to disable the line',
      async ({ line, goTo, quickFix }) => {
        await line('guarantor_ssn').click();
        await goTo(5, 24);
        await quickFix('Disable for this line, with a reason');
      },
    ],
    [
      'asks for a reason',
      async ({ page, quickFix }) => {
        await (await quickFix('Disable for this line, with a reason')).click();
        const input = page.locator('.quick-input-widget input.input');
        await input.waitFor();
        await page.keyboard.press('Enter');
        const objection = page.locator('.quick-input-message', { hasText: 'A reason is needed' });
        await objection.waitFor();
        await input.fill(reason);
        await objection.waitFor({ state: 'detached' });
      },
    ],
    [
      'writes the comment',
      async ({ page, line }) => {
        await page.keyboard.press('Enter');
        await line(new RegExp(`phi-lint-disable.*${reason.replaceAll(' ', '\\s')}`)).waitFor();
      },
    ],
    [
      'reports the line no more',
      async ({ page, line, problems, runCommand }) => {
        await runCommand('Problems: Focus on Problems View');
        await problems.filter({ hasText: 'Ln 4,' }).waitFor();
        await problems.filter({ hasText: /Ln [56],/ }).waitFor({ state: 'detached' });
        await line('guarantor_ssn').click();
        await page.keyboard.press('Control+S');
      },
    ],
    [
      'leaves the reason in the file',
      async ({ saved }) => {
        await saved('registration.py', (text) => text.includes(`-- ${reason}`));
      },
    ],
  ],
};
