await s3.send(new PutObjectCommand({ Bucket: 'scans', Key: key, Body: body, ACL: 'public-read' }));
//                                                                          ^^^^^^^^^^^^^^^^^^ access/public-storage
await s3.send(new PutObjectCommand({ Bucket: 'scans', Key: key, Body: body }));
await storage.bucket('scans').file(key).makePublic();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
await bucket.iam.setPolicy({ bindings: [{ role: 'roles/storage.objectViewer', members: ['allUsers'] }] });
//                                                                                      ^^^^^^^^^^ access/public-storage
await containerClient.create({ access: 'blob' });
//                             ^^^^^^^^^^^^^^ access/public-storage
const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'scans', Key: key }), { expiresIn: 60 });
await s3.send(new PutObjectCommand({ Bucket: 'logos', Key: key, Body: body, ACL: isLogo ? 'public-read' : 'private' }));
