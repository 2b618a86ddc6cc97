resource "aws_db_instance" "clinic" {
  identifier              = "clinic"
  engine                  = "postgres"
  engine_version          = "16.4"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 95
  storage_encrypted       = true
  kms_key_id              = aws_kms_key.clinic.arn
  backup_retention_period = 35
}

resource "aws_db_instance" "reporting" {
  identifier          = "clinic-reporting"
  replicate_source_db = aws_db_instance.clinic.identifier
  instance_class      = "db.t4g.small"
  storage_encrypted   = false
  publicly_accessible = true
}

resource "aws_security_group_rule" "office" {
  type              = "ingress"
  from_port         = 5432
  to_port           = 5432
  protocol          = "tcp"
  cidr_blocks       = ["10.20.0.0/16", "203.0.113.0/24"]
  security_group_id = "sg-0a1b2c3d4e5f60718"
}
