import { encryptionAtRest } from '../../catalog/citations.js';
import { fileWriters } from '../../catalog/storage/fileWriters.js';
import { memoryWriters } from '../../catalog/storage/memories.js';
import { isTestPath } from '../../catalog/testPaths.js';
import type { Destination } from '../../flow/phiFlow.js';
import { flowReaderOf } from '../../flow/sinks.js';
import { defineRule } from '../../model.js';
import { appendedRows, isProtectedWrite } from '../../storage/files.js';
import { flowInto, storesOf, wordsOf } from '../../storage/sinks.js';

const plainFile: Destination = { kind: 'file', name: 'a plain file' };

/** A patient's data in a file that is not encrypted. */
export const plaintextFile = defineRule({
  id: 'storage/plaintext-file',
  summary: 'Patient data written to a file that is not encrypted',
  why: 'Files outlive the program: they are copied, backed up, and found by whoever gets at the disk.',
  remedy:
    'Encrypt what is written with a key kept elsewhere (AES-GCM, age, EncryptedFile, complete file protection), or write no identifiers.',
  limits: 'Judges by names and types. Encryption of the disk or folder is not seen.',
  cites: encryptionAtRest,
  severity: 'warning',
  subjects: {
    file: 'Patient data is written to a plain file',
    download: 'Patient data is saved as a plain file by the browser',
    vectors: 'Patient data is kept as it is in a vector store on disk',
    history: 'Patient data is kept as it is in a history of chats on disk',
  },
  examples: [
    {
      file: 'export.py',
      code: "def export(patients, path):\n    with open(path, 'w') as f:\n        json.dump([p.ssn for p in patients], f)",
      flagged: true,
    },
    {
      file: 'export.py',
      code: "def export(patients, path, fernet):\n    with open(path, 'wb') as f:\n        f.write(fernet.encrypt(json.dumps(patients).encode()))",
      flagged: false,
    },
    {
      file: 'pid.go',
      code: 'package a\n\nimport "os"\n\nfunc pid(p string) { os.WriteFile(p, []byte("1"), 0o600) }',
      flagged: false,
    },
  ],
  check: function* (document, policy, { code }) {
    if (isTestPath(document.path)) return;
    for (const each of code) {
      const phi = flowReaderOf(each, policy);
      for (const hit of storesOf(each, document.text, fileWriters, phi)) {
        if (isProtectedWrite(hit, document.text)) continue;
        const { start, end, row, carried } = hit;
        const flow = flowInto(carried, plainFile);
        yield { start, end, subject: row.subject, detail: wordsOf(carried), flow };
      }
      for (const { start, end, row, carried } of storesOf(each, document.text, memoryWriters, phi)) {
        const flow = flowInto(carried, { kind: 'file', name: row.what });
        yield { start, end, subject: row.subject, detail: wordsOf(carried), flow };
      }
      for (const { start, end, carried } of appendedRows(each, phi)) {
        const flow = flowInto(carried, plainFile);
        yield { start, end, subject: 'file', detail: wordsOf(carried), flow };
      }
    }
  },
});
