import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../server/cli/run.js';
import type { Terminal } from '../../server/cli/terminal.js';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly tty?: boolean;
  readonly interruption?: AbortSignal;
  /** The folder with the bundles and grammars, as a built package has it. */
  readonly bundles?: string;
}

/** Runs the program in this process, in `folder`. */
export async function runIn(folder: string, argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const out: string[] = [];
  const error: string[] = [];
  const terminal: Terminal = {
    folder,
    interruption: options.interruption ?? new AbortController().signal,
    outIsTty: options.tty ?? false,
    errorIsTty: options.tty ?? false,
    colour: options.tty ?? false,
    bundles: options.bundles,
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    async *input() {
      yield typeof options.input === 'string' ? Buffer.from(options.input) : (options.input ?? Buffer.alloc(0));
    },
  };
  const code = await run(argv, terminal);
  return { code, out: out.join(''), error: error.join('') };
}

/** A folder with these files, removed after the tests of the file that asked for it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'phi-lint-test-'));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  made.push(folder);
  return folder;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An invented number in the range that is issued. */
export const ssn = '412-67-9083';
/** A file with one finding of severity error. */
export const seed = `export const patient = { ssn: '${ssn}' };\n`;
