import { transmissionSecurity } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import { databaseOptions, databaseShapes } from '../../catalog/transport/databases.js';
import { type Document, defineRule, type Fix, type Hit, type Span } from '../../model.js';
import { indexOptions } from '../../program/optionTable.js';
import { shapesIn } from '../../program/shapes.js';
import { declaresOnly, resourceHits } from '../../resources/judge.js';
import { type DatabaseFlaw, databaseFlaw } from '../../transport/databases.js';
import { overlapsOne, withoutOverlaps } from '../../transport/hits.js';
import type { HostKind } from '../../transport/hosts.js';
import { optionsOf } from '../../transport/options.js';
import { bracketsAround, hostWithin, settingsBeside, staysInside } from '../../transport/surroundings.js';
import { isConfiguration } from '../../transport/use.js';
import { type Written, writtenTexts } from '../../transport/written.js';

const options = indexOptions(databaseOptions);
type Found = Hit<'database'>;

/** A connection to a database of another machine without TLS. */
export const databaseWithoutTls = defineRule({
  id: 'transport/database-without-tls',
  summary: 'Connection to a database without TLS',
  why: 'Every query and every row can be read and changed on the way between the program and the database.',
  remedy:
    'Require TLS and verify the server: sslmode=verify-full, ssl with a certificate authority, tls=true, rediss, Encrypt=true.',
  limits:
    'Databases on the same machine or in the same network of containers are left alone, and so are defaults of servers.',
  cites: transmissionSecurity,
  severity: 'error',
  subjects: { resource: 'A database that accepts connections without TLS', database: 'Database without verified TLS' },
  examples: [
    {
      file: 'db.py',
      code: 'engine = create_engine("postgresql://app@db.clinic.example/charts?sslmode=disable")',
      flagged: true,
    },
    {
      file: 'db.py',
      code: 'engine = create_engine("postgresql://app@db.clinic.example/charts?sslmode=verify-full")',
      flagged: false,
    },
    {
      file: 'db.py',
      code: 'engine = create_engine("postgresql://app@localhost/charts?sslmode=disable")',
      flagged: false,
    },
  ],
  check: function* (document, _policy, context) {
    const declared = [...resourceHits(document, context, 'transport/database-without-tls')];
    yield* declared;
    const { code } = context;
    if (document.kind === 'prose' && document.language !== 'plaintext') return;
    if (isTestPath(document.path)) return;
    const inPrograms = declaresOnly(document, context) ? [] : optionsOf(document, code, options);
    const given = [...inPrograms, ...shapesIn(document, databaseShapes)];
    const found: Found[] = [
      ...addresses(document),
      ...given
        .filter((hit) => !staysInside(hostBeside(document, hit)))
        .map(({ start, end, row }) => ({ start, end, subject: 'database' as const, detail: row.what })),
    ];
    const others = found.filter((hit) => !overlapsOne(hit, declared));
    yield* withoutOverlaps(document.text, others).map((hit) => ({ ...hit, fixes: fixesFor(document, hit) }));
  },
});

/** Addresses and connection strings of databases of other machines. */
function addresses(document: Document): readonly Found[] {
  if (document.kind === 'data' && !isConfiguration(document)) return [];
  return writtenTexts(document).flatMap((written) => {
    const flaw = databaseFlaw(written.text);
    if (flaw === undefined || !leaves(document, written, flaw)) return [];
    const start = written.start + flaw.at;
    return [
      { start, end: Math.min(written.end, start + flaw.length), subject: 'database' as const, detail: flaw.what },
    ];
  });
}

/** Does the connection leave the machine? An address that says nothing of TLS must name its host. */
function leaves(document: Document, written: Written, { host, byDefault }: DatabaseFlaw): boolean {
  if (byDefault) return host === 'remote' && !hasTlsBeside(document, written);
  return !staysInside(host ?? hostBeside(document, written));
}

/** Options beside an address that switch TLS on. */
const tlsOn =
  /\b(?:tls|ssl|useTLS|ssl_enabled|tlsEnabled|withSsl|useSsl)["']?\s{0,4}(?:[:=]|=>|\()\s{0,4}(?:true|True|\{|ssl\b|tls\b|new\b|&tls|context)|\btls(?:CAFile|Config|Options)|\bsslContext|\bssl_c(?:a|ert)|TLSConfig|UseTls|UseSsl/;

function hasTlsBeside({ text, kind }: Document, at: Span): boolean {
  if (kind !== 'code') return false;
  const around = bracketsAround(text, at, 2) ?? at;
  return tlsOn.test(text.slice(around.start, around.end));
}

function hostBeside(document: Document, at: Span): HostKind | undefined {
  if (document.kind === 'data') return settingsBeside(document, at);
  const around = bracketsAround(document.text, at, 1);
  const near = around === undefined ? undefined : hostWithin(document, around);
  if (near !== undefined || around === undefined) return near;
  const further = bracketsAround(document.text, at, 2);
  return further === undefined ? undefined : hostWithin(document, further);
}

const corrections: readonly (readonly [RegExp, string])[] = [
  [/^(sslmode\s{0,4}=\s{0,4}['"]?)(?:disable|allow|prefer)(["']?)$/, '$1verify-full$2'],
  [/^(useSSL\s{0,4}=\s{0,4})false$/i, '$1true'],
  [/^((?:tls|ssl)=)false$/, '$1true'],
  [/^(encrypt\s{0,4}=\s{0,4})(?:false|no|optional)$/i, '$1true'],
  [/^(trust ?server ?certificate\s{0,4}=\s{0,4})(?:true|yes)$/i, '$1false'],
  [/^(redis)(:\/\/[\s\S]{1,500})$/, '$1s$2'],
];

function fixesFor({ text }: Document, { start, end }: Span): readonly Fix[] {
  const written = text.slice(start, end);
  const row = corrections.find(([pattern]) => pattern.test(written));
  if (row === undefined) return [];
  const edit = { start, end, newText: written.replace(row[0], row[1]) };
  return [{ title: 'Require TLS', safety: 'needs-review', edits: [edit] }];
}
