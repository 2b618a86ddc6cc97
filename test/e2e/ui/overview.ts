import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator } from 'playwright-core';
import type { Flow, Step } from './flows.js';
import type { Window } from './window.js';

const original = '536-22-8147';

/** A small clinic: data that goes to models, logs and files, and a finding that somebody accepted. */
const files = {
  'src/summary.ts': [
    "import OpenAI from 'openai';",
    "import Anthropic from '@anthropic-ai/sdk';",
    'const openai = new OpenAI();',
    'const anthropic = new Anthropic();',
    'export async function summarize(patient: Patient) {',
    '  console.log(`summary for ${patient.name}`);',
    '  const input = `${patient.diagnosis} ${patient.birthDate}`;',
    "  await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 9, messages: [{ role: 'user', content: patient.diagnosis }] });",
    "  return openai.responses.create({ model: 'gpt-4o', input });",
    '}',
    '',
  ].join('\n'),
  'src/patients.ts': [
    '// phi-lint-disable-next-line phi/ssn -- from the training set of the vendor until 2099-01-01',
    "export const trained = { ssn: '417-38-2956' };",
    ...Array.from(
      { length: 12 },
      (_, at) => `export const patient${at} = { ssn: '536-22-81${40 + at}', mrn: '4821337${at % 9}' };`,
    ),
    '',
  ].join('\n'),
  '.phi-lint.json':
    '{ "ai": { "vendors": { "anthropic": { "baa": { "signed": "2025-01-10", "expires": "2027-01-10", "reference": "BAA-7" } } } } }\n',
};

function panelOf({ page }: Window): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

function tab(window: Window, name: string) {
  return panelOf(window).getByRole('tab', { name: new RegExp(`^${name}`) });
}

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Problems of the page that keep people from using it, as axe-core names them. */
async function barriers({ page }: Window): Promise<readonly string[]> {
  const frame = page.frames().find((each) => each.name() === 'active-frame' || each.url().includes('fake.html'));
  if (frame === undefined) throw new Error('The panel is not shown');
  await frame.evaluate(axeSource);
  // The page is transparent: what is behind it is painted by the workbench, which axe-core cannot see.
  await frame.evaluate('document.body.style.backgroundColor = "var(--vscode-panel-background)"');
  // Runs in the page, which this project knows no types of.
  const run =
    'axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => [impact, id, nodes[0].html]))';
  const found: readonly (readonly string[])[] = await frame.evaluate(run);
  return found
    .filter(([impact]) => impact === 'serious' || impact === 'critical')
    .map(([, id, element]) => `${id}: ${element?.slice(0, 200)}`);
}

/** Opens a part of the panel, waits for a text in it, and looks for barriers. */
function section(name: string, text: string | RegExp): Step {
  return [
    `shows ${name} without barriers`,
    async (window) => {
      await tab(window, name).click();
      await panelOf(window).getByText(text).first().waitFor();
      assert.deepEqual(await barriers(window), []);
      const shown = (await panelOf(window).locator('body').textContent()) ?? '';
      assert.ok(!shown.includes(original), 'the panel repeats a value');
    },
  ];
}

const steps: readonly Step[] = [
  [
    'opens from the status bar',
    async (window) => {
      await window.statusBarItem.click();
      await tab(window, 'Posture').waitFor({ timeout: 60_000 });
      await panelOf(window).getByText('open findings').waitFor({ timeout: 60_000 });
    },
  ],
  section('Posture', 'Minimum necessary'),
  section('Data flows', 'From kinds of patient data'),
  [
    'lists the places of a flow',
    async (window) => {
      await panelOf(window)
        .getByRole('button', { name: /to OpenAI/ })
        .first()
        .press('Enter');
      await panelOf(window)
        .getByText(/summary\.ts:9/)
        .first()
        .click();
      await window.line('gpt-4o').waitFor();
      assert.deepEqual(await barriers(window), []);
    },
  ],
  section('AI inventory', 'api.openai.com'),
  section('Findings', /Social Security/),
  section('Accepted', 'from the training set of the vendor'),
  section('Trend', 'Past scans are kept on this machine only.'),
];

const withKeyboard: readonly Step[] = [
  [
    'filters as one types',
    async (window) => {
      await tab(window, 'Findings').click();
      await panelOf(window).getByRole('textbox', { name: 'Search findings' }).fill('ssn patients');
      await panelOf(window)
        .getByText(/^12 of/)
        .waitFor();
    },
  ],
  [
    'opens findings with the keyboard',
    async (window) => {
      const list = panelOf(window).getByRole('tree', { name: 'Findings' });
      await list.focus();
      for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Enter']) await list.press(key);
      await window.page.locator('.tab.active', { hasText: 'patients.ts' }).waitFor();
    },
  ],
  [
    'repairs one finding and counts it',
    async (window) => {
      const before = await panelOf(window).locator('.row[aria-level="2"]').count();
      await panelOf(window).getByRole('button', { name: 'Fix', exact: true }).click();
      await panelOf(window)
        .getByText(/^11 of/)
        .waitFor();
      assert.equal(await panelOf(window).locator('.row[aria-level="2"]').count(), before - 1);
      await tab(window, 'Posture').click();
      await panelOf(window)
        .getByText(/1 finding fixed since/)
        .waitFor();
    },
  ],
  [
    'keeps the chosen part when the window is loaded again',
    async (window) => {
      await tab(window, 'AI inventory').click();
      await panelOf(window).getByText('api.openai.com').first().waitFor();
      // VS Code writes down what extensions keep a moment later.
      await window.page.waitForTimeout(2_000);
      await window.page.reload();
      await panelOf(window)
        .getByRole('tab', { name: /^AI inventory/, selected: true })
        .waitFor({ timeout: 60_000 });
    },
  ],
];

export const overviewFlows: readonly Flow[] = [
  {
    name: 'overview light',
    theme: 'Default Light Modern',
    file: 'visit-note.txt',
    files,
    steps: [...steps, ...withKeyboard],
  },
  { name: 'overview dark', theme: 'Default Dark Modern', file: 'visit-note.txt', files, steps },
  { name: 'overview high contrast', theme: 'Default High Contrast', file: 'visit-note.txt', files, steps },
];
