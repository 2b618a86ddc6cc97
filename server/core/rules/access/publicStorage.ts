import { openStorageOf } from '../../access/publicStorage.js';
import { isTestPath } from '../../access/testPath.js';
import { accessControl } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';

/** Storage that everybody may read. */
export const publicStorage = defineRule({
  id: 'access/public-storage',
  summary: 'Storage that everybody may read',
  why: 'Whoever knows or guesses the address can read what is stored, without a name and without a trace.',
  remedy: 'Keep it private, block public access for the account, and give out signed addresses that end soon.',
  limits: 'Knows the canned access lists and levels of S3, Google Cloud Storage and Azure Blob Storage.',
  cites: accessControl,
  severity: 'error',
  subjects: { code: 'What is stored here is open to everybody' },
  examples: [
    {
      file: 'upload.py',
      code: "s3.put_object(Bucket='scans', Key=key, Body=body, ACL='public-read')",
      flagged: true,
    },
    { file: 'upload.py', code: "s3.put_object(Bucket='scans', Key=key, Body=body, ACL='private')", flagged: false },
  ],
  check: function* ({ path }, _policy, { code }) {
    if (isTestPath(path)) return;
    for (const { start, end, what } of code.flatMap(openStorageOf)) yield { start, end, subject: 'code', detail: what };
  },
});
