require "letter"

RSpec.describe Letter do
  let(:patient) { { last_name: "Baptiste-Reyes", first_name: "Oluwaseun", dob: "1986-11-14", patient_email: "oluwaseun.br86@gmail.com" } }
  let(:nobody) { { last_name: Faker::Name.last_name, first_name: Faker::Name.first_name, dob: "1900-01-01", patient_email: "nobody@example.org" } }

  it "greets a patient by last name" do
    expect(described_class::GREETINGS.fetch("x")).to eq("Dear patient")
  end
end
