import * as aws from '@pulumi/aws';

const scans = new aws.s3.Bucket('scans', { acl: 'public-read' });
//                                         ^^^^^^^^^^^^^^^^^^ access/public-storage
const notes = new aws.s3.Bucket('notes', { acl: 'private' });
