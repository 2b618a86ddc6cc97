resource "aws_s3_bucket_acl" "scans" {
  bucket = aws_s3_bucket.scans.id
  acl    = "public-read"
# ^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "aws_s3_bucket_public_access_block" "scans" {
  bucket                  = aws_s3_bucket.scans.id
  block_public_acls       = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_policy" "scans" {
  bucket = aws_s3_bucket.scans.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
#     ^^^^^^^^^^^^^^^ access/public-storage
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.scans.arn}/*"
    }]
  })
}

resource "aws_s3_bucket_policy" "tls_only" {
  bucket = aws_s3_bucket.scans.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_security_group" "database" {
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
#                  ^^^^^^^^^^^ access/public-storage
  }

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}
