import { randomBytes } from 'node:crypto';
import type { SecretStorage } from 'vscode';

const storageKey = 'phiLint.replacementSecret';

/**
 * The key for replacement values: 32 random bytes as hex, made once and kept in the editor's secret storage.
 * `undefined` where the editor has no working secret storage; replacements are then stable within one run only.
 */
export async function readReplacementSecret(secrets: SecretStorage): Promise<string | undefined> {
  try {
    const stored = await secrets.get(storageKey);
    if (stored) return stored;
    const created = randomBytes(32).toString('hex');
    await secrets.store(storageKey, created);
    return created;
  } catch {
    return undefined;
  }
}
