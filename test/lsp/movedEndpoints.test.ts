import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinkedEndpoint, LinkedSend } from '../../server/core/ai/link.js';
import { changeBetween, moveEndpoints } from '../../server/lsp/movedEndpoints.js';

function endpointAt(start: number, end: number, sends: readonly LinkedSend[] = []): LinkedEndpoint {
  const endpoint = {
    kind: 'client' as const,
    vendor: 'openai',
    library: 'openai',
    hosts: [],
    settings: [],
    open: false,
    models: [],
    regions: [],
    regionSettings: [],
    chosen: [],
    sends: [],
  };
  return { path: 'a.ts', endpoint: { ...endpoint, start, end }, targets: [], through: [], open: false, sends };
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });

test('an endpoint that is kept stands where its own text stands', () => {
  fc.assert(
    fc.property(word, word, word, word, (before, removed, inserted, after) => {
      const text = `${before}${removed}${after}<client>${after}${removed}`;
      const next = `${before}${inserted}${after}<client>${after}${removed}`;
      const start = text.indexOf('<');
      const found = moveEndpoints([endpointAt(start, start + 8)], changeBetween(text, next), 'a.ts');
      for (const { endpoint } of found) expect(next.slice(endpoint.start, endpoint.end)).toBe('<client>');
    }),
  );
});

test('a change is the smallest stretch that differs', () => {
  fc.assert(
    fc.property(word, word, (before, after) => {
      const { start, oldEnd, newEnd } = changeBetween(before, after);
      expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd)).toBe(after);
      if (before === after) expect(oldEnd - start + newEnd - start).toBe(0);
    }),
  );
});

test('what an edit touches is left out, calls in other files stay where they are', () => {
  const send = { start: 2, end: 6, method: 'create', models: [], options: {}, optionsOpen: false, uses: [] };
  const linked = endpointAt(20, 30, [
    { ...send, path: 'a.ts' },
    { ...send, path: 'b.ts' },
  ]);
  const moved = moveEndpoints([linked, endpointAt(4, 8)], { start: 5, oldEnd: 5, newEnd: 9 }, 'a.ts');
  expect(moved).toMatchObject([{ endpoint: { start: 24, end: 34 }, sends: [{ path: 'b.ts', start: 2 }] }]);
  expect(moved).toHaveLength(1);
});
