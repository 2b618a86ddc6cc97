/**
 * Stands in for the executable of VS Code where no desktop can be had: takes the arguments that
 * `@vscode/test-electron` gives it and runs the tests in the workbench server.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runInExtensionHost } from './extensionHost.js';

function option(name: string): string {
  const prefix = `--${name}=`;
  const found = process.argv.find((arg) => arg.startsWith(prefix));
  if (found === undefined) throw new Error(`The argument ${prefix} is missing`);
  return found.slice(prefix.length);
}

const workspaceFolder = process.argv.slice(2).find((arg) => !arg.startsWith('-'));
if (workspaceFolder === undefined) throw new Error('No folder was given');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'phi-lint-host-'));
const code = await runInExtensionHost({
  extensionFolder: option('extensionDevelopmentPath'),
  testsModule: option('extensionTestsPath'),
  userDataFolder: option('user-data-dir'),
  workspaceFolder,
  folder,
});
fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
process.exit(code);
