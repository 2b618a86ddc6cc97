import * as s3 from 'aws-cdk-lib/aws-s3';

export function buckets(stack) {
  new s3.Bucket(stack, 'charts', { encryption: s3.BucketEncryption.UNENCRYPTED });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-object
  new s3.Bucket(stack, 'charts', { encryption: s3.BucketEncryption.KMS });
  new s3.Bucket(stack, 'charts');
}

export async function reset(client, bucket) {
  await client.deleteBucketEncryption({ Bucket: bucket });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-object
  await client.putObject({ Bucket: bucket, Key: 'chart.json', Body: '{}' });
}
