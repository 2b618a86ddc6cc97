resource "aws_docdb_global_cluster" "r8" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  global_cluster_identifier = "x"
}

resource "aws_s3_bucket_public_access_block" "r35" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
  block_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "r36" {
  block_public_acls = true
  block_public_policy = true
  ignore_public_acls = true
  restrict_public_buckets = true
}

resource "aws_sqs_queue_policy" "r38" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:*", Resource = "*" }] })
#                                                        ^^^^^^^^^^^^^^^ access/public-storage
}

resource "aws_sns_topic_policy" "r39" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sns:*", Resource = "*" }] })
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "aws_kms_key" "r40" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:*", Resource = "*" }] })
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "aws_kms_key" "r41" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" }] })
}

resource "aws_emr_security_configuration" "r44" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableInTransitEncryption = true, EnableAtRestEncryption = false } })
#                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-disk
}

resource "aws_cloudfront_distribution" "r49" {
  default_cache_behavior {
    viewer_protocol_policy = "allow-all"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
  }
  viewer_certificate {
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "r50" {
  default_cache_behavior {
    viewer_protocol_policy = "https-only"
  }
  viewer_certificate {
    cloudfront_default_certificate = true
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
  }
}

resource "aws_ecs_cluster" "r55" {
  configuration {
    execute_command_configuration {
      log_configuration {
        cloud_watch_encryption_enabled = false
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-queue
      }
    }
  }
}

resource "aws_codebuild_project" "r56" {
  artifacts {
    type = "S3"
    encryption_disabled = true
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-object
  }
}

resource "aws_codebuild_project" "r57" {
  artifacts {
    type = "NO_ARTIFACTS"
  }
  logs_config {
    s3_logs {
      encryption_disabled = true
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-object
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "r59" {
  data_catalog_encryption_settings {
    encryption_at_rest {
      catalog_encryption_mode = "DISABLED"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
    }
  }
}

resource "aws_transfer_server" "r62" {
  endpoint_type = "PUBLIC"
# ^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "aws_transfer_server" "r63" {
  protocols = ["FTP"]
# ^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
}

resource "aws_dlm_lifecycle_policy" "r71" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        encrypted = false
#       ^^^^^^^^^^^^^^^^^ storage/unencrypted-disk
        target = "x"
      }
    }
  }
}

resource "aws_imagebuilder_image_recipe" "r72" {
  block_device_mapping {
    ebs {
#   ^^^^^ storage/unencrypted-disk
      volume_size = 8
    }
  }
}

resource "aws_eks_cluster" "r73" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  name = "x"
  version = "1.24"
}

resource "aws_ses_configuration_set" "r74" {
  delivery_options {
    tls_policy = "Optional"
#   ^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
  }
}

resource "aws_load_balancer_policy" "r75" {
  policy_attribute {
    name = "Protocol-TLSv1"
    value = "true"
#   ^^^^^^^^^^^^^^ transport/weak-tls
  }
}

resource "azurerm_storage_account_network_rules" "r84" {
  default_action = "Allow"
# ^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "azurerm_mssql_server" "r89" {
  minimum_tls_version = "1.0"
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
}

resource "azurerm_mssql_server" "r90" {
  public_network_access_enabled = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "azurerm_linux_web_app_slot" "r96" {
  https_only = false
# ^^^^^^^^^^^^^^^^^^ transport/tls-disabled
}

resource "azurerm_cosmosdb_account" "r99" {
  public_network_access_enabled = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "azurerm_application_gateway" "r101" {
  http_listener {
    name = "a"
    protocol = "Http"
#   ^^^^^^^^^^^^^^^^^ transport/tls-disabled
  }
}

resource "azurerm_application_gateway" "r102" {
  ssl_policy {
    policy_name = "AppGwSslPolicy20150501"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
    policy_type = "Predefined"
  }
}

resource "azurerm_linux_virtual_machine" "r104" {
  encryption_at_host_enabled = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-disk
}

resource "azurerm_automation_variable_string" "r106" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  name = "x"
}

resource "azurerm_hdinsight_kafka_cluster" "r110" {
  encryption_in_transit_enabled = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
}

resource "azurerm_api_management_api" "r112" {
  protocols = ["http", "https"]
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
}

resource "azurerm_cdn_frontdoor_custom_domain" "r114" {
  tls {
    minimum_tls_version = "TLS10"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
  }
}

resource "azurerm_service_fabric_cluster" "r115" {
  fabric_settings {
    name = "Security"
    parameters = {
      ClusterProtectionLevel = "None"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
    }
  }
}

resource "google_kms_crypto_key_iam_member" "r126" {
  member = "allUsers"
# ^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "google_container_cluster" "r128" {
  database_encryption {
    state = "DECRYPTED"
#   ^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  }
}

resource "google_app_engine_standard_app_version" "r129" {
  handlers {
    url_regex = ".*"
    security_level = "SECURE_NEVER"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
  }
}
