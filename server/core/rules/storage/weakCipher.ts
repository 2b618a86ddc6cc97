import { encryptionAtRest, reidentificationCodes } from '../../catalog/citations.js';
import { weakCommands } from '../../catalog/storage/ciphers.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { flowReaderOf } from '../../flow/sinks.js';
import { isClinicalDocument } from '../../identifiers/surroundings.js';
import { defineRule } from '../../model.js';
import { shapesIn } from '../../program/shapes.js';
import { weakCiphers } from '../../storage/ciphers.js';
import { identifierHashes } from '../../storage/hashes.js';
import { wordsOf } from '../../storage/sinks.js';

/** Encryption and pseudonyms that can be undone. */
export const weakCipher = defineRule({
  id: 'storage/weak-cipher',
  summary: 'Encryption or a pseudonym that can be undone',
  why: 'What a broken cipher, a fixed vector or key, or a hash without a key hides can be found out again.',
  remedy:
    'Encrypt with AES-GCM, a new vector each time and a key kept elsewhere. Make pseudonyms at random, or with HMAC and a secret key.',
  limits: 'Knows the calls of the libraries in its tables. Decryption, which old data needs, is not reported.',
  cites: [...encryptionAtRest, reidentificationCodes],
  severity: 'error',
  subjects: {
    algorithm: 'A broken cipher or mode is used',
    vector: 'Encryption repeats itself',
    key: 'Encryption whose key everybody has who has the code',
    hash: 'An identifier is hashed without a key',
  },
  examples: [
    {
      file: 'token.py',
      code: 'import hashlib\n\ndef patient_token(mrn):\n    return hashlib.sha256(mrn.encode()).hexdigest()',
      flagged: true,
    },
    {
      file: 'token.py',
      code: 'import hashlib, hmac\n\ndef patient_token(mrn, secret):\n    return hmac.new(secret, mrn.encode(), hashlib.sha256).hexdigest()',
      flagged: false,
    },
    { file: 'seal.js', code: "crypto.createCipheriv('des-ede3-cbc', key, iv);", flagged: true },
    { file: 'seal.js', code: "crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12));", flagged: false },
    { file: 'etag.js', code: "const etag = crypto.createHash('md5').update(buffer).digest('hex');", flagged: false },
  ],
  check: function* (document, policy, { code }) {
    if (isTestPath(document.path)) return;
    const clinical = isClinicalDocument(document);
    for (const { start, end, row } of shapesIn(document, weakCommands)) {
      yield { start, end, subject: row.subject, detail: row.what, severity: clinical ? 'error' : 'warning' };
    }
    for (const each of code) {
      for (const { start, end, weakness, what, related } of weakCiphers(each, document.text)) {
        yield { start, end, subject: weakness, detail: what, related, severity: clinical ? 'error' : 'warning' };
      }
      const phi = flowReaderOf(each, policy);
      for (const { start, end, carried } of identifierHashes(each, document.text, phi, clinical)) {
        yield { start, end, subject: 'hash', detail: wordsOf(carried) };
      }
    }
  },
});
