import { encryptionAtRest } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { flowReaderOf } from '../../flow/sinks.js';
import { defineRule } from '../../model.js';
import { declaresOnly, resourceHits } from '../../resources/judge.js';
import { openedDatabases } from '../../storage/databases.js';
import { storageOptions } from '../../storage/options.js';
import { overlapsOne } from '../../transport/hits.js';
import { joinedHits } from '../../workspace/joined.js';

/** A database of patients that is not encrypted. */
export const unencryptedDatabase = defineRule({
  id: 'storage/unencrypted-database',
  summary: 'Database that holds patient data and is not encrypted',
  why: 'Whoever gets the file, the disk or a backup can read every patient in it.',
  remedy:
    'Encrypt it: SQLCipher for SQLite and Room, a key for Realm, file protection for Core Data, storage encryption for servers.',
  limits:
    'Judges a database by its name and by the tables and classes of the file. Encryption of the disk is not seen.',
  cites: encryptionAtRest,
  severity: 'error',
  subjects: {
    resource: 'Database without encryption',
    file: 'A database for patient data is opened without a key',
    option: 'Encryption of a database is switched off',
    declared: 'The store that is used here is declared without protection',
  },
  examples: [
    { file: 'store.py', code: "import sqlite3\ndb = sqlite3.connect('patients.db')", flagged: true },
    {
      file: 'store.ts',
      code: "import Database from 'better-sqlite3';\nconst sessions = new Database(':memory:');",
      flagged: false,
    },
    {
      file: 'Store.kt',
      code: 'fun open(context: Context, key: ByteArray) =\n    Room.databaseBuilder(context, Db::class.java, "patients.db").openHelperFactory(SupportFactory(key)).build()',
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    const declared = [...resourceHits(document, context, 'storage/unencrypted-database', policy)];
    yield* declared;
    const { code } = context;
    if (isTestPath(document.path) || declaresOnly(document, context)) return;
    yield* joinedHits(context, 'storage/unencrypted-database');
    for (const each of code) {
      for (const { start, end, what, reason } of openedDatabases(each, document, flowReaderOf(each, policy))) {
        yield { start, end, subject: 'file', detail: what, reasons: [reason] };
      }
    }
    for (const { start, end, row } of storageOptions('database', document, code)) {
      if (overlapsOne({ start, end }, declared)) continue;
      yield { start, end, subject: 'option', detail: row.what };
    }
  },
});
