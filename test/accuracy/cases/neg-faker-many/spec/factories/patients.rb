FactoryBot.define do
  factory :patient do
    first_name { Faker::Name.first_name }
    last_name { Faker::Name.last_name }
    ssn { Faker::IDNumber.invalid }
    dob { Faker::Date.birthday(min_age: 18, max_age: 89) }
    phone { Faker::PhoneNumber.cell_phone }
    email { Faker::Internet.email(domain: "example.com") }
    sequence(:mrn) { |n| format("MRN%07d", n) }
  end
end
