import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../../host/problem.js';
import { type Arguments, type OptionSpec, UsageError } from '../args.js';
import type { Terminal } from '../terminal.js';

/** 16 random bytes in base64 or hex are at least this long; less could be tried out. */
const shortestSecret = 22;

export const secretOption: OptionSpec = {
  name: 'secret-file',
  value: 'FILE',
  help: 'The key for synthetic values: the same key gives the same value the same replacement.\nKeep it outside the repository. Make one with: openssl rand -hex 32 > FILE',
};

/** The secret in the file named by `--secret-file`, or by another option; undefined without it. */
export function readSecret(args: Arguments, terminal: Terminal, option = secretOption.name): string | undefined {
  const file = args.value(option);
  if (file === undefined) return undefined;
  const secret = contentOf(resolve(terminal.folder, file)).trim();
  if (secret.length < shortestSecret) {
    throw new UsageError(
      'The secret is too short: whoever guesses it can tell originals from replacements. Make one with: openssl rand -hex 32 > FILE',
    );
  }
  return secret;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The secret file cannot be read: ${reasonOf(error)}. Make one with: openssl rand -hex 32 > FILE`,
    );
  }
}
