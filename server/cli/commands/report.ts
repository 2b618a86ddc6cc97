import { resolve } from 'node:path';
import { reasonOf } from '../../host/problem.js';
import { createAtomicFile } from '../../host/writeFile.js';
import { UsageError } from '../args.js';
import type { Terminal } from '../terminal.js';

/** Where a report goes. */
export interface Report {
  write(text: string | Uint8Array): void;
  commit(): void;
  discard(): void;
}

/**
 * The report in the file named by `--output`, which appears complete or not at all, or on standard output. When it cannot
 * be written, what was there before is left as it was.
 */
export function openReport(output: string | undefined, terminal: Terminal): Report {
  if (output === undefined) {
    return {
      write: (text) => (text === '' ? undefined : terminal.out(text.toString())),
      commit: () => {},
      discard: () => {},
    };
  }
  const inWords = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw new UsageError(
        `${JSON.stringify(output)} cannot be written: ${reasonOf(error)}. What was there is unchanged.`,
      );
    }
  };
  const file = inWords(() => createAtomicFile(resolve(terminal.folder, output)));
  return {
    write: (text) => inWords(() => file.write(text)),
    commit: () => inWords(() => file.commit()),
    discard: () => file.discard(),
  };
}
