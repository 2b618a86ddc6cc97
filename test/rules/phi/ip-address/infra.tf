# The servers of the patient portal.
resource "aws_security_group_rule" "portal" {
  cidr_blocks = ["73.162.44.0/24", "0.0.0.0/0"]
}
variable "dns" { default = "1.1.1.1" }
variable "bind" { default = "0.0.0.0:8080" }
