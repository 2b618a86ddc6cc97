import type { Rule } from '../../core/model.js';
import { allRules } from '../../core/rules/index.js';
import { defaultMaxFileSize } from '../../host/readFile.js';
import { defaultJobs } from '../../host/scan.js';
import { type Arguments, type OptionSpec, UsageError } from '../args.js';

export const ruleOption: OptionSpec = {
  name: 'rule',
  value: 'GLOB',
  many: true,
  help: 'Only these rules, such as phi/ssn or "phi/*". May be repeated.',
};

export const maxFileSizeOption: OptionSpec = {
  name: 'max-file-size',
  value: 'SIZE',
  help: 'Larger files are reported as not inspected: 500KB, 20MB, 1GB. Default: 64MB.',
};

export const gitignoreOption: OptionSpec = { name: 'no-gitignore', help: 'Inspect files that .gitignore names, too.' };

export const jobsOption: OptionSpec = {
  name: 'jobs',
  short: 'j',
  value: 'N',
  help: 'Threads. Default: one for each core, at most 8.',
};

/** The rules that `--rule` selects; all without it. */
export function selectRules(args: Arguments): readonly Rule[] {
  const globs = args.values('rule');
  if (globs.length === 0) return allRules;
  return allRules.filter(({ id }) => globs.some((glob) => matchesGlob(id, glob))).concat(unmatched(globs));
}

/** A glob that selects nothing is a mistake: the scan would seem clean. */
function unmatched(globs: readonly string[]): readonly Rule[] {
  const wrong = globs.find((glob) => !allRules.some(({ id }) => matchesGlob(id, glob)));
  if (wrong === undefined) return [];
  throw new UsageError(`--rule ${JSON.stringify(wrong)} matches no rule. phi-lint explain lists the rules.`);
}

/** Does a rule id match a pattern in which `*` stands for any characters? */
export function matchesGlob(id: string, glob: string): boolean {
  const pattern = glob.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(id);
}

const units: Readonly<Record<string, number>> = { '': 1024 * 1024, KB: 1024, MB: 1024 * 1024, GB: 1024 * 1024 * 1024 };

/** `--max-file-size` in bytes. */
export function maxFileSize(args: Arguments): number {
  const given = args.value('max-file-size');
  if (given === undefined) return defaultMaxFileSize;
  const match = /^(\d{1,9}(?:\.\d{1,3})?) ?(KB|MB|GB|)$/i.exec(given);
  const unit = units[match?.[2]?.toUpperCase() ?? ''];
  const size = Number(match?.[1]) * (unit ?? Number.NaN);
  if (!(size > 0)) throw new UsageError('--max-file-size is a size such as 500KB, 20MB or 1GB.');
  // A JavaScript string holds at most 2^29-24 characters, which no larger file fits into.
  if (size > 2 ** 29 - 24) throw new UsageError('--max-file-size is at most 511MB.');
  return Math.floor(size);
}

/** `--jobs`: threads that inspect files. */
export function jobs(args: Arguments): number {
  const given = args.value('jobs');
  if (given === undefined) return defaultJobs();
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new UsageError('--jobs is a number from 1 to 64.');
  return count;
}

/** The local date as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
