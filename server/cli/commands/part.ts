import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../../host/problem.js';
import { type ScanEvent, type ScanOptions, type ScanProgress, scan } from '../../host/scan.js';
import { type Shard, scanShard } from '../../host/shards.js';
import { type Arguments, type OptionSpec, UsageError } from '../args.js';
import type { Terminal } from '../terminal.js';
import { changeOptions } from './changes.js';

/** Options that ask for a part of the files. */
export const partOptions: readonly OptionSpec[] = [
  {
    name: 'shard',
    value: 'I/N',
    help: 'Only part I of N, for several machines; phi-lint merge puts the reports together.',
  },
  {
    name: 'files-from',
    value: 'FILE',
    help: 'The files that FILE names, one a line, or with a NUL behind each; - for standard input.',
  },
];

/** The findings of the part that options ask for; undefined without such an option. */
export function partAsked(
  args: Arguments,
  terminal: Terminal,
  roots: readonly string[],
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void,
): AsyncIterable<ScanEvent> | undefined {
  const [shard, list] = [args.value('shard'), args.value('files-from')];
  if (shard === undefined && list === undefined) return undefined;
  const others = [...changeOptions, ...partOptions].map(({ name }) => name).filter((name) => args.has(name));
  if (others.length > 1) throw new UsageError(`${others.map((name) => `--${name}`).join(' and ')} exclude each other.`);
  if (list === undefined) return scanShard(roots, shardOf(shard ?? ''), options, onProgress);
  if (args.positionals.length > 0) throw new UsageError('--files-from names the files; give no PATH with it.');
  return scanListed(list, terminal, options, onProgress);
}

function shardOf(text: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > count) {
    throw new UsageError('--shard is I/N: part I, from 1 up, of N parts.');
  }
  return { index, count };
}

async function* scanListed(
  list: string,
  terminal: Terminal,
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void,
): AsyncGenerator<ScanEvent> {
  const names = await namesIn(list, terminal);
  const files = names.map((name) => resolve(terminal.folder, name));
  const context = function* () {};
  yield* scan([], { ...options, part: { files, context } }, onProgress);
}

async function namesIn(list: string, terminal: Terminal): Promise<readonly string[]> {
  const parts: Uint8Array[] = [];
  try {
    const input = list === '-' ? terminal.input() : createReadStream(resolve(terminal.folder, list));
    for await (const part of input) parts.push(part);
  } catch (error) {
    throw new UsageError(`--files-from ${JSON.stringify(list)} cannot be read: ${reasonOf(error)}.`);
  }
  const text = Buffer.concat(parts).toString('utf8');
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return names.filter((name) => name !== '');
}
