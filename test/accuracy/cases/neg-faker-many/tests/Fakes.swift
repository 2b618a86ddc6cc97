let patient = Patient(name: Fakery.name.name(), dob: Date.random(in: 1940...2006), phone: "555-01\(Int.random(in: 10...99))")
