import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type BaselineEntry, baselineFileName, formatBaseline } from '../../core/policy/baseline.js';
import { type Baseline, isBaseline, matcherOf, openBaseline, pathInBaseline } from '../../host/baseline.js';
import { folderOfPath, givenKey, idOfKey, keyVariable, makeKey } from '../../host/baselineKey.js';
import { createPolicyFiles } from '../../host/policyFiles.js';
import { reasonOf } from '../../host/problem.js';
import { scan } from '../../host/scan.js';
import { createAtomicFile } from '../../host/writeFile.js';
import { type Arguments, type CommandSpec, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { shownPath } from '../formats/paths.js';
import type { Terminal } from '../terminal.js';
import { keyFileOf, keyFileOption } from './baselineOption.js';
import { showProblem } from './problems.js';
import { scanOptionsOf } from './scanOptions.js';
import { gitignoreOption, maxFileSizeOption, today } from './selection.js';

const spec: CommandSpec = {
  name: 'baseline',
  usage: 'create|update|prune|show [OPTIONS]',
  summary: 'Keep what is found today, so that only new findings count.',
  description: [
    'create  Writes what is found below the folder of the baseline.',
    'update  Takes out what is not found any more, and notes where moved findings are now. New',
    '        findings are added only with --add.',
    'prune   Takes out what is not found any more, and nothing else.',
    'show    Says how many findings of each file and rule are in it, and what has gone or moved.',
    'No value can be recovered from a baseline: docs/baseline.md says why, and where its key is kept.',
  ].join('\n'),
  options: [
    { name: 'file', value: 'FILE', help: `The baseline. Default: what the policy names, else ${baselineFileName}.` },
    { name: 'add', help: 'For update: also add new findings.' },
    keyFileOption,
    maxFileSizeOption,
    gitignoreOption,
    { name: 'jobs', short: 'j', value: 'N', help: 'Threads. Default: one for each core, at most 8.' },
  ],
  examples: [
    ['phi-lint baseline create', 'Accept what is there, once.'],
    ['phi-lint scan --baseline .phi-lint-baseline', 'Only what is new.'],
    ['phi-lint baseline update', 'After something was fixed, or files were renamed.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'Done.'],
    [
      exitCodes.couldNotTell,
      'Something could not be inspected, or the baseline or its key could not be read. Nothing is\nwritten then.',
    ],
  ],
};

/** What is found today, compared with a baseline. */
interface Comparison {
  readonly kept: readonly BaselineEntry[];
  readonly moved: readonly BaselineEntry[];
  readonly added: readonly BaselineEntry[];
  readonly gone: readonly BaselineEntry[];
  /** The entries that moved, as they were. */
  readonly movedFrom: readonly BaselineEntry[];
}

type Action = (args: Arguments, terminal: Terminal, path: string) => Promise<number>;

const actions: Readonly<Record<string, Action>> = {
  create,
  update: (args, terminal, path) =>
    rewrite(args, terminal, path, (found) => [...found.kept, ...found.moved, ...(args.has('add') ? found.added : [])]),
  prune: (args, terminal, path) => rewrite(args, terminal, path, (found) => [...found.kept, ...found.movedFrom]),
  show,
};

export const baselineCommand: Command = {
  spec,
  async run(args, terminal) {
    const [name = '', ...more] = args.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new UsageError('phi-lint baseline is followed by create, update, prune or show.');
    if (more.length > 0)
      throw new UsageError('phi-lint baseline takes no PATH: it is about the folder of the baseline.');
    if (args.has('add') && name !== 'update') throw new UsageError('--add goes with phi-lint baseline update.');
    return action(args, terminal, pathOf(args, terminal));
  },
};

function pathOf(args: Arguments, terminal: Terminal): string {
  const given = args.value('file');
  if (given !== undefined) return resolve(terminal.folder, given);
  const { path, policy } = createPolicyFiles(today()).forFolder(folderOfPath(terminal.folder));
  return path === undefined || policy.baseline === undefined
    ? join(terminal.folder, baselineFileName)
    : resolve(dirname(path), policy.baseline);
}

async function create(args: Arguments, terminal: Terminal, path: string): Promise<number> {
  const shown = shownPath(terminal.folder, path);
  if (existsSync(path))
    throw new UsageError(`${shown} is there already. phi-lint baseline update brings it up to date.`);
  const given = keyOf(args, terminal);
  const made = given === undefined ? makeKeyFile() : undefined;
  const key = given ?? made?.key ?? '';
  const keyId = idOfKey(key);
  const found = await compare({ path, key, keyId, entries: [] }, args, terminal);
  if (found === undefined) return exitCodes.couldNotTell;
  write(path, formatBaseline(keyId, found.added));
  const attributes = noteMerge(path);
  terminal.out(`${shown}: ${counted(found.added.length, 'finding')}.\n`);
  if (attributes !== undefined)
    terminal.out(`${shownPath(terminal.folder, attributes)}: merges keep the lines of both sides.\n`);
  if (made !== undefined) {
    terminal.out(
      `Its key is in ${made.path}. Who scans elsewhere needs it: as a file there, or in ${keyVariable}. Never commit it.\n`,
    );
  }
  terminal.out(`Use it with: phi-lint scan --baseline ${shown}, or "baseline": "${baselineFileName}" in the policy.\n`);
  return exitCodes.clean;
}

function keyOf(args: Arguments, terminal: Terminal): string | undefined {
  try {
    return givenKey(keyFileOf(args, terminal));
  } catch (error) {
    throw new UsageError(`The key cannot be read: ${reasonOf(error)}.`);
  }
}

function makeKeyFile(): { readonly key: string; readonly path: string } {
  try {
    return makeKey();
  } catch (error) {
    throw new UsageError(
      `No key can be kept for this user: ${reasonOf(error)}. Give one with --key-file or ${keyVariable}.`,
    );
  }
}

async function rewrite(
  args: Arguments,
  terminal: Terminal,
  path: string,
  choose: (found: Comparison) => readonly BaselineEntry[],
): Promise<number> {
  const baseline = opened(args, terminal, path);
  const found = baseline && (await compare(baseline, args, terminal));
  if (baseline === undefined || found === undefined) return exitCodes.couldNotTell;
  const entries = choose(found);
  write(path, formatBaseline(baseline.keyId, entries));
  const [before, after] = [baseline.entries.length, entries.length];
  terminal.out(
    `${shownPath(terminal.folder, path)}: ${counted(after, 'finding')}, before ${before}. ${comparison(found)}\n`,
  );
  return exitCodes.clean;
}

async function show(args: Arguments, terminal: Terminal, path: string): Promise<number> {
  const baseline = opened(args, terminal, path);
  if (baseline === undefined) return exitCodes.couldNotTell;
  const counts = new Map<string, number>();
  for (const entry of baseline.entries) {
    const line = `${entry.path}  ${entry.rule}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  for (const [line, count] of [...counts].sort()) terminal.out(`${String(count).padStart(6)}  ${line}\n`);
  const found = await compare(baseline, args, terminal);
  if (found === undefined) return exitCodes.couldNotTell;
  terminal.out(`${counted(baseline.entries.length, 'finding')}. ${comparison(found)}\n`);
  return exitCodes.clean;
}

function opened(args: Arguments, terminal: Terminal, path: string): Baseline | undefined {
  const outcome = openBaseline(path, keyFileOf(args, terminal));
  if (isBaseline(outcome)) return outcome;
  showProblem(outcome, terminal);
  return undefined;
}

/** Scans the folder of a baseline. Undefined when something could not be inspected: who takes that for fixed would be wrong. */
async function compare(baseline: Baseline, args: Arguments, terminal: Terminal): Promise<Comparison | undefined> {
  const root = dirname(baseline.path);
  const matcher = matcherOf(baseline);
  const found: BaselineEntry[] = [];
  let complete = true;
  for await (const event of scan([root], scanOptionsOf(args, terminal, [root], baseline.key))) {
    const problems = event.kind === 'problem' ? [event.problem] : event.kind === 'result' ? event.result.problems : [];
    for (const problem of problems) {
      showProblem(problem, terminal);
      complete &&= !problem.incomplete;
    }
    if (event.kind === 'end') complete &&= !event.totals.aborted;
    if (event.kind === 'result')
      found.push(...entriesOf(event.result.findings, pathInBaseline(baseline, event.result.path)));
  }
  if (!complete) {
    terminal.error('phi-lint: the baseline was left as it is, because not everything could be inspected.\n');
    return undefined;
  }
  return comparisonOf(baseline.entries, found, matcher);
}

function entriesOf(
  findings: readonly { readonly rule: string; readonly digest?: string }[],
  path: string,
): readonly BaselineEntry[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, digest = '' }) => {
    const nth = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, nth);
    return { path, rule, digest, nth };
  });
}

function comparisonOf(
  before: readonly BaselineEntry[],
  found: readonly BaselineEntry[],
  matcher: ReturnType<typeof matcherOf>,
): Comparison {
  const idOf = ({ path, digest, nth }: BaselineEntry) => `${path}\0${digest}\0${nth}`;
  const known = new Set(before.map(idOf));
  const kept = found.filter((entry) => known.has(idOf(entry)));
  for (const { path, digest } of kept) matcher.match(path, [digest]);
  const [moved, added]: [BaselineEntry[], BaselineEntry[]] = [[], []];
  for (const entry of found.filter((each) => !known.has(idOf(each)))) {
    (matcher.takeMoved(entry.digest, () => true) === undefined ? added : moved).push(entry);
  }
  const gone = new Set(matcher.unused().map(idOf));
  const keptIds = new Set(kept.map(idOf));
  return {
    kept,
    moved,
    added,
    gone: matcher.unused(),
    movedFrom: before.filter((entry) => !gone.has(idOf(entry)) && !keptIds.has(idOf(entry))),
  };
}

function comparison({ kept, moved, added, gone }: Comparison): string {
  return `Of what is found now, ${kept.length} stand where they were, ${moved.length} have moved and ${added.length} are new. ${gone.length} are gone.`;
}

function write(path: string, text: string): void {
  try {
    const file = createAtomicFile(path);
    file.write(text);
    file.commit();
  } catch (error) {
    throw new UsageError(`${JSON.stringify(path)} cannot be written: ${reasonOf(error)}.`);
  }
}

/** Has git keep the lines of both sides when a baseline is merged. Gives the file that says so, if it was changed. */
function noteMerge(path: string): string | undefined {
  const attributes = join(dirname(path), '.gitattributes');
  const line = `${shownPath(dirname(path), path)} merge=union`;
  const before = existsSync(attributes) ? readFileSync(attributes, 'utf8') : '';
  if (before.split(/\r?\n/).includes(line)) return undefined;
  write(attributes, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`);
  return attributes;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
