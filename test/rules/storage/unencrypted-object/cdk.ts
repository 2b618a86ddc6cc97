import { Stack, aws_s3 as s3 } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';

export class Scans extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new s3.Bucket(this, 'Plain', { encryption: s3.BucketEncryption.UNENCRYPTED });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-object
    new s3.Bucket(this, 'Default');
    new s3.Bucket(this, 'Key', { encryption: s3.BucketEncryption.KMS });
    new sqs.Queue(this, 'Results', { encryption: sqs.QueueEncryption.UNENCRYPTED });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-queue
  }
}
