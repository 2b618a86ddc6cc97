import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollTo, sliceFor } from '../../panel/windowing.js';

const rowHeight = 22;
const view = fc.record({
  scrollTop: fc.integer({ min: -50, max: 300_000 }),
  height: fc.integer({ min: 0, max: 2000 }),
});

test('draws every row that can be seen, and few others', () => {
  fc.assert(
    fc.property(view, fc.integer({ min: 0, max: 10_000 }), (viewport, count) => {
      const { first, last, offset } = sliceFor(viewport, rowHeight, count);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThanOrEqual(count);
      expect(last).toBeGreaterThanOrEqual(first);
      expect(offset).toBe(first * rowHeight);
      expect(last - first).toBeLessThanOrEqual(Math.ceil(viewport.height / rowHeight) + 26);
      const top = Math.max(0, viewport.scrollTop);
      for (let row = 0; row < count; row += 97) {
        const isVisible = row * rowHeight < top + viewport.height && (row + 1) * rowHeight > top;
        if (isVisible) expect(row >= first && row < last).toBe(true);
      }
    }),
  );
});

test('scrolls only as far as it must', () => {
  const viewport = { scrollTop: 220, height: 220 };
  expect(scrollTo(viewport, rowHeight, 12)).toBe(220);
  expect(scrollTo(viewport, rowHeight, 3)).toBe(66);
  expect(scrollTo(viewport, rowHeight, 20)).toBe(242);
});
