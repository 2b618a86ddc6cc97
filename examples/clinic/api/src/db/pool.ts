import { readFileSync } from 'node:fs';
import pg from 'pg';

/** The clinic's database, over TLS with its own certificate authority. */
export const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  ssl: { ca: readFileSync('/etc/clinic/ca.pem', 'utf8'), rejectUnauthorized: true },
});

/** The reporting copy. Its certificate expired last winter. */
export const reporting = new pg.Pool({
  host: 'reporting.clinic.internal',
  database: 'clinic',
  user: 'report',
  ssl: { rejectUnauthorized: false },
});
