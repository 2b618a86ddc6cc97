import { accessControl, passwordManagement } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';

const subjects = {
  token: 'Secret in the source',
  password: 'Password in the source',
  key: 'Key or token in the source',
  url: 'Password in a connection string',
};

/** A password, key or token that stands in a file. */
export const hardcodedCredential = defineRule({
  id: 'access/hardcoded-credential',
  summary: 'Password, key or token that stands in a file',
  why: 'Whoever can read the repository, a backup of it or the built program can use it, and nobody sees that they did.',
  remedy:
    'Take it from the environment or a secret store, and replace it: it has to count as known once it was committed.',
  limits:
    'Tokens are told by the recommended rules of secretlint, passwords and keys by the names they are given, by connection strings and by calls that take them. Placeholders, weak words, references, the local machine, and passwords in tests and examples are left alone. A password without digits or marks is seen in connection strings only.',
  cites: [...accessControl, passwordManagement],
  severity: 'error',
  subjects,
  examples: [
    { file: 'db.py', code: 'connect(host="db", password="Linen-Closet-3847")', flagged: true },
    { file: 'compose.yaml', code: 'DATABASE_URL: mysql://etl:Copper-Stair-1180@db.example/visits', flagged: true },
    { file: 'db.py', code: 'connect(host="db", password=os.environ["DB_PASSWORD"])', flagged: false },
    { file: 'db.py', code: 'connect(host="db", password="changeme")', flagged: false },
  ],
  check: function* (_document, _policy, { credentials }) {
    for (const { start, end, kind, what, inTest } of credentials) {
      yield {
        start,
        end,
        subject: kind,
        ...(what === undefined ? {} : { detail: what }),
        ...(inTest ? { severity: 'information', reasons: ['in a test or an example'] } : {}),
      };
    }
  },
});
