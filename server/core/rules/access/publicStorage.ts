import { accessControl } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { resourceHits } from '../../resources/judge.js';

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
  subjects: { resource: 'Public storage' },
  examples: [
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
  check: (document, _policy, context) => resourceHits(document, context, 'access/public-storage'),
});
