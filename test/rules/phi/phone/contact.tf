# The portal of patients.
variable "on_call" { default = "614-555-0123" }
