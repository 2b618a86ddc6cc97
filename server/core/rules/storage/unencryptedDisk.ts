import { encryptionAtRest } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { resourceHits } from '../../resources/judge.js';

/** Disk or file system without encryption. */
export const unencryptedDisk = defineRule({
  id: 'storage/unencrypted-disk',
  summary: 'Disk or file system without encryption',
  why: 'Whoever gets at the volume or a snapshot of it reads what is on it.',
  remedy: 'Switch encryption on for the volume, and as the default of the account.',
  limits:
    'Knows the types of resources in its tables. A value that only a deployment knows is not judged, and what another file sets is not seen.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: { resource: 'Disk without encryption' },
  examples: [
    {
      file: 'storage.yaml',
      code: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  encrypted: "false"',
      flagged: true,
    },
    {
      file: 'storage.yaml',
      code: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  encrypted: "true"',
      flagged: false,
    },
  ],
  check: (document, policy, context) => resourceHits(document, context, 'storage/unencrypted-disk', policy),
});
