import type { Flow } from './flows.js';

/** A folder that nobody has trusted cannot hide what stands in it. */
export const restrictedMode: Flow = {
  name: 'restricted mode',
  theme: 'Default Dark Modern',
  file: 'visit-note.txt',
  files: { '.vscode/settings.json': '{ "phiLint.enable": false, "phiLint.minimumSeverity": "error" }\n' },
  restricted: true,
  steps: [
    [
      'says that the folder is not trusted',
      ({ page }) => page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 60_000 }),
    ],
    [
      'underlines the value although the folder switches the check off',
      ({ squiggles }) => squiggles.first().waitFor({ timeout: 60_000 }),
    ],
    [
      'offers the quick fixes',
      async ({ line, goTo, quickFix }) => {
        await line('SSN').click();
        await goTo(4, 8);
        await quickFix('Replace with a synthetic value');
      },
    ],
  ],
};
