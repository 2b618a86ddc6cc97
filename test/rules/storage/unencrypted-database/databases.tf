variable "encrypted" {
  type    = bool
  default = true
}

variable "key" {
  type = string
}

locals {
  plain = false
}

resource "aws_db_instance" "charts" {
  engine            = "postgres"
  storage_encrypted = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
}

resource "aws_db_instance" "nothing_said" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  engine = "postgres"
}

resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.charts.identifier
}

resource "aws_db_instance" "by_default" {
  engine            = "mysql"
  storage_encrypted = var.encrypted
}

resource "aws_db_instance" "by_local" {
  engine            = "mysql"
  storage_encrypted = local.plain
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
}

resource "aws_db_instance" "by_environment" {
  engine            = "mysql"
  storage_encrypted = terraform.workspace == "prod" ? true : false
}

resource "aws_rds_cluster" "serverless" {
  engine_mode = "serverless"
}

resource "aws_opensearch_domain" "notes" {
  domain_name = "notes"

  encrypt_at_rest {
    enabled = false
#   ^^^^^^^^^^^^^^^ storage/unencrypted-database
  }

  node_to_node_encryption {
    enabled = true
  }

  domain_endpoint_options {
    enforce_https = true
  }
}

resource "aws_redshift_cluster" "since_2025_encrypted" {
  cluster_identifier = "visits"
}

resource "aws_dynamodb_table" "always_encrypted" {
  name = "visits"
}

resource "azurerm_mssql_database" "ehr" {
  name                                = "ehr"
  transparent_data_encryption_enabled = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
}
