ACCOUNTS = {"1000": "Cash", "1200": "Accounts receivable", "4010": "Patient revenue", "5441": "Medical supplies"}
FISCAL_YEAR = ("2024-07-01", "2025-06-30")
TEST_IBAN = "GB82WEST12345698765432"
EXCHANGE = {"EUR": 1.0881, "CHF": 0.9441}
TOTAL = Decimal("412689031.77")
