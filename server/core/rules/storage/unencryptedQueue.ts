import { encryptionAtRest } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { resourceHits } from '../../resources/judge.js';

/** Queue, topic or stream without encryption. */
export const unencryptedQueue = defineRule({
  id: 'storage/unencrypted-queue',
  summary: 'Queue, topic or stream without encryption',
  why: 'Messages lie in it until they are read, and whoever gets at the storage reads them too.',
  remedy: 'Switch encryption on, with a key of the service or of your own.',
  limits:
    'Knows the types of resources in its tables. A value that only a deployment knows is not judged, and what another file sets is not seen.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: { resource: 'Queue without encryption' },
  examples: [
    {
      file: 'template.yaml',
      code: 'Resources:\n  Results:\n    Type: AWS::Kinesis::Stream\n    Properties:\n      ShardCount: 1',
      flagged: true,
    },
    {
      file: 'template.yaml',
      code: 'Resources:\n  Results:\n    Type: AWS::Kinesis::Stream\n    Properties:\n      ShardCount: 1\n      StreamEncryption: { EncryptionType: KMS, KeyId: alias/aws/kinesis }',
      flagged: false,
    },
  ],
  check: (document, _policy, context) => resourceHits(document, context, 'storage/unencrypted-queue'),
});
