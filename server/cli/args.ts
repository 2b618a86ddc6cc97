import { parseArgs } from 'node:util';

/** An option of a command. Parsing and help come from the same table. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What the help calls its value; an option without one is a switch. */
  readonly value?: string;
  readonly many?: boolean;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly summary: string;
  /** A paragraph for the help; lines of at most 100 characters. */
  readonly description: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[];
}

/** What a user gave, checked against a command's options. */
export interface Arguments {
  readonly positionals: readonly string[];
  has(option: string): boolean;
  /** The last value given. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** Bad usage: what is wrong and what would be right, shown without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const helpOption: OptionSpec = { name: 'help', short: 'h', help: 'Show this help.' };

/** Reads `argv` by the table of `command`. Throws a `UsageError`. */
export function parseArguments(argv: readonly string[], command: CommandSpec): Arguments {
  const specs = [...command.options, helpOption];
  const { values, positionals } = strictly(() =>
    parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(specs.map((spec) => [spec.name, parseOption(spec)])),
    }),
  );
  const all = (name: string) => {
    const given = values[name];
    return (Array.isArray(given) ? given : [given]).filter((value) => typeof value === 'string');
  };
  return {
    positionals,
    has: (name) => values[name] !== undefined,
    value: (name) => all(name).at(-1),
    values: all,
  };
}

/** The value of an option that has a fixed set of them. */
export function choice<T extends string>(args: Arguments, option: string, choices: readonly T[], fallback: T): T {
  const given = args.value(option);
  if (given === undefined) return fallback;
  const found = choices.find((candidate) => candidate === given);
  if (found === undefined) throw new UsageError(`--${option} is one of ${choices.join(', ')}.`);
  return found;
}

/** Does a user ask for help before anything else? */
export function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

/** The help text of a command. */
export function helpOf(command: CommandSpec): string {
  const left = (spec: OptionSpec) =>
    `${spec.short === undefined ? '    ' : `-${spec.short}, `}--${spec.name}${spec.value === undefined ? '' : ` ${spec.value}`}`;
  const options = [...command.options, helpOption].map((spec) => [left(spec), spec.help] as const);
  return [
    `Usage: phi-lint ${command.name} ${command.usage}`,
    '',
    command.description,
    '',
    'Options:',
    columns(options),
    '',
    'Examples:',
    ...command.examples.map(([line, what]) => `  ${line}\n      ${what}`),
    '',
    'Exit codes:',
    columns(command.exitCodes.map(([code, meaning]) => [String(code), meaning] as const)),
    '',
  ].join('\n');
}

/** Two columns, indented by two. A line break in the right one stays in its column. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const indent = ' '.repeat(width + 2);
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right.replaceAll('\n', `\n${indent}`)}`).join('\n');
}

function parseOption(spec: OptionSpec): { type: 'string' | 'boolean'; multiple: boolean; short?: string } {
  const option = { type: spec.value === undefined ? 'boolean' : 'string', multiple: spec.value !== undefined } as const;
  return spec.short === undefined ? option : { ...option, short: spec.short };
}

function strictly<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    // The first sentence of the parser's message names the option; the rest explains the parser.
    const message =
      error instanceof Error ? (error.message.split(/\.\s|\n/)[0] ?? '') : 'The arguments are not understood';
    throw new UsageError(`${message.replace(/\.$/, '')}.`);
  }
}
