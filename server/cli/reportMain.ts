import { parseArguments, UsageError } from './args.js';
import { exitCodes } from './command.js';
import { reportCommand } from './commands/assessment.js';
import { processTerminal } from './terminal.js';

/** Entry point of `phi-lint report` alone, which is what the extension has of the command line. */
const interruption = new AbortController();
process.once('SIGTERM', () => interruption.abort());
const terminal = processTerminal(interruption.signal);

async function writeReport(): Promise<number> {
  try {
    return await reportCommand.run(parseArguments(process.argv.slice(2), reportCommand.spec), terminal);
  } catch (error) {
    // The message of an unexpected error may quote a file.
    terminal.error(error instanceof UsageError ? error.message : 'The report broke down.');
    return exitCodes.couldNotTell;
  }
}

writeReport().then((code) => {
  process.exitCode = code;
});
