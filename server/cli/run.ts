import { asksForHelp, columns, helpOf, parseArguments, UsageError } from './args.js';
import { type Command, exitCodes } from './command.js';
import type { Terminal } from './terminal.js';

interface Entry {
  readonly summary: string;
  load(): Promise<Command>;
}

// Loaded on demand: each start of the program pays for one command only.
const commands: Readonly<Record<string, Entry>> = {
  scan: {
    summary: 'Look for patient identifiers in files and folders.',
    load: async () => (await import('./commands/scan.js')).scanCommand,
  },
  explain: {
    summary: 'Say why a rule exists, what to do about its findings and what the law says.',
    load: async () => (await import('./commands/explain.js')).explainCommand,
  },
  fix: {
    summary: 'Replace findings by synthetic values that can never be real.',
    load: async () => (await import('./commands/fix.js')).fixCommand,
  },
  lsp: {
    summary: 'Start the language server for an editor.',
    load: async () => (await import('./commands/lsp.js')).lspCommand,
  },
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
    const { programVersion } = await import('./version.js');
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
  const entry = isCommand(name) ? commands[name] : undefined;
  if (entry === undefined) {
    throw new UsageError(
      `There is no command ${JSON.stringify(name)}. The commands are ${Object.keys(commands).join(', ')}.`,
    );
  }
  const command = await entry.load();
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
      ...Object.entries(commands).map(([name, { summary }]) => [name, summary] as const),
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
