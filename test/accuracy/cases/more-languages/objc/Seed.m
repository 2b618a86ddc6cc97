NSDictionary *patient = @{ @"patientName": @"Gwendolyn Szymanski", @"ssn": @"413-58-2091", @"room": @12 };
