import { encryptionAtRest } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { defineRule } from '../../model.js';
import { declaresOnly, resourceHits } from '../../resources/judge.js';
import { storageOptions } from '../../storage/options.js';
import { overlapsOne } from '../../transport/hits.js';
import { joinedHits } from '../../workspace/joined.js';

/** Queues and streams whose encryption is switched off. */
export const unencryptedQueue = defineRule({
  id: 'storage/unencrypted-queue',
  summary: 'Queue or stream whose encryption is switched off',
  why: 'Messages wait on disks of the provider, where they can be read as they are.',
  remedy: 'Leave the encryption of the provider on, or name a key of your own.',
  limits: 'Providers encrypt new queues by default (Amazon SQS since 2022-10), so one that says nothing is not judged.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: {
    resource: 'Queue without encryption',
    queue: 'Messages are stored without encryption',
    declared: 'The store that is used here is declared without protection',
  },
  examples: [
    {
      file: 'stack.ts',
      code: "import * as sqs from 'aws-cdk-lib/aws-sqs';\nnew sqs.Queue(stack, 'admissions', { encryption: sqs.QueueEncryption.UNENCRYPTED });",
      flagged: true,
    },
    {
      file: 'stack.ts',
      code: "import * as sqs from 'aws-cdk-lib/aws-sqs';\nnew sqs.Queue(stack, 'admissions', { encryption: sqs.QueueEncryption.KMS_MANAGED });",
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    const declared = [...resourceHits(document, context, 'storage/unencrypted-queue', policy)];
    yield* declared;
    const { code } = context;
    if (isTestPath(document.path) || declaresOnly(document, context)) return;
    yield* joinedHits(context, 'storage/unencrypted-queue');
    for (const { start, end, row } of storageOptions('queue', document, code)) {
      if (overlapsOne({ start, end }, declared)) continue;
      yield { start, end, subject: 'queue', detail: row.what };
    }
  },
});
