import * as assert from 'node:assert/strict';
import type { Flow } from './flows.js';

const original = '536-22-8147';

/** Copies a note into a new file and takes the offer to paste it without the identifiers. */
export const pasteDeidentified: Flow = {
  name: 'paste de-identified',
  theme: 'Default High Contrast',
  file: 'visit-note.txt',
  steps: [
    ['frames the identifier', ({ squiggles }) => squiggles.first().waitFor({ timeout: 60_000 })],
    [
      'pastes as it is, with an offer',
      async ({ page, line }) => {
        await line('SSN').click();
        await page.keyboard.press('Control+A');
        await page.keyboard.press('Control+C');
        await page.keyboard.press('Control+Alt+N');
        await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
        await page.keyboard.press('Control+V');
        await line(original).waitFor();
        await page.locator('.post-edit-widget').waitFor();
      },
    ],
    [
      'lists the offer',
      async ({ page }) => {
        await page.locator('.post-edit-widget .monaco-button').click();
        await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste de-identified' }).waitFor();
      },
    ],
    [
      'pastes without the identifier',
      async ({ page, line }) => {
        await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste de-identified' }).click();
        await line(original).waitFor({ state: 'detached' });
        const text = await line('SSN').textContent();
        assert.match((text ?? '').replace(/\s/g, ' '), /SSN: \d{3}-\d{2}-\d{4}/);
      },
    ],
  ],
};
