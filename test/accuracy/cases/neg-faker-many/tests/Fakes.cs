var patients = new Faker<Patient>("en_US").UseSeed(48213)
    .RuleFor(p => p.FirstName, f => f.Name.FirstName())
    .RuleFor(p => p.Ssn, f => f.Random.Replace("9##-##-####"))
    .RuleFor(p => p.DateOfBirth, f => f.Date.Past(80, new DateTime(2006, 1, 1)))
    .RuleFor(p => p.Phone, f => f.Phone.PhoneNumber("555-01##"))
    .RuleFor(p => p.Age, f => f.Random.Int(18, 95));
