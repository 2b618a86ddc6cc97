import * as aws from '@pulumi/aws';
new aws.elasticache.ReplicationGroup('x', { transitEncryptionEnabled: true });
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
new aws.transfer.Server('x', { endpointType: 'PUBLIC' });
//                             ^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
new aws.rds.Cluster('x', { storageEncrypted: false });
//                         ^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
new aws.s3.BucketAclV2('x', { acl: 'public-read' });
//                            ^^^^^^^^^^^^^^^^^^ access/public-storage
//                            ^^^^^^^^^^^^^^^^^^ access/public-storage
