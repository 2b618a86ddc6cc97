resource "aws_sqs_queue" "encrypted_by_default" {
  name = "results"
}

resource "aws_sqs_queue" "off" {
  name                    = "results"
  sqs_managed_sse_enabled = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-queue
}

resource "aws_sqs_queue" "own_key" {
  name                    = "results"
  sqs_managed_sse_enabled = false
  kms_master_key_id       = aws_kms_key.results.arn
}

resource "aws_sns_topic" "results" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-queue
  name = "results"
}

resource "aws_kinesis_stream" "vitals" {
  name            = "vitals"
  encryption_type = "NONE"
# ^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-queue
}

resource "aws_kinesis_stream" "encrypted" {
  name            = "vitals"
  encryption_type = "KMS"
}
