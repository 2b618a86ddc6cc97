import * as assert from 'node:assert/strict';
import type { Flow } from './flows.js';

const client = 'from openai import OpenAI\n\nclient = OpenAI()\n';
const seed = 'patient = {"ssn": "536-22-8147"}\nsample = {"ssn": "666-12-3456"}\n';

/** The lens, the command that says why, the jump and the frame, in a dark theme. */
export const whileWriting: Flow = {
  name: 'while writing',
  theme: 'Default Dark Modern',
  file: 'client.py',
  files: { 'client.py': client, 'seed.py': seed },
  steps: [
    [
      'shows the agreement above the client',
      ({ page }) =>
        page
          .locator('.codelens-decoration', { hasText: 'OpenAI · api.openai.com · no agreement on record' })
          .waitFor({ timeout: 60_000 }),
    ],
    [
      'explains it when the lens is chosen',
      async ({ page }) => {
        await page.locator('.codelens-decoration a', { hasText: 'no agreement on record' }).click();
        await page.locator('.monaco-hover', { hasText: 'On record' }).waitFor();
      },
    ],
    [
      'says why a value is not flagged',
      async ({ page, runCommand, goTo, line }) => {
        await page.keyboard.press('Control+P');
        await page.locator('.quick-input-widget input.input').fill('seed.py');
        await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'seed.py' }).waitFor();
        await page.keyboard.press('Enter');
        await line('sample').waitFor();
        await goTo(2, 21);
        await runCommand('phi-lint: Why Is This Not Flagged?');
        await page.locator('.notifications-toasts', { hasText: 'reserved: area 666 was never issued' }).waitFor();
      },
    ],
    [
      'frames the identifier',
      async ({ page }) => {
        const frame = '.editor-instance .view-overlays .cdr[class*="ced-"]';
        await page.locator(frame).first().waitFor();
        const style = await page.evaluate(`getComputedStyle(document.querySelector('${frame}')).borderStyle`);
        assert.equal(style, 'dotted');
      },
    ],
    [
      'goes to the next finding by key',
      async ({ page, line }) => {
        await line('sample').click();
        await page.keyboard.press('Control+F8');
        await page.locator('.tab.active', { hasText: 'client.py' }).waitFor();
        await page.locator('.monaco-hover', { hasText: 'What to do' }).first().waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+F8');
        await page.locator('.statusbar-item', { hasText: 'Ln 1, Col 20' }).waitFor();
      },
    ],
  ],
};
