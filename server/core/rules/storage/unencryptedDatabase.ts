import { encryptionAtRest } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { resourceHits } from '../../resources/judge.js';

/** Database without encryption at rest. */
export const unencryptedDatabase = defineRule({
  id: 'storage/unencrypted-database',
  summary: 'Database without encryption at rest',
  why: 'Whoever gets at a disk, a backup or a snapshot reads every record in it.',
  remedy: 'Switch encryption at rest on. Where it can only be chosen at creation, restore an encrypted copy.',
  limits:
    'Knows the types of resources in its tables. A value that only a deployment knows is not judged, and what another file sets is not seen.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: { resource: 'Database without encryption' },
  examples: [
    {
      file: 'main.tf',
      code: 'resource "aws_db_instance" "charts" {\n  engine            = "postgres"\n  storage_encrypted = false\n}',
      flagged: true,
    },
    {
      file: 'main.tf',
      code: 'resource "aws_db_instance" "charts" {\n  engine            = "postgres"\n  storage_encrypted = true\n}',
      flagged: false,
    },
  ],
  check: (document, _policy, context) => resourceHits(document, context, 'storage/unencrypted-database'),
});
