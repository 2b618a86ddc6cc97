# Numbers of a program.
CASE_ID = 12
ticket = { external_id: "JIRA-4471", registration: "open", subject: "Build 4471 failed" }
message = { subject: "RE: 2024 budget", identifier: "com.lakeshore.app2" }
trace = { id: "S24-118820" }
