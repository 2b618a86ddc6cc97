require "rails_helper"

RSpec.describe Patient do
  let(:attrs) do
    { :first_name => "Araminta", :last_name => "Delgado-Fitch",
      :birth_date => "1977-09-14", :ssn => "585-23-7740",
      :phone => "505-881-2294", :zip => "87110" }
  end
  let(:blank) { { first_name: "First", last_name: "Last", ssn: "111-11-1111", phone: "555-555-5555" } }

  it "is valid with a medical record number" do
    patient = described_class.new(**attrs, medical_record_number: "NM-7730418", patient_email: "minta.df@q.com")
    expect(patient).to be_valid
    expect(patient.age_on(Date.new(2025, 1, 1))).to eq(47)
  end

  it "rejects a social security number with letters" do
    expect(described_class.new(ssn: "12A-45-67B9")).not_to be_valid
  end
end
