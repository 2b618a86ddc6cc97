describe('formatName', () => {
  it.each([
    ['last, first', 'Last, First'],
    ['JOHN SMITH', 'John Smith'],
    ['', ''],
  ])('formats %s', (input, expected) => expect(formatName(input)).toBe(expected));
});
it('formats phones', () => expect(formatPhone('5555550123')).toBe('(555) 555-0123'));
it('formats ssn', () => expect(formatSsn('123456789')).toBe('123-45-6789'));
it('computes age on a leap day', () => expect(ageOn('2000-02-29', '2024-02-28')).toBe(23));
it('caps age', () => expect(capAge(104)).toBe('90+'));
it('formats zip', () => expect(formatZip('123456789')).toBe('12345-6789'));
