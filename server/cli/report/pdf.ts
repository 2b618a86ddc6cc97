import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../args.js';

/** Names of browsers that print pages, in the order in which they are tried. */
const programs: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];

/** Where they lie when they are on no path. */
const places: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const missing =
  'A PDF is printed by Chromium, Chrome or Edge, and none was found. Install one, name it in the environment variable PHI_LINT_CHROMIUM, or use --format html and print the page.';

/** How long printing may take. In milliseconds. */
const patience = 120_000;

/** Prints a page by an installed Chromium, without network. Throws a `UsageError` when there is none, or when it fails. */
export function printPdf(html: string): Buffer {
  const browser = findBrowser();
  if (browser === undefined) throw new UsageError(missing);
  const folder = mkdtempSync(join(tmpdir(), 'phi-lint-report-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    writeFileSync(page, html);
    const { error } = spawnSync(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--no-pdf-header-footer',
        // Nothing is loaded, and nothing could be.
        '--proxy-server=127.0.0.1:9',
        `--user-data-dir=${join(folder, 'profile')}`,
        // Its sandbox refuses to work for the administrator, as whom containers run.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: patience },
    );
    if (error !== undefined || !existsSync(pdf)) {
      throw new UsageError('The browser could not print the page. Use --format html and print it.');
    }
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findBrowser(): string | undefined {
  const named = process.env.PHI_LINT_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program + suffix)));
  return [...onPath, ...places].find((path) => existsSync(path));
}
