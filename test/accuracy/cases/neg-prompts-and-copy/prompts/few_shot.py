SYSTEM = "You answer questions about Medicare Part B. Today is {today}."
EXAMPLES = [("What is my deductible?", "Your plan decides."), ("Is Dr. {last_name} in network?", "Let me check.")]
REDACTED = "Patient [NAME], born [DATE], phone [PHONE], seen by [PROVIDER] on [DATE]."
