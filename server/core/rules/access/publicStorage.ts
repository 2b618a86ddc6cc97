import { openStorageOf } from '../../access/publicStorage.js';
import { publicStorageCommands } from '../../catalog/access/publicStorage.js';
import { accessControl } from '../../catalog/citations.js';
import { isExamplePath, isTestPath } from '../../catalog/testPaths.js';
import { defineRule } from '../../model.js';
import { shapesIn } from '../../program/shapes.js';
import { declaresOnly, resourceHits } from '../../resources/judge.js';
import { joinedHits } from '../../workspace/joined.js';

/** Storage that everybody can reach. */
export const publicStorage = defineRule({
  id: 'access/public-storage',
  summary: 'Storage that everybody can reach',
  why: 'Who finds the address can read what is stored, without being asked who they are.',
  remedy: 'Give access to named accounts and networks only.',
  limits:
    'Knows the types of resources in its tables. A value that only a deployment knows is not judged, and what another file sets is not seen.',
  cites: accessControl,
  severity: 'error',
  subjects: {
    resource: 'Public storage',
    code: 'What is stored here is open to everybody',
    declared: 'The store that is used here is declared without protection',
  },
  examples: [
    { file: 'upload.py', code: "s3.put_object(Bucket='scans', Key=key, Body=body, ACL='public-read')", flagged: true },
    { file: 'upload.py', code: "s3.put_object(Bucket='scans', Key=key, Body=body, ACL='private')", flagged: false },
    {
      file: 'main.tf',
      code: 'resource "aws_s3_bucket_acl" "scans" {\n  bucket = aws_s3_bucket.scans.id\n  acl    = "public-read"\n}',
      flagged: true,
    },
    {
      file: 'main.tf',
      code: 'resource "aws_s3_bucket_acl" "scans" {\n  bucket = aws_s3_bucket.scans.id\n  acl    = "private"\n}',
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    yield* resourceHits(document, context, 'access/public-storage', policy);
    if (isTestPath(document.path) || isExamplePath(document.path) || declaresOnly(document, context)) return;
    yield* joinedHits(context, 'access/public-storage');
    for (const { start, end, what } of context.code.flatMap(openStorageOf)) {
      yield { start, end, subject: 'code', detail: what };
    }
    for (const { start, end, row } of shapesIn(document, publicStorageCommands)) {
      yield { start, end, subject: row.subject, detail: row.what };
    }
  },
});
