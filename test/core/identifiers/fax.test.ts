import { describe, expect, it } from 'vitest';
import { fax } from '../../../server/core/identifiers/fax.js';
import { describePromises, found, writtenNumbers } from './properties.js';

const labels = { Phone: 'phone', Fax: 'fax' } as const;

describePromises({ identifier: fax, valid: writtenNumbers, strong: false, keepsShape: true });

describe('fax', () => {
  it('finds only what a label calls a fax number', () => {
    expect(found(fax, 'Fax: 614-488-2093', { labels })).toEqual(['614-488-2093']);
    expect(found(fax, 'Phone: 614-488-2093', { labels })).toEqual([]);
    expect(found(fax, 'call 614-488-2093')).toEqual([]);
  });
});
