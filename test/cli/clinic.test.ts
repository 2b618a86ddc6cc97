import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../../server/core/rules/index.js';
import { runIn } from './harness.js';

/** The example clinic shows each rule about artificial intelligence, each near a call that is covered and silent. */

const root = resolve(import.meta.dirname, '../..');

/** Rules by place. What is not listed stays silent: Azure under contract, the own machine, Ollama on a laptop. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'assistant/src/chat.ts': ['3 ai/no-baa', '7 ai/retention'],
  'assistant/src/local.ts': ['15 ai/undocumented-model'],
  'assistant/src/onPremises.ts': ['7 ai/unattested-endpoint'],
  'assistant/src/translate.ts': ['10 ai/model-not-approved'],
  'intake/intake/summary.py': ['6 ai/no-baa'],
  'letters/src/main/java/org/cedarhollow/letters/TrialLetterWriter.java': ['8 ai/no-baa'],
  'research/research/cohort.py': ['5 ai/region'],
  'research/research/triage.py': ['6 ai/baa-expired'],
  'research/research/tune.py': ['9 ai/training-opt-in'],
};

/** Rules about what flows into a call are shown by the code around it. */
const endpointRules = ['no-baa', 'baa-expired', 'region', 'model-not-approved', 'retention', 'training-opt-in'].concat(
  'unattested-endpoint',
  'undocumented-model',
);

async function found(): Promise<Readonly<Record<string, readonly string[]>>> {
  const rules = endpointRules.flatMap((name) => ['--rule', `ai/${name}`]);
  const { out } = await runIn(resolve(root, 'examples/clinic'), ['scan', ...rules, '--format', 'json'], {
    bundles: resolve(root, 'dist'),
  });
  const places: Record<string, string[]> = {};
  for (const { path, range, rule } of JSON.parse(out).findings) {
    places[path] ??= [];
    places[path].push(`${range.start.line} ${rule}`);
  }
  return places;
}

test('what an agreement covers is silent, what none covers is not', async () => {
  expect(await found()).toEqual(expected);
});

test('every rule about endpoints is shown', () => {
  const shown = new Set(Object.values(expected).flatMap((places) => places.map((place) => place.split(' ')[1])));
  const known = new Set(allRules.map(({ id }) => id));
  expect([...shown].filter((id) => id === undefined || !known.has(id))).toEqual([]);
  expect(shown).toEqual(new Set(endpointRules.map((name) => `ai/${name}`)));
});
