# The patient that most tests start from.
factory :patient do
  first_name { 'Rosalind' }
  #             ^^^^^^^^ phi/name
  last_name { Faker::Name.last_name }
end
Patient.create!(first_name: 'Thaddeus', last_name: 'Wolcott')
#                            ^^^^^^^^               ^^^^^^^ phi/name
expect(page).to have_content('Rosalind Okonkwo')
#                             ^^^^^^^^^^^^^^^^ phi/name
