resource "google_sql_database_instance" "charts" {
  settings {
    ip_configuration {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/database-without-tls
    }
  }
}

resource "google_sql_database_instance" "certificates" {
  settings {
    ip_configuration {
      ssl_mode    = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"
      require_ssl = false
    }
  }
}

resource "aws_db_parameter_group" "charts" {
  parameter {
    name  = "rds.force_ssl"
    value = "0"
#   ^^^^^^^^^^^ transport/database-without-tls
  }

  parameter {
    name  = "log_connections"
    value = "0"
  }
}

resource "azurerm_redis_cache" "portal" {
  non_ssl_port_enabled = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/database-without-tls
}
