# A patient fills in the form.
fill_in 'Date of birth', with: '03/14/1957'
#                               ^^^^^^^^^^ phi/date-of-birth
fill_in 'patient[dob]', with: '03/14/1957'
#                              ^^^^^^^^^^ phi/date-of-birth
patient.dob = Date.new(1957, 3, 14)
#                      ^^^^^^^^^^^ phi/date-of-birth
fill_in 'Arrival', with: '08/04/2024'
expect(page).to have_field('Date of birth', placeholder: 'MM/DD/YYYY')
