import { join } from 'node:path';

/** What a command may touch of the outside world, so that it can be run in a test. */
export interface Terminal {
  /** Absolute. */
  readonly folder: string;
  readonly interruption: AbortSignal;
  /** Whether people, not programs, read what is written. */
  readonly outIsTty: boolean;
  readonly errorIsTty: boolean;
  /** Colours are allowed by the environment. */
  readonly colour: boolean;
  /** The folder with the other bundles; undefined when the sources run without being bundled. */
  readonly bundles: string | undefined;
  out(text: string): void;
  error(text: string): void;
  input(): AsyncIterable<Uint8Array>;
}

/** The terminal of this process. */
export function processTerminal(interruption: AbortSignal): Terminal {
  return {
    folder: process.cwd(),
    interruption,
    get outIsTty() {
      return process.stdout.isTTY === true;
    },
    get errorIsTty() {
      return process.stderr.isTTY === true;
    },
    get colour() {
      return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
    },
    bundles: join(__dirname),
    out: (text) => outStream().write(text),
    error: (text) => process.stderr.write(text),
    input: () => process.stdin,
  };
}

let outPrepared = false;

/** Standard output. A reader such as `head` may leave early; what it has not read is then nobody's concern. */
function outStream(): NodeJS.WriteStream {
  if (!outPrepared) {
    outPrepared = true;
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return process.stdout;
}
