/** Table: options of storage clients that let everybody read what is stored. */
import type { OptionRow } from '../../program/optionTable.js';
import type { ShapeRow } from '../../program/shapes.js';
import { commands, starters } from '../transport/languages.js';

/** Options by the value that gives read or write access to everybody. Signed addresses are none of these. */
export const publicStorageOptions: readonly OptionRow<'code'>[] = [
  {
    // S3: PutObject, CreateBucket, PutBucketAcl, upload_file's ExtraArgs, multer-s3, django-storages.
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl, read 2026-11-22
    subject: 'code',
    names: ['ACL', 'CannedACL', 'withCannedAcl', 'objectCannedACL', 'AWS_DEFAULT_ACL', 'default_acl', 'x-amz-acl'],
    values: ['public-read', 'public-read-write', 'authenticated-read', 'PublicRead', 'PublicReadWrite'],
    variables: true,
    what: 'the canned ACL lets everybody read',
  },
  {
    // Google Cloud Storage: `predefinedAcl`, `predefined_acl`, `public: true` of upload and save.
    // https://cloud.google.com/storage/docs/access-control/lists#predefined-acl, read 2026-11-22
    subject: 'code',
    names: ['predefinedAcl', 'predefinedDefaultObjectAcl'],
    values: ['publicRead', 'publicReadWrite', 'public-read'],
    what: 'the predefined ACL lets everybody read',
  },
  {
    subject: 'code',
    names: ['public'],
    within: /(?:bucket|file|blob|storage)\b.*\b(?:upload|save|createwritestream)\b/,
    values: [true],
    what: 'the object is stored for everybody to read',
  },
  {
    // Azure Blob Storage: access level of a container.
    // https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-configure, read 2026-11-22
    subject: 'code',
    names: ['publicAccess', 'public_access', 'access', 'setPublicAccess', 'publicAccessType'],
    within: /container|blob/,
    values: ['container', 'blob'],
    what: 'anybody may read the container',
  },
];

/** Methods that do the same without an option: Google Cloud Storage for Node, Python and Ruby. */
export const publicStorageMethods: ReadonlySet<string> = new Set(['makePublic', 'make_public', 'make_blob_public']);

const command: readonly string[] = [...commands, ...starters];

/** Commands that do the same: https://docs.aws.amazon.com/cli/latest/reference/s3/cp.html, https://cloud.google.com/storage/docs/gsutil/commands/acl, https://learn.microsoft.com/cli/azure/storage/account; read 2026-11-22. */
export const publicStorageCommands: readonly ShapeRow<'code'>[] = [
  {
    subject: 'code',
    languages: command,
    pattern:
      /\baws\s[^\n|;&]{0,80}?\bs3(?:api)?\s[^\n|;&]{0,300}?(?<at>--acl[ =]["']?(?:public-read-write|public-read|authenticated-read))\b/g,
    inStrings: true,
    what: 'the canned ACL lets everybody read',
  },
  {
    subject: 'code',
    languages: command,
    pattern:
      /\b(?:gsutil|gcloud)\s[^\n|;&]{0,300}?(?<at>\b(?:allUsers|AllUsers|allAuthenticatedUsers|AllAuthenticatedUsers|public-read(?:-write)?|publicRead))\b/g,
    inStrings: true,
    what: 'access is granted to everybody',
  },
  {
    subject: 'code',
    languages: command,
    pattern:
      /\baz\sstorage\s[^\n|;&]{0,300}?(?<at>--(?:allow-blob-public-access[ =]true|public-access[ =](?:blob|container)))\b/g,
    inStrings: true,
    what: 'anybody may read the container',
  },
  {
    subject: 'code',
    languages: command,
    pattern: /\baws\s(?:rds|redshift|dms)\s[^\n|;&]{0,400}?(?<at>--publicly-accessible)\b/g,
    inStrings: true,
    what: 'the database has a public address',
  },
];
