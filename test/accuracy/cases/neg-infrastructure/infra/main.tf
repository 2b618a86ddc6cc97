variable "admin_email" { default = "ops@example.com" }
resource "aws_db_instance" "patients" {
  identifier              = "patients-prod-4471"
  engine_version          = "16.2"
  storage_encrypted       = true
  maintenance_window      = "sun:03:00-sun:04:00"
  backup_retention_period = 35
  name                    = "patients"
  tags                    = { Owner = "ward-team", CreatedOn = "2025-01-14", Account = "123456789012" }
}
resource "aws_security_group_rule" "vpn" { cidr_blocks = ["10.8.0.0/16", "203.0.113.0/24"] }
