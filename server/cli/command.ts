import type { Arguments, CommandSpec } from './args.js';
import type { Terminal } from './terminal.js';

/** A command: what it is called and takes, and what it does. `run` gives the exit code. */
export interface Command {
  readonly spec: CommandSpec;
  run(args: Arguments, terminal: Terminal): Promise<number>;
}

/** 0: nothing at or above the failing severity. 1: findings. 2: could not tell, which wins over 1. */
export const exitCodes = { clean: 0, findings: 1, couldNotTell: 2 } as const;
