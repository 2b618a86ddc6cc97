import * as assert from 'node:assert/strict';
import type { Flow } from './flows.js';

const original = '536-22-8147';
const other = '417-38-2956';
const files = ['registration.py', 'visit-note.txt', 'billing.json', 'cohort.ipynb'];

export const replaceEverywhere: Flow = {
  name: 'replace in the workspace',
  theme: 'Default High Contrast',
  file: 'registration.py',
  steps: [
    ['underlines the value', ({ squiggles }) => squiggles.first().waitFor({ timeout: 60_000 })],
    [
      'scans the workspace',
      async ({ page, runCommand }) => {
        await runCommand('phi-lint: Scan Workspace');
        await page.locator('.notification-toast', { hasText: /phi-lint: [1-9]\d* findings in \d+ files/ }).waitFor();
      },
    ],
    [
      'lists the findings of every file',
      async ({ findings, openFindings }) => {
        await openFindings();
        for (const file of files) await findings.filter({ hasText: file }).first().waitFor();
        assert.equal(await findings.filter({ hasText: 'harmless.py' }).count(), 0);
      },
    ],
    [
      'previews the replacement',
      async ({ page, line, goTo, quickFix }) => {
        await line('plan').click();
        await goTo(4, 15);
        await (await quickFix('Replace in the whole workspace')).click();
        const preview = page.locator('.bulk-edit-panel');
        for (const file of files) await preview.locator('.monaco-list-row', { hasText: file }).waitFor();
      },
    ],
    [
      'applies it',
      async ({ page, line }) => {
        await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
        await line(original).first().waitFor({ state: 'detached' });
      },
    ],
    [
      'saves the same replacement in every file',
      async ({ saved }) => {
        const texts = await Promise.all(
          files.map((file) => saved(file, (text) => text.trim() !== '' && !text.includes(original))),
        );
        const values = texts.flatMap((text) => text.match(/\b\d{3}-\d{2}-\d{4}\b/g) ?? []);
        assert.equal(new Set(values.filter((value) => value !== other)).size, 1);
      },
    ],
    [
      'lists only what is left',
      async ({ page, findings, statusBarItem }) => {
        await findings.filter({ hasText: 'visit-note.txt' }).waitFor({ state: 'detached' });
        await findings.filter({ hasText: 'billing.json' }).waitFor({ state: 'detached' });
        await statusBarItem.filter({ hasText: '1' }).waitFor();
        await page.keyboard.press('Escape');
      },
    ],
  ],
};
