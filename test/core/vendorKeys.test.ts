import { expect, test } from 'vitest';
import { vendorGroups } from '../../server/core/catalog/ai/groups.js';
import { aiVendors } from '../../server/core/catalog/ai/index.js';
import { vendorKeys } from '../../server/core/policy/vendorKeys.js';

test('the policy offers every vendor of the catalog, and no other', () => {
  expect([...vendorKeys].sort()).toEqual(aiVendors.map(({ id }) => id).sort());
});

test('groups of vendors are those of the catalog', () => {
  const groups = [...new Set(aiVendors.flatMap(({ group }) => group ?? []))];
  const members = (name: string) => aiVendors.filter(({ group }) => group === name).map(({ id }) => id);
  expect(vendorGroups).toEqual(Object.fromEntries(groups.map((name) => [name, members(name).join(' ')])));
});
