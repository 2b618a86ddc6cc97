/**
 * Table: options by which programs that make infrastructure (AWS CDK, Pulumi, SDKs) switch encryption at rest off.
 * Only what is written counts: what a provider does by default is its own affair, and good for most (S3 since 2023-01-05).
 */
import type { OptionRow } from '../../program/optionTable.js';
import type { ShapeRow } from '../../program/shapes.js';
import { commands, starters } from '../transport/languages.js';

/** What is left unencrypted. */
export type EncryptionSubject = 'object' | 'database' | 'queue';

const off: readonly (boolean | string)[] = [false, 'false', 'NONE', 'DISABLED'];

/** Options that switch encryption off, by what they belong to. */
export const encryptionOff: readonly OptionRow<EncryptionSubject>[] = [
  {
    // RDS, Aurora, DocumentDB, Neptune: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, read 2026-11-22
    subject: 'database',
    names: ['storageEncrypted'],
    values: [false],
    what: 'storage of the database is not encrypted',
  },
  {
    // Redshift, ElastiCache: https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html, read 2026-11-22
    subject: 'database',
    names: ['encrypted'],
    within: /redshift|create_cluster|createcluster|docdb|neptune/,
    values: [false],
    what: 'the cluster is not encrypted',
  },
  {
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html, read 2026-11-22
    subject: 'database',
    names: ['atRestEncryptionEnabled', 'atRestEncryption'],
    values: [false],
    what: 'the cache is not encrypted at rest',
  },
  {
    // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html, read 2026-11-22
    subject: 'database',
    names: ['enabled'],
    within: /encryptionatrest|encryptatrest|encrypt_at_rest|ssespecification|sse_specification/,
    values: [false],
    what: 'encryption at rest is disabled',
  },
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html, CDK before 2023; read 2026-11-22
    subject: 'object',
    names: ['serverSideEncryption', 'encryption'],
    within: /bucket|s3|putobject|upload/,
    values: off,
    what: 'encryption of objects is switched off',
  },
  {
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html, read 2026-11-22
    subject: 'queue',
    names: ['SqsManagedSseEnabled', 'sqsManagedSse'],
    values: [false, 'false'],
    what: 'encryption of the queue is switched off',
  },
  {
    // https://docs.aws.amazon.com/kinesis/latest/APIReference/API_StopStreamEncryption.html, read 2026-11-22
    subject: 'queue',
    names: ['encryptionType'],
    within: /stream|kinesis/,
    values: ['NONE'],
    what: 'encryption of the stream is switched off',
  },
];

/** Members of enumerations that mean no encryption, by the name of the enumeration. AWS CDK v2, read 2026-11-22. */
export const unencryptedMembers: Readonly<Record<string, EncryptionSubject>> = {
  'BucketEncryption.UNENCRYPTED': 'object',
  'QueueEncryption.UNENCRYPTED': 'queue',
  'StreamEncryption.UNENCRYPTED': 'queue',
};

/** Calls that take encryption away, by the last name of the callee. AWS SDKs, read 2026-11-22. */
export const encryptionRemovals: Readonly<Record<string, EncryptionSubject>> = {
  delete_bucket_encryption: 'object',
  deleteBucketEncryption: 'object',
  DeleteBucketEncryption: 'object',
  DeleteBucketEncryptionCommand: 'object',
  DeleteBucketEncryptionAsync: 'object',
  stop_stream_encryption: 'queue',
  stopStreamEncryption: 'queue',
  StopStreamEncryption: 'queue',
  StopStreamEncryptionCommand: 'queue',
};

const command: readonly string[] = [...commands, ...starters];

/** Commands that make something without encryption. https://docs.aws.amazon.com/cli/latest/reference/, read 2026-11-22. */
export const unencryptedCommands: readonly ShapeRow<EncryptionSubject>[] = [
  {
    subject: 'database',
    languages: command,
    pattern:
      /\baws\s(?:rds|docdb|neptune|redshift|elasticache)\s[^\n|;&]{0,400}?(?<at>--no-(?:storage-encrypted|encrypted|at-rest-encryption-enabled))\b/g,
    inStrings: true,
    what: 'storage of the database is not encrypted',
  },
  {
    subject: 'object',
    languages: command,
    pattern: /\baws\ss3api\sdelete-bucket-encryption\b/g,
    inStrings: true,
    what: 'encryption is taken away',
  },
  {
    subject: 'queue',
    languages: command,
    pattern: /\baws\skinesis\sstop-stream-encryption\b/g,
    inStrings: true,
    what: 'encryption is taken away',
  },
];
