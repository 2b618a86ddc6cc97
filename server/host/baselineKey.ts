import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * The keys of baselines. They never stand in the repository: docs/decisions/0011-accepted-findings.md. A key is text of at
 * least 22 characters, which 16 random bytes in base64 or hex have.
 */

/** The environment variable that holds the key where nobody has a folder of their own, as in CI. */
export const keyVariable = 'PHI_LINT_BASELINE_KEY';

const shortestKey = 22;

/** Names a key in public. */
export function idOfKey(key: string): string {
  return createHash('sha256').update(`phi-lint baseline key\0${key}`).digest('hex').slice(0, 8);
}

/** Where this user keeps the key with an id. */
export function pathOfKey(id: string): string {
  return join(configFolder(), 'phi-lint', 'baseline-keys', id);
}

function configFolder(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  if (XDG_CONFIG_HOME) return XDG_CONFIG_HOME;
  return process.platform === 'win32' && APPDATA ? APPDATA : join(homedir(), '.config');
}

/** The key with an id, from a named file, the environment, or the folder of the user; undefined when it is not here. */
export function findKey(id: string, keyFile: string | undefined): string | undefined {
  const sources = [
    () => (keyFile === undefined ? undefined : readFileSync(keyFile, 'utf8')),
    () => process.env[keyVariable],
    () => (existsSync(pathOfKey(id)) ? readFileSync(pathOfKey(id), 'utf8') : undefined),
  ];
  return sources.map((read) => keyIn(read())).find((key) => key !== undefined && idOfKey(key) === id);
}

/** The key that somebody gave, to make a new baseline with. */
export function givenKey(keyFile: string | undefined): string | undefined {
  return keyIn(keyFile === undefined ? process.env[keyVariable] : readFileSync(keyFile, 'utf8'));
}

function keyIn(text: string | undefined): string | undefined {
  const key = text?.trim();
  return key === undefined || key.length < shortestKey ? undefined : key;
}

/** Makes a key and keeps it for this user, readable by nobody else. */
export function makeKey(): { readonly key: string; readonly path: string } {
  const key = randomBytes(32).toString('hex');
  const path = pathOfKey(idOfKey(key));
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { key, path };
}

/** The folder of a path: itself, if it is one. */
export function folderOfPath(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}

/** Names a finding so that nobody without the key can learn anything of it. */
export function digestOf(key: string, rule: string, maskedLine: string, value: string): string {
  return createHmac('sha256', key)
    .update([rule, maskedLine.replace(/\s+/g, ' '), value].join('\0'))
    .digest('hex')
    .slice(0, 32);
}
