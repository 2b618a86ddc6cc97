import * as assert from 'node:assert/strict';
import { admission, bundle } from '../exports.js';
import type { Flow, Step } from './flows.js';
import type { Window } from './window.js';

const file = 'admission.hl7';
const original = '536-22-8147';
const extent = /phi-lint: \d+ values of \d+ kinds would be replaced in admission\.hl7/;

const underlines: Step = ['underlines the values', ({ squiggles }) => squiggles.first().waitFor({ timeout: 60_000 })];

const compares: Step = [
  'shows the difference',
  async (window) => {
    await window.runCommand('phi-lint: De-identify This File');
    await difference(window).waitFor();
    await window.page.locator('.tab.active', { hasText: 'admission.hl7: original ↔ de-identified' }).waitFor();
    const message = toast(window);
    // Hovering waits until the message has come to rest.
    await message.locator('.monaco-button', { hasText: 'Apply' }).hover();
    assert.ok(!((await message.textContent()) ?? '').includes(original), 'the message repeats a value');
  },
];

function difference({ page }: Window) {
  return page.locator('.monaco-diff-editor .modified .view-line', { hasText: 'PID|1||' });
}

function toast({ page }: Window) {
  return page.locator('.notification-toast', { hasText: extent });
}

/** From the command to a file that is safe to commit. */
export const deidentifyOneFile: Flow = {
  name: 'de-identify a file',
  theme: 'Default Light Modern',
  file,
  files: { [file]: admission, 'broken.json': bundle.slice(0, -20) },
  steps: [
    underlines,
    compares,
    [
      'applies it',
      async (window) => {
        await toast(window).locator('.monaco-button', { hasText: 'Apply' }).click();
        await difference(window).waitFor({ state: 'detached' });
        await window.line(original).waitFor({ state: 'detached' });
        await window.line('PID|1||').waitFor();
      },
    ],
    [
      'underlines nothing any more',
      async ({ page, squiggles, runCommand, problems }) => {
        await runCommand('Problems: Focus on Problems View');
        // What is left is the provider, whom the message may name.
        await problems.filter({ hasText: 'Name of a provider' }).first().waitFor();
        await problems
          .filter({ hasText: /Ln [1-4],/ })
          .first()
          .waitFor({ state: 'detached' });
        assert.equal(await squiggles.count(), 0);
        await page.locator('.editor-instance .view-line').first().click();
      },
    ],
    [
      'undoes it in one step, and does it again',
      async ({ page, line }) => {
        await page.keyboard.press('Control+Z');
        await line(original).waitFor();
        await page.keyboard.press('Control+Y');
        await line(original).waitFor({ state: 'detached' });
        await page.keyboard.press('Control+S');
      },
    ],
    [
      'leaves a file without the originals',
      async ({ saved }) => {
        const text = await saved(file, (each) => !each.includes(original));
        assert.doesNotMatch(text, /ABERNATHY|48213377|19610412|MAPLE|867-441|V7741902/);
        assert.equal(text.split('\n').length, admission.split('\n').length);
      },
    ],
    [
      'says why a broken file is left alone',
      async ({ page, line, runCommand }) => {
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'broken.json' }).dblclick();
        await line('"resourceType": "Bundle"').waitFor();
        await runCommand('phi-lint: De-identify This File');
        const message = 'phi-lint: broken.json was not de-identified: it is no valid JSON (line ';
        await page.locator('.notification-toast', { hasText: message }).hover();
      },
    ],
  ],
};

/** The other way out, with the keyboard alone. */
export const discardDeidentified: Flow = {
  name: 'discard a de-identified text',
  theme: 'Default High Contrast',
  file,
  files: { [file]: admission },
  steps: [
    underlines,
    compares,
    [
      'discards it',
      async (window) => {
        await window.page.locator('.editor-actions a[aria-label^="Apply De-identified Text"]').waitFor();
        await window.runCommand('phi-lint: Discard De-identified Text');
        await difference(window).waitFor({ state: 'detached' });
        await window.line(original).waitFor();
        await toast(window).waitFor({ state: 'detached' });
      },
    ],
  ],
};
