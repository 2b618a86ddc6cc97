import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../server/cli/formats/all.js';
import { createDocument } from '../../server/core/document.js';
import { inspect } from '../../server/core/inspect.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';
import { runIn } from './harness.js';

/** Never-rule 4: a flagged value never leaves its document. */

const root = resolve(import.meta.dirname, '../..');
const folders = [join(root, 'examples'), join(root, 'test', 'rules', 'phi')];
/** Shorter values also occur as line numbers, in words of messages and in names of rules. */
const shortestTelling = 6;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Other rules flag code, which is shown so that it can be understood. */
function findsValues(rule: string): boolean {
  return rule.startsWith('phi/') || rule === 'access/hardcoded-credential';
}

/** The flagged values of a file that occur nowhere in it unflagged, where they would be an ordinary word. */
function flaggedIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const { findings, suppressed } = inspect(createDocument(path, text), defaultPolicy, allRules, {
    today: '2026-01-01',
  });
  return [...findings, ...suppressed.map(({ finding }) => finding)]
    .filter(({ rule }) => findsValues(rule))
    .map(({ start, end }) => text.slice(start, end))
    .filter((value) => value.length >= shortestTelling);
}

describe.each(folders)('%s', (folder) => {
  test.each(formatNames)('%s repeats no value', async (format) => {
    for (const path of filesIn(folder)) {
      const values = flaggedIn(path);
      if (values.length === 0) continue;
      const { out, error } = await runIn(folder, ['scan', path, '--format', format]);
      const lines = `${out}\n${error}`.split('\n').map((line) => line.replaceAll(path.slice(folder.length + 1), ''));
      const leaks = lines.filter((line) => values.some((value) => line.includes(value)));
      expect({ path, leaks: leaks.length }).toEqual({ path, leaks: 0 });
    }
  });
});
