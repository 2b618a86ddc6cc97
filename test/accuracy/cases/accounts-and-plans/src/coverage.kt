val coverage = Coverage(memberId = "PHP441088291", groupNumber = "88120", planName = "PPO Gold", beneficiaryNumber = "4471-8820-31")
val sandbox = Coverage(memberId = "TEST123456", groupNumber = "00000", planName = "Test plan", beneficiaryNumber = "000000000")
val copay = mapOf("office" to 25, "emergency" to 150)
