import { encryptionAtRest } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { defineRule, type Hit, type RuleContext } from '../../model.js';
import { declaresOnly, resourceHits } from '../../resources/judge.js';
import { storageOptions } from '../../storage/options.js';
import { overlapsOne } from '../../transport/hits.js';
import { joinedHits } from '../../workspace/joined.js';

/** Objects of a store in the cloud whose encryption is switched off. */
export const unencryptedObject = defineRule({
  id: 'storage/unencrypted-object',
  summary: 'Object storage whose encryption is switched off',
  why: 'Whoever gets at the disks or a copy of the store can read what is in it.',
  remedy: 'Leave the encryption of the provider on, or name a key of your own.',
  limits:
    'Providers encrypt new objects by default (Amazon S3 since 2023-01-05), so an upload that says nothing is not judged.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: {
    resource: 'Object storage without encryption',
    object: 'Objects are stored without encryption',
    declared: 'The store that is used here is declared without protection',
  },
  examples: [
    {
      file: 'stack.ts',
      code: "import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(stack, 'charts', { encryption: s3.BucketEncryption.UNENCRYPTED });",
      flagged: true,
    },
    {
      file: 'stack.ts',
      code: "import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(stack, 'charts', { encryption: s3.BucketEncryption.KMS });",
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    const declared = [...resourceHits(document, context, 'storage/unencrypted-object', policy)];
    yield* declared;
    const { code } = context;
    if (isTestPath(document.path) || declaresOnly(document, context)) return;
    yield* joinedHits(context, 'storage/unencrypted-object');
    if (policy.encryption.customerKeys) yield* uploadsWithoutKey(context);
    for (const { start, end, row } of storageOptions('object', document, code)) {
      if (overlapsOne({ start, end }, declared)) continue;
      yield { start, end, subject: 'object', detail: row.what };
    }
  },
});

/** Uploads that name no key, to buckets that no infrastructure of the workspace gives one of the customer. */
function* uploadsWithoutKey({ surroundings }: Pick<RuleContext, 'surroundings'>): Iterable<Hit<'object'>> {
  for (const { use, customerKey } of surroundings.uses) {
    if (!use.needsKey || !use.clinical || customerKey) continue;
    yield { start: use.start, end: use.end, subject: 'object', detail: 'no key of the customer is named' };
  }
}
