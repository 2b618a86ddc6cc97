import type { Flow } from './flows.js';

/** "Create Policy" from the walkthrough to the first date. */
export const createPolicy: Flow = {
  name: 'create a policy',
  theme: 'Default Light Modern',
  file: 'harmless.py',
  steps: [
    [
      'opens the walkthrough',
      async ({ page, runCommand }) => {
        await runCommand('phi-lint: Get Started');
        await page.locator('.gettingStartedContainer', { hasText: 'Scan the workspace' }).waitFor();
      },
    ],
    [
      'asks for vendors',
      async ({ page, runCommand }) => {
        await runCommand('phi-lint: Create Policy');
        const input = page.locator('.quick-input-widget');
        await input.locator('.quick-input-title', { hasText: '1/4' }).waitFor();
        await input.locator('input.input').fill('openai');
        await input
          .locator('.monaco-list-row', { hasText: /^openai/ })
          .first()
          .click();
        await page.keyboard.press('Enter');
      },
    ],
    [
      'asks for the rest',
      async ({ page }) => {
        for (const [title, answer] of [
          ['2/4', '90 days'],
          ['3/4', 'As severe as elsewhere'],
          ['4/4', 'No, lock it'],
        ] as const) {
          await page.locator('.quick-input-title', { hasText: title }).waitFor();
          await page.locator('.quick-input-widget .monaco-list-row', { hasText: answer }).click();
        }
      },
    ],
    [
      'writes a commented policy',
      async ({ saved, line }) => {
        await line('What this team decides').waitFor();
        await saved('.phi-lint.json', (text) => text.includes('"maxDays": 90') && text.includes('"openai"'));
      },
    ],
  ],
};
