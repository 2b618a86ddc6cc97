terraform {
  required_version = ">= 1.9.0"
}

resource "aws_s3_bucket" "scans" {
  bucket = "cedar-hollow-scans"
  tags   = { Data = "phi", CreatedOn = "2025-01-14" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "scans" {
  bucket = aws_s3_bucket.scans.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.clinic.arn
    }
  }
}

resource "aws_kms_key" "clinic" {
  description         = "Patient records"
  enable_key_rotation = true
}

resource "aws_s3_bucket" "photos" {
  bucket = "cedar-hollow-photos"
  acl    = "public-read"
}
