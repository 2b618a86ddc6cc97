import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPseudonyms } from '../../../server/core/deidentify/pseudonyms.js';
import { checkEdits, run, secret, severe } from './harness.js';

/** Scanning a result finds nothing at warning or above, over every example and every case of the accuracy bench. */

const root = resolve(import.meta.dirname, '../../..');

/** Tables that single people out without an identifier are for a human; the command says where they are. */
const forHumans = 'phi/reidentification-risk';

/** The rules whose findings the command replaces. How a file stores or sends data is for a human, too. */
function replaces(rule: string): boolean {
  return rule.startsWith('phi/') && rule !== forHumans;
}

function textsIn(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(join(root, folder), path), readFileSync(path, 'utf8')] as const)
    .filter(([, text]) => !text.includes('\0') && !text.includes('\ufffd'));
}

describe.each(['examples/clinic', 'test/accuracy/cases', 'test/rules/phi'])('%s', (folder) => {
  test('a scan of the result is silent, and doing it again changes nothing', () => {
    const pseudonyms = createPseudonyms(secret);
    const left: string[] = [];
    let replaced = 0;
    for (const [path, text] of textsIn(folder)) {
      const result = run(path, text, { pseudonyms });
      checkEdits(result);
      replaced += result.edits.length;
      for (const { rule } of severe(result.after)) if (replaces(rule)) left.push(`${path}: ${rule}`);
      if (run(path, result.text, { pseudonyms }).edits.length > 0) left.push(`${path}: changes again`);
      if (result.after.literals.length !== result.before.literals.length) left.push(`${path}: other structure`);
    }
    expect(left).toEqual([]);
    expect(replaced).toBeGreaterThan(50);
  });
});

test('files that hold no patient stay as they are', () => {
  const changed = textsIn('test/accuracy/cases')
    .filter(([path, text]) => path.startsWith('neg-') && run(path, text).edits.length > 0)
    .map(([path]) => path);
  expect(changed).toEqual([]);
});
