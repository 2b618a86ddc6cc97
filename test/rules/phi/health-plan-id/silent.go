package limits

// Medicare pays by year; no member is named.
var medicareYear = 2024
var rates = map[string]float64{"medicare": 0.0145, "medicaid": 0.5}
var policy = map[string]string{"policy_id": "allow-read-2023", "policyNumber": "7"}
var teamMemberCount = 12
