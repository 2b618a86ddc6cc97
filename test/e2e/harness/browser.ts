import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { chromium, type Page } from 'playwright-core';

export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

/** A headless browser with a fresh profile that reaches nothing but this machine. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'phi-lint-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1280, height: 800 },
    // The sandbox needs rights that containers lack; what is shown comes from this machine only.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  // Requests that leave the machine end at once instead of waiting for a time-out.
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1' && !url.hostname.endsWith('localhost'),
    (route) => route.abort(),
  );
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close();
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
