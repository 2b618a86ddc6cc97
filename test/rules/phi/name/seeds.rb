patient = FactoryBot.build(:patient, first_name: "Rosalind", last_name: "Okonkwo")
#                                                 ^^^^^^^^               ^^^^^^^ phi/name
fake = FactoryBot.build(:patient, first_name: Faker::Name.first_name, last_name: "Testpatient")
admin = User.new(name: "Administrator", role: "Nurse Manager")
