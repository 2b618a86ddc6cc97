/** Sample cards, impossible letters and placeholders. */
export const members = [
  { memberId: 'TEST-000001' },
  { memberId: '000000000' },
  { memberId: 'XXXXXXXXX' },
  { memberId: 'ABC123456' },
  { medicareId: '1EG4-TE5-MK73' },
  { mbi: '1S00-A00-AA00' },
  { mbi: '{mbi}' },
  { memberId: 'MEMBER_ID' },
  { memberId: undefined, medicaidPending: true },
  { memberId: fake.string.alphanumeric(9) },
  { memberIdLabel: 'Member ID', memberIdLength: 9 },
];
