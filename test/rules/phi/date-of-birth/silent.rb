# Days on which nobody was born.
VERSION_DATE = "2024-03-14"
release = { released_on: "1999-03-14", expires: "2030-03-14", created_at: "2021-03-14" }
company = { founded: "1957-03-14" }
holiday = Date.new(2024, 12, 25)
stat = { mtime: "2019-06-22T03:28:46.937Z" }
