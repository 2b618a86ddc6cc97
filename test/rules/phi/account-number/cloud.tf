# The portal of the patients of a clinic.
resource "aws_db_instance" "patients" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  account_id     = "883004192744"
  aws_account_id = "883004192745"
}
locals {
  account_id      = "883004192746"
  project_number  = "883004192747"
  service_account = "883004192748"
}
