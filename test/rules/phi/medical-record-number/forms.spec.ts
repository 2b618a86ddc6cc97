// A patient fills in a form.
await page.fill('#mrn', '00482913');
//                       ^^^^^^^^ phi/medical-record-number
fireEvent.change(screen.getByLabelText('MRN'), { target: { value: '00482914' } });
//                                                                 ^^^^^^^^ phi/medical-record-number
await user.type(screen.getByRole('textbox', { name: 'Medical record number' }), '00482915');
//                                                                               ^^^^^^^^ phi/medical-record-number
wrapper.find('[data-testid=mrn-input]').setValue('00482916');
//                                                ^^^^^^^^ phi/medical-record-number
cy.get('input[name="patient[mrn]"]').clear().type('00482917');
//                                                 ^^^^^^^^ phi/medical-record-number
cy.get('#mrn').should('have.value', '00482918');
//                                   ^^^^^^^^ phi/medical-record-number
db.patients.find({ mrn: { $eq: '00482919' }, dob: { $lt: '1957-03-14' } });
//                              ^^^^^^^^ phi/medical-record-number
if (['00482920', '00482921'].includes(patient.mrn)) flag();
//    ^^^^^^^^    ^^^^^^^^ phi/medical-record-number
cy.get('#quantity').type('00482922');
if (patient.dob <= '1957-03-14' || patient.age >= 95) flag();
