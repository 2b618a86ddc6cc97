import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Router, raw } from 'express';

const s3 = new S3Client({ region: 'us-west-2' });
const BUCKET = process.env['SCAN_BUCKET'] ?? 'cedar-hollow-scans';

export const scans = Router({ mergeParams: true });

/** Photos go to the bucket of the first version, which nobody has moved yet. */
scans.put('/photo', raw({ type: 'image/jpeg', limit: '5mb' }), async (request, response) => {
  await s3.send(
    new PutObjectCommand({
      Bucket: 'cedar-hollow-photos',
      Key: `faces/${request.params['mrn']}.jpg`,
      Body: request.body,
      ACL: 'public-read',
    }),
  );
  response.status(201).end();
});

/** Stores a scanned document, encrypted with the clinic's own key. */
scans.put('/:name', raw({ type: 'application/pdf', limit: '20mb' }), async (request, response) => {
  await s3.send(
    new PutObjectCommand({
      Bucket: BUCKET,
      Key: `${request.params['mrn']}/${request.params['name']}`,
      Body: request.body,
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: process.env['SCAN_KEY_ID'],
    }),
  );
  response.status(201).end();
});

scans.get('/:name', async (request, response) => {
  const found = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: `${request.params['mrn']}/${request.params['name']}` }));
  response.type('application/pdf').send(await found.Body?.transformToByteArray());
});
