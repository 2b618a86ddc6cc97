fun formatDob(dob: String, pattern: String = "MM/dd/yyyy"): String = LocalDate.parse(dob).format(DateTimeFormatter.ofPattern(pattern))
fun maskName(name: String): String = name.first() + "*".repeat(name.length - 1)
const val PHONE_MASK = "(###) ###-####"
const val MIN_DATE = "1900-01-01"
