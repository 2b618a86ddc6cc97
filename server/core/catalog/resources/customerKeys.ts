/**
 * Table: where resources name a key that the customer manages, for policies that ask for one. What names none is encrypted
 * with a key of the provider, or not at all.
 * Sources, all read 2026-11-22: pages of each type under https://registry.terraform.io/providers/hashicorp/aws/latest/docs,
 * .../azurerm/latest/docs, .../google/latest/docs, https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/.
 */
import type { ResourceRow, ResourceRule } from '../../resources/row.js';

/** Keys of AWS that the customer does not manage. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html */
const providerKeys = ['', /^alias\/aws\//] as const;

/** One way to name a key; where a type has several, one of them is enough. */
function key(rule: ResourceRule, types: readonly string[], path: string): ResourceRow {
  return { rule, types, path, bad: providerKeys, absent: 'bad', what: 'no key of the customer is named' };
}

/** Where keys of the customer are named. */
export const customerKeyRows: readonly ResourceRow[] = [
  key(
    'storage/unencrypted-object',
    ['aws_s3_bucket_server_side_encryption_configuration'],
    'rule apply_server_side_encryption_by_default kms_master_key_id',
  ),
  key(
    'storage/unencrypted-object',
    ['AWS::S3::Bucket'],
    'BucketEncryption ServerSideEncryptionConfiguration ServerSideEncryptionByDefault KMSMasterKeyID',
  ),
  key('storage/unencrypted-object', ['cdk:s3.Bucket'], 'encryptionKey'),
  key('storage/unencrypted-object', ['aws_s3_object', 'aws_s3_bucket_object', 'aws_s3_object_copy'], 'kms_key_id'),
  key('storage/unencrypted-object', ['google_storage_bucket'], 'encryption default_kms_key_name'),
  key('storage/unencrypted-object', ['azurerm_storage_account'], 'customer_managed_key key_vault_key_id'),
  key('storage/unencrypted-object', ['aws_codebuild_project'], 'encryption_key'),
  key('storage/unencrypted-object', ['aws_codepipeline'], 'artifact_store encryption_key id'),
  key('storage/unencrypted-object', ['google_artifact_registry_repository'], 'kms_key_name'),
  key('storage/unencrypted-object', ['aws_ecr_repository'], 'encryption_configuration kms_key'),
  key(
    'storage/unencrypted-database',
    [
      'aws_db_instance',
      'aws_rds_cluster',
      'aws_docdb_cluster',
      'aws_redshift_cluster',
      'aws_elasticache_replication_group',
      'aws_backup_vault',
      'aws_timestreamwrite_database',
      'aws_secretsmanager_secret',
      'aws_redshiftserverless_namespace',
      'aws_ssm_parameter',
      'aws_sagemaker_domain',
      'aws_cloudtrail',
      'aws_imagebuilder_component',
    ],
    'kms_key_id',
  ),
  key(
    'storage/unencrypted-database',
    [
      'aws_db_instance',
      'aws_rds_cluster',
      'aws_docdb_cluster',
      'aws_redshift_cluster',
      'aws_elasticache_replication_group',
      'aws_backup_vault',
      'aws_timestreamwrite_database',
      'aws_secretsmanager_secret',
      'aws_redshiftserverless_namespace',
      'aws_ssm_parameter',
      'aws_sagemaker_domain',
      'aws_cloudtrail',
      'aws_imagebuilder_component',
    ],
    'kms_key_arn',
  ),
  key(
    'storage/unencrypted-database',
    ['aws_neptune_cluster', 'aws_memorydb_cluster', 'aws_lambda_function', 'aws_cloudtrail_event_data_store'],
    'kms_key_arn',
  ),
  key(
    'storage/unencrypted-database',
    [
      'AWS::RDS::DBInstance',
      'AWS::RDS::DBCluster',
      'AWS::DocDB::DBCluster',
      'AWS::Neptune::DBCluster',
      'AWS::Redshift::Cluster',
      'AWS::ElastiCache::ReplicationGroup',
      'AWS::SecretsManager::Secret',
      'AWS::CloudTrail::Trail',
    ],
    'KmsKeyId',
  ),
  key('storage/unencrypted-database', ['aws_dynamodb_table'], 'server_side_encryption kms_key_arn'),
  key('storage/unencrypted-database', ['AWS::DynamoDB::Table'], 'SSESpecification KMSMasterKeyId'),
  key('storage/unencrypted-database', ['cdk:dynamodb.Table'], 'encryptionKey'),
  key('storage/unencrypted-database', ['google_sql_database_instance'], 'encryption_key_name'),
  key('storage/unencrypted-database', ['google_bigquery_dataset'], 'default_encryption_configuration kms_key_name'),
  key(
    'storage/unencrypted-database',
    [
      'google_bigquery_table',
      'google_bigtable_instance',
      'google_spanner_database',
      'google_vertex_ai_dataset',
      'google_vertex_ai_metadata_store',
    ],
    'encryption_configuration kms_key_name',
  ),
  key(
    'storage/unencrypted-database',
    [
      'google_bigquery_table',
      'google_bigtable_instance',
      'google_spanner_database',
      'google_vertex_ai_dataset',
      'google_vertex_ai_metadata_store',
    ],
    'encryption_config kms_key_name',
  ),
  key(
    'storage/unencrypted-database',
    [
      'google_bigquery_table',
      'google_bigtable_instance',
      'google_spanner_database',
      'google_vertex_ai_dataset',
      'google_vertex_ai_metadata_store',
    ],
    'encryption_spec kms_key_name',
  ),
  key(
    'storage/unencrypted-database',
    [
      'google_bigquery_table',
      'google_bigtable_instance',
      'google_spanner_database',
      'google_vertex_ai_dataset',
      'google_vertex_ai_metadata_store',
    ],
    'cluster kms_key_name',
  ),
  key('storage/unencrypted-database', ['google_dataflow_job'], 'kms_key_name'),
  key('storage/unencrypted-database', ['google_dataproc_cluster'], 'cluster_config encryption_config kms_key_name'),
  key('storage/unencrypted-database', ['google_redis_instance'], 'customer_managed_key'),
  key('storage/unencrypted-database', ['azurerm_cosmosdb_account'], 'key_vault_key_id'),
  key(
    'storage/unencrypted-disk',
    [
      'aws_ebs_volume',
      'aws_efs_file_system',
      'aws_ebs_snapshot_copy',
      'aws_fsx_lustre_file_system',
      'aws_fsx_ontap_file_system',
      'aws_fsx_openzfs_file_system',
      'aws_fsx_windows_file_system',
    ],
    'kms_key_id',
  ),
  key('storage/unencrypted-disk', ['AWS::EC2::Volume', 'AWS::EFS::FileSystem'], 'KmsKeyId'),
  key('storage/unencrypted-disk', ['google_compute_disk'], 'disk_encryption_key kms_key_self_link'),
  key('storage/unencrypted-disk', ['google_compute_disk'], 'disk_encryption_key raw_key'),
  key('storage/unencrypted-disk', ['google_compute_instance'], 'boot_disk kms_key_self_link'),
  key('storage/unencrypted-disk', ['google_compute_instance'], 'boot_disk disk_encryption_key_raw'),
  key('storage/unencrypted-disk', ['azurerm_managed_disk', 'azurerm_kubernetes_cluster'], 'disk_encryption_set_id'),
  key('storage/unencrypted-queue', ['aws_sqs_queue', 'aws_sns_topic'], 'kms_master_key_id'),
  key('storage/unencrypted-queue', ['AWS::SQS::Queue', 'AWS::SNS::Topic'], 'KmsMasterKeyId'),
  key('storage/unencrypted-queue', ['cdk:sqs.Queue'], 'encryptionMasterKey'),
  key(
    'storage/unencrypted-queue',
    ['aws_kinesis_stream', 'aws_kinesis_video_stream', 'aws_cloudwatch_log_group'],
    'kms_key_id',
  ),
  key('storage/unencrypted-queue', ['AWS::Kinesis::Stream'], 'StreamEncryption KeyId'),
  key('storage/unencrypted-queue', ['AWS::Logs::LogGroup'], 'KmsKeyId'),
  key('storage/unencrypted-queue', ['aws_kinesis_firehose_delivery_stream'], 'server_side_encryption key_arn'),
  key('storage/unencrypted-queue', ['aws_msk_cluster'], 'encryption_info encryption_at_rest_kms_key_arn'),
  key('storage/unencrypted-queue', ['google_pubsub_topic'], 'kms_key_name'),
  key('storage/unencrypted-queue', ['azurerm_servicebus_namespace'], 'customer_managed_key key_vault_key_id'),
];
