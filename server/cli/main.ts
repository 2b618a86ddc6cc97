import { run } from './run.js';
import { processTerminal } from './terminal.js';

const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());

run(process.argv.slice(2), processTerminal(interruption.signal)).then((code) => {
  process.exitCode = code;
});
