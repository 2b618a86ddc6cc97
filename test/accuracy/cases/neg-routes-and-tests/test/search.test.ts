describe('Patient Search', () => {
  it('finds a patient by last name and date of birth', async () => {
    await request(app).get('/patients').query({ lastName: 'Smith', dob: '1970-01-01' }).expect(200);
  });
  it('returns 404 for MRN 00000000', () => request(app).get('/patients/00000000').expect(404));
  it('sorts by age, oldest first', () => expect(order).toEqual(['c', 'a', 'b']));
  test('Admission Date is required', () => expect(errors).toContain('Admission Date'));
});
