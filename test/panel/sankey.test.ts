import { expect, test } from 'vitest';
import { layOut, toneOf } from '../../panel/sankey.js';
import { age, daysBetween, ending, plural } from '../../panel/words.js';
import type { PhiFlowEdge } from '../../protocol/index.js';

function edge(kind: string, name: string, count: number, agreement?: PhiFlowEdge['agreement']): PhiFlowEdge {
  const destination = { kind: agreement === undefined ? 'log' : 'model', name } as const;
  return { kind, destination, count, places: [], ...(agreement === undefined ? {} : { agreement }) };
}

test('kinds stand at the left, destinations at the right, and bands between them without gaps', () => {
  const edges = [edge('name', 'OpenAI', 3, 'none'), edge('diagnosis', 'OpenAI', 1, 'none'), edge('name', 'a log', 1)];
  const { sources, targets, bands, height } = layOut(edges, 900);
  expect(sources.map(({ label, count }) => `${label} ${count}`)).toEqual(['name 4', 'diagnosis 1']);
  expect(targets.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
    'OpenAI: no agreement on record',
    'a log: ',
  ]);
  expect(bands.map(({ tone }) => tone)).toEqual(['none', 'none', 'plain']);
  expect(bands.every(({ path }) => /^M[\d. C L Z-]+Z$/.test(path))).toBe(true);
  for (const column of [sources, targets]) {
    for (const [at, node] of column.entries()) {
      const next = column[at + 1];
      expect(node.y + node.height).toBeLessThanOrEqual(next?.y ?? height);
    }
  }
});

test('the same vendor under an agreement and without one is two destinations', () => {
  const { targets } = layOut([edge('name', 'OpenAI', 1, 'none'), edge('name', 'OpenAI', 1, 'covered')], 900);
  expect(targets).toHaveLength(2);
  expect(toneOf({ agreement: 'covered' })).toBe('covered');
});

test('numbers and dates are said as people say them', () => {
  expect(plural(1, 'file')).toBe('1 file');
  expect(plural(10_000, 'finding')).toBe('10,000 findings');
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(age('2026-01-01', '2026-01-01')).toBe('today');
  expect(age('2026-01-01', '2026-01-02')).toBe('1 day ago');
  expect(age('2024-01-01', '2026-03-01')).toBe('2 years ago');
  expect(ending('2026-01-01', '2026-01-02')).toEqual({ text: 'ended on 2026-01-01', tone: 'past' });
  expect(ending('2026-01-02', '2026-01-02').text).toBe('ends today');
  expect(ending('2026-01-12', '2026-01-02')).toEqual({ text: 'ends in 10 days', tone: 'soon' });
  expect(ending('2027-01-12', '2026-01-02').tone).toBe('later');
});
