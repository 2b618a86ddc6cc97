Patient.find_or_create_by!(mrn: "NM-7730419") do |p|
  p.name = "Octavian Redfeather"
  p.date_of_birth = Date.new(1934, 4, 2)
  p.address = "1209 Girard Blvd NE, Albuquerque, NM 87106"
  p.notes = <<~NOTES
    Mr. Redfeather was admitted on 3/4/2025 with a hip fracture.
    Daughter: Lucinda Redfeather-Ames, 505-266-3381.
    Plan: physiotherapy twice a day, paracetamol 1 g.
  NOTES
end
Role.create!([{ name: "admin" }, { name: "nurse" }, { name: "front_desk" }])
