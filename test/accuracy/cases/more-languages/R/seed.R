patients <- data.frame(patient_name = c("Isidore Valcourt", "Hephzibah Ngata"), ssn = c("412-81-7703", "411-90-2218"), stringsAsFactors = FALSE)
set.seed(20250114)
