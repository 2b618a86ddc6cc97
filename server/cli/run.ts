import { asksForHelp, columns, helpOf, parseArguments, UsageError } from './args.js';
import { type Command, exitCodes } from './command.js';
import { reportCommand } from './commands/assessment.js';
import { baselineCommand } from './commands/baseline.js';
import { deidentifyCommand } from './commands/deidentify.js';
import { explainCommand } from './commands/explain.js';
import { fixCommand } from './commands/fix.js';
import { inventoryCommand } from './commands/inventory.js';
import { lspCommand } from './commands/lsp.js';
import { mcpCommand } from './commands/mcp.js';
import { mergeCommand } from './commands/merge.js';
import { policyCommand } from './commands/policy.js';
import { scanCommand } from './commands/scan.js';
import type { Terminal } from './terminal.js';
import { programVersion } from './version.js';

// Imported at once: a bundle in which modules are loaded on demand is not freed of what nobody uses, which costs each
// start more than it saves. Only the language server is a bundle of its own.
const commands: Readonly<Record<string, Command>> = {
  scan: scanCommand,
  explain: explainCommand,
  fix: fixCommand,
  deidentify: deidentifyCommand,
  inventory: inventoryCommand,
  report: reportCommand,
  merge: mergeCommand,
  policy: policyCommand,
  baseline: baselineCommand,
  lsp: lspCommand,
  mcp: mcpCommand,
};

/** Runs the program and gives its exit code. Whatever goes wrong, "no findings" is never claimed. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(
        `phi-lint: ${error.message}\nTry: phi-lint ${argv[0] !== undefined && isCommand(argv[0]) ? `${argv[0]} ` : ''}--help\n`,
      );
    } else {
      // The message of an unexpected error may quote a file, so only its kind and place in the program are shown.
      terminal.error(
        `phi-lint: broke down (${error instanceof Error ? error.name : 'unknown error'}). ${whereOf(error)}\n`,
      );
    }
    return exitCodes.couldNotTell;
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-V' || name === 'version') {
    terminal.out(`${programVersion()}\n`);
    return exitCodes.clean;
  }
  if (name === 'help' && rest[0] !== undefined) return dispatch([rest[0], '--help'], terminal);
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return exitCodes.clean;
  }
  if (name === undefined) {
    terminal.error(overview());
    return exitCodes.couldNotTell;
  }
  const command = isCommand(name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(
      `There is no command ${JSON.stringify(name)}. The commands are ${Object.keys(commands).join(', ')}.`,
    );
  }
  if (asksForHelp(rest)) {
    terminal.out(helpOf(command.spec));
    return exitCodes.clean;
  }
  return command.run(parseArguments(rest, command.spec), terminal);
}

function isCommand(name: string): boolean {
  return Object.hasOwn(commands, name);
}

function overview(): string {
  return [
    'phi-lint finds patient identifiers in code and files. Nothing leaves the machine.',
    '',
    'Usage: phi-lint COMMAND [OPTIONS]',
    '',
    'Commands:',
    columns([
      ...Object.entries(commands).map(([name, { spec }]) => [name, spec.summary] as const),
      ['help COMMAND', 'Show the options of a command, with examples.'],
      ['--version', 'Show the version.'],
    ]),
    '',
    'Start with: phi-lint scan .',
    '',
  ].join('\n');
}

function whereOf(error: unknown): string {
  const frame =
    error instanceof Error ? /\n\s+at (.{1,200})/.exec(error.stack?.slice(error.message.length) ?? '')?.[1] : undefined;
  return frame === undefined ? '' : `Please report it with this place: ${frame}`;
}
