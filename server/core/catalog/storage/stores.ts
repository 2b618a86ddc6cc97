/**
 * Tables: what names a store where it is declared, and where programs use it.
 * Sources, all read 2026-11-22: pages of each type under https://registry.terraform.io/providers/hashicorp/aws/latest/docs,
 * .../google/latest/docs, .../azurerm/latest/docs, https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/;
 * https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/, https://boto3.amazonaws.com/v1/documentation/api/latest/.
 */
import type { StoreKind } from '../../workspace/facts.js';

/** A type of resource that stores, and the property with its name. */
export interface StoreType {
  readonly kind: StoreKind;
  readonly name: string;
}

/** Types by their names in lower case. */
export const storeTypes: ReadonlyMap<string, StoreType> = new Map([
  ['aws_s3_bucket', { kind: 'object', name: 'bucket' }],
  ['aws::s3::bucket', { kind: 'object', name: 'BucketName' }],
  ['cdk:s3.bucket', { kind: 'object', name: 'bucketName' }],
  ['google_storage_bucket', { kind: 'object', name: 'name' }],
  ['azurerm_storage_container', { kind: 'object', name: 'name' }],
  ['aws_dynamodb_table', { kind: 'database', name: 'name' }],
  ['aws::dynamodb::table', { kind: 'database', name: 'TableName' }],
  ['aws::serverless::simpletable', { kind: 'database', name: 'TableName' }],
  ['cdk:dynamodb.table', { kind: 'database', name: 'tableName' }],
  ['aws_sqs_queue', { kind: 'queue', name: 'name' }],
  ['aws::sqs::queue', { kind: 'queue', name: 'QueueName' }],
  ['cdk:sqs.queue', { kind: 'queue', name: 'queueName' }],
  ['aws_sns_topic', { kind: 'queue', name: 'name' }],
  ['aws::sns::topic', { kind: 'queue', name: 'TopicName' }],
  ['cdk:sns.topic', { kind: 'queue', name: 'topicName' }],
  ['aws_kinesis_stream', { kind: 'queue', name: 'name' }],
  ['aws::kinesis::stream', { kind: 'queue', name: 'Name' }],
  ['cdk:kinesis.stream', { kind: 'queue', name: 'streamName' }],
  ['aws_kinesis_firehose_delivery_stream', { kind: 'queue', name: 'name' }],
  ['aws::kinesisfirehose::deliverystream', { kind: 'queue', name: 'DeliveryStreamName' }],
  ['google_pubsub_topic', { kind: 'queue', name: 'name' }],
]);

/** Types that say something of a store, and the property that names it. */
export const companionTypes: ReadonlyMap<string, string> = new Map([
  ['aws_s3_bucket_acl', 'bucket'],
  ['aws_s3_bucket_policy', 'bucket'],
  ['aws_s3_bucket_public_access_block', 'bucket'],
  ['aws_s3_bucket_server_side_encryption_configuration', 'bucket'],
  ['aws::s3::bucketpolicy', 'Bucket'],
  ['google_storage_bucket_iam_member', 'bucket'],
  ['google_storage_bucket_iam_binding', 'bucket'],
  ['google_storage_bucket_acl', 'bucket'],
  ['google_storage_bucket_access_control', 'bucket'],
  ['aws_sqs_queue_policy', 'queue_url'],
  ['aws_sns_topic_policy', 'arn'],
]);

/** Options of SDKs that name a store, as they are written. */
export const storeOptions: ReadonlyMap<string, StoreKind> = new Map([
  ['Bucket', 'object'],
  ['bucketName', 'object'],
  ['bucket_name', 'object'],
  ['BucketName', 'object'],
  ['bucket', 'object'],
  ['TableName', 'database'],
  ['tableName', 'database'],
  ['table_name', 'database'],
  ['QueueUrl', 'queue'],
  ['QueueURL', 'queue'],
  ['QueueName', 'queue'],
  ['queueUrl', 'queue'],
  ['TopicArn', 'queue'],
  ['topicArn', 'queue'],
  ['StreamName', 'queue'],
  ['streamName', 'queue'],
  ['DeliveryStreamName', 'queue'],
]);

/** Calls whose first argument names a store. */
export const storeCalls: readonly { readonly calls: RegExp; readonly kind: StoreKind }[] = [
  { calls: /(?:^|\.)(?:bucket|Bucket|get_bucket|getBucket|from_bucket_name|fromBucketName)$/, kind: 'object' },
  { calls: /(?:^|\.)(?:upload_file|upload_fileobj|download_file|download_fileobj)$/, kind: 'object' },
  { calls: /(?:^|\.)(?:getContainerClient|get_container_client|GetBlobContainerClient)$/, kind: 'object' },
  { calls: /(?:^|\.)(?:Table|getTable)$/, kind: 'database' },
  { calls: /(?:^|\.)(?:get_queue_by_name|Queue|getQueueUrl|topic|Topic)$/, kind: 'queue' },
];

/** Calls of `storeCalls` whose store is not the first argument, but one further on. */
export const storePlaces: ReadonlyMap<string, number> = new Map([
  ['upload_file', 1],
  ['upload_fileobj', 1],
]);

/** Calls that store an object, by the names on the way to them. */
export const objectWrites = /(?:put_?object|upload|copy_?object|create_?multipart)/i;

/** A key of the customer in a call of an SDK. */
export const namedKey =
  /SSEKMSKey|sse_?kms|aws:kms|SSECustomer|sse_?customer|kms_?key|AWS_KMS|ServerSideEncryption\.KMS/i;

/** Words without which a program uses no store of the tables, and infrastructure declares none. */
export const storeClues: readonly string[] = [
  ...['bucket', 'tablename', 'table_name', 'queueurl', 'queue_url', 'queuename', 'topicarn', 'streamname', 'dynamodb'],
  ...['aws_sqs_queue', 'aws::sqs', 'aws_sns_topic', 'aws::sns', 'aws_kinesis', 'aws::kinesis', 'containerclient'],
];
