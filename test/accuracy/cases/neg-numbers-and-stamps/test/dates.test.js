import { addDays, diff, parseDate } from '../src/dates.js';

test('adds days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(diff('2025-01-01', '2024-12-25')).toBe(7);
  expect(parseDate('12/31/1999')).toEqual(new Date(1999, 11, 31));
  expect(addDays('1944-06-06', 1)).toBe('1944-06-07');
});
test.each([[90, 'ninety'], [97, 'ninety-seven'], [101, 'one hundred and one']])('spells %i', (n, word) => {
  expect(spell(n)).toBe(word);
});
