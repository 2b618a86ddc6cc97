import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** One window of the workbench, with the words that the flows use for what a person does in it. */
export interface Window {
  readonly page: Page;
  readonly statusBarItem: Locator;
  /** Rows of the Problems view, once it is shown. */
  readonly problems: Locator;
  /** Rows of the findings view, once it is shown. */
  readonly findings: Locator;
  readonly squiggles: Locator;
  /** A line of the editor by its text. */
  line(text: string | RegExp): Locator;
  /** Opens the view container of the extension in the activity bar. */
  openFindings(): Promise<void>;
  runCommand(title: string): Promise<void>;
  goTo(line: number, column: number): Promise<void>;
  /** Opens the menu of quick fixes at the caret and returns the entry with this title. */
  quickFix(title: string): Promise<Locator>;
  /** The text of a file of the workspace, once it satisfies the condition. */
  saved(file: string, condition: (text: string) => boolean): Promise<string>;
}

export function windowOf(page: Page, workspaceFolder: string): Window {
  const quickInput = page.locator('.quick-input-widget');
  const runCommand = async (title: string) => {
    await page.keyboard.press('F1');
    await quickInput.locator('input.input').fill(`>${title}`);
    // Before the filter has run the list still shows the commands that were used last.
    await quickInput.locator('.monaco-list-row.focused', { hasText: title }).waitFor();
    await page.keyboard.press('Enter');
  };
  return {
    page,
    statusBarItem: page.locator('[id="phi-lint.phi-lint.phiLint.status"]'),
    problems: page.locator('.markers-panel .monaco-list-row'),
    findings: page.locator('.pane-body .monaco-list[aria-label="Findings"] .monaco-list-row'),
    squiggles: page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning'),
    line: (text) => page.locator('.editor-instance .view-line', { hasText: text }),
    openFindings: () => page.locator('.activitybar a.action-label[aria-label^="phi-lint"]').click(),
    runCommand,
    goTo: async (line, column) => {
      await page.keyboard.press('Control+G');
      await quickInput.locator('input.input').fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    },
    quickFix: async (title) => {
      const entry = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
      await persist(() => page.keyboard.press('Control+.'), entry, page);
      return entry;
    },
    saved: (file, condition) => readWhen(path.join(workspaceFolder, file), condition),
  };
}

/** A menu that opens while the window is still busy can close again at once: press until it stays. */
async function persist(press: () => Promise<void>, wanted: Locator, page: Page): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt++) {
    // In an open menu the keys would choose the first entry.
    if (await wanted.isVisible()) return;
    await press();
    const shown = await wanted.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (shown) return;
    await page.keyboard.press('Escape');
  }
  throw new Error('The menu did not open');
}

async function readWhen(file: string, condition: (text: string) => boolean): Promise<string> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const text = fs.readFileSync(file, 'utf8');
    if (condition(text)) return text;
  }
  throw new Error(`${path.basename(file)} was not saved as expected`);
}
