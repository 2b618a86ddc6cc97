local patient = { name = "Ambrosia Kettlewell", dob = "1957-08-16", member_id = "TNX881204471" }
local timeout = { connect = 95, read = 120 }
