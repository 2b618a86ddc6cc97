val faker = faker { fakerConfig { locale = "en-US"; randomSeed = 4471882 } }
fun patient() = Patient(name = faker.name.name(), phone = faker.phoneNumber.phoneNumber(), ssn = "${faker.string.numerify("9##")}-00-0000")
