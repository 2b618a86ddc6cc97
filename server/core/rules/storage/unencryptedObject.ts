import { encryptionAtRest } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { resourceHits } from '../../resources/judge.js';

/** Objects stored without encryption. */
export const unencryptedObject = defineRule({
  id: 'storage/unencrypted-object',
  summary: 'Objects stored without encryption',
  why: 'Whoever gets at the storage reads what patients entrusted to it.',
  remedy: 'Switch encryption on, with a key of your own where the policy asks for one.',
  limits:
    'Knows the types of resources in its tables. A value that only a deployment knows is not judged, and what another file sets is not seen.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: { resource: 'Object storage without encryption' },
  examples: [
    {
      file: 'stack.ts',
      code: "import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(this, 'Scans', { encryption: s3.BucketEncryption.UNENCRYPTED });",
      flagged: true,
    },
    {
      file: 'stack.ts',
      code: "import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(this, 'Scans', { encryption: s3.BucketEncryption.KMS });",
      flagged: false,
    },
  ],
  check: (document, _policy, context) => resourceHits(document, context, 'storage/unencrypted-object'),
});
