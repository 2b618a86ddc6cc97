import * as sqs from 'aws-cdk-lib/aws-sqs';
import { SetQueueAttributesCommand } from '@aws-sdk/client-sqs';

export function queues(stack) {
  new sqs.Queue(stack, 'admissions', { encryption: sqs.QueueEncryption.UNENCRYPTED });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-queue
  new sqs.Queue(stack, 'admissions', { encryption: sqs.QueueEncryption.KMS });
  new sqs.Queue(stack, 'admissions');
  return new SetQueueAttributesCommand({ QueueUrl: 'q', Attributes: { SqsManagedSseEnabled: 'false' } });
//                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-queue
}
