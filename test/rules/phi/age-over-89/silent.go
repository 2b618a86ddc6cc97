package site

// The code is 94 years old in dog years.
var headers = map[string]int{"age": 94, "max-age": 96}
var bytesPerPage = 97
const retentionYears = 99
