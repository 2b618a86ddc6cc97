import { resolve } from 'node:path';
import { reasonOf } from '../../host/problem.js';
import { createAtomicFile } from '../../host/writeFile.js';
import { UsageError } from '../args.js';
import type { Terminal } from '../terminal.js';

/** Where a report goes. */
export interface Report {
  write(text: string): void;
  commit(): void;
  discard(): void;
}

/** The report in the file named by `--output`, which appears complete or not at all, or on standard output. */
export function openReport(output: string | undefined, terminal: Terminal): Report {
  if (output === undefined) {
    return { write: (text) => (text === '' ? undefined : terminal.out(text)), commit: () => {}, discard: () => {} };
  }
  try {
    return createAtomicFile(resolve(terminal.folder, output));
  } catch (error) {
    throw new UsageError(`--output ${JSON.stringify(output)} cannot be written: ${reasonOf(error)}.`);
  }
}
