val patient = Patient(accountNumber = "8830041927", visitNumber = "77120384")
//                                     ^^^^^^^^^^                  ^^^^^^^^ phi/account-number
val card = Card(cardNumber = "4242424242424242", holder = "Test Patient")
val guarantor = Guarantor(iban = "GB54LOYD30963801847265")
//                                ^^^^^^^^^^^^^^^^^^^^^^ phi/account-number
