import { resolve } from 'node:path';
import { type Inventory, takeInventory } from '../../host/inventory.js';
import { type Arguments, type CommandSpec, choice, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import { inventoryCyclonedx } from '../formats/cyclonedx.js';
import { type InventoryFormatOptions, inventoryJson, inventoryTable } from '../formats/inventory.js';
import { createProgressLine } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { programVersion } from '../version.js';
import { showProblem } from './problems.js';
import { openReport } from './report.js';
import { gitignoreOption, maxFileSize, maxFileSizeOption, today } from './selection.js';
import { workspaceOf } from './workspace.js';

const formats = ['table', 'json', 'cyclonedx'] as const;
type InventoryFormat = (typeof formats)[number];

const spec: CommandSpec = {
  name: 'inventory',
  usage: '[PATH…] [OPTIONS]',
  summary: 'List every use of AI, whom it reaches and what is on record.',
  description: [
    'Lists every use of AI in files and folders, by default in the current folder: vendor, product, model,',
    'host, region, how the host is known, the agreement that the policy (.phi-lint.json) records, and the',
    'places. It leaves out what `phi-lint scan` leaves out. It says what was found, not what was signed.',
  ].join('\n'),
  options: [
    { name: 'format', short: 'f', value: 'FORMAT', help: 'table (default), json or cyclonedx (1.6, JSON).' },
    { name: 'output', short: 'o', value: 'FILE', help: 'Write to FILE, which appears complete or not at all.' },
    { name: 'quiet', short: 'q', help: 'No progress.' },
    maxFileSizeOption,
    gitignoreOption,
    { name: 'no-color', help: 'No colours. Also by the environment variable NO_COLOR.' },
  ],
  examples: [
    ['phi-lint inventory', 'The current folder, as a table.'],
    ['phi-lint inventory services --format json', 'One folder, for programs.'],
    ['phi-lint inventory --format cyclonedx --output ai.cdx.json', 'A bill of materials for an auditor.'],
  ],
  exitCodes: [
    [exitCodes.clean, 'Everything was read, whatever was found.'],
    [exitCodes.couldNotTell, 'A file was not read, the policy is broken, or the arguments are wrong.'],
  ],
};

export const inventoryCommand: Command = { spec, run: runInventory };

async function runInventory(args: Arguments, terminal: Terminal): Promise<number> {
  const format = choice(args, 'format', formats, 'table');
  const limit = maxFileSize(args);
  if (terminal.bundles === undefined) throw new UsageError('The inventory is taken by the built package only.');
  const roots = (args.positionals.length === 0 ? ['.'] : args.positionals).map((path) =>
    resolve(terminal.folder, path),
  );
  const workspace = workspaceOf(terminal.folder, roots);
  const report = openReport(args.value('output'), terminal);
  try {
    const progress = createProgressLine(terminal, args.has('quiet'), () => performance.now());
    const options = {
      workspace,
      today: today(),
      maxFileSize: limit,
      gitignore: !args.has('no-gitignore'),
      grammars: resolve(terminal.bundles, 'grammars'),
      signal: terminal.interruption,
    };
    const inventory = await takeInventory(roots, options, progress.update);
    progress.clear();
    for (const problem of inventory.problems) showProblem(problem, terminal);
    if (inventory.aborted) {
      report.discard();
      terminal.error('phi-lint: interrupted; there is no inventory.\n');
      return exitCodes.couldNotTell;
    }
    const complete = !inventory.problems.some(({ incomplete }) => incomplete);
    const colour = terminal.colour && !args.has('no-color') && args.value('output') === undefined;
    const formatOptions = { folder: terminal.folder, version: programVersion(), colour, complete };
    report.write(await written(inventory, format, workspace, formatOptions));
    report.commit();
    return complete ? exitCodes.clean : exitCodes.couldNotTell;
  } catch (error) {
    report.discard();
    throw error;
  }
}

async function written(
  inventory: Inventory,
  format: InventoryFormat,
  workspace: string,
  options: InventoryFormatOptions,
): Promise<string> {
  if (format === 'cyclonedx') return inventoryCyclonedx(inventory, workspace, options);
  return format === 'json' ? inventoryJson(inventory, options) : inventoryTable(inventory, options);
}
