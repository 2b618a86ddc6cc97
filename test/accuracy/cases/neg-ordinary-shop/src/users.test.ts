const users = [
  { id: 1, name: 'Bob', email: 'bob@example.com', createdAt: '2024-05-01' },
  { id: 2, name: 'Carol Tester', email: 'carol@example.org', createdAt: '2024-05-02' },
];
test('greets', () => expect(greet(users[0])).toBe('Hello Bob'));
