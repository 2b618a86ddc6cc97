/** Addresses of databases: whether what is written in them leaves the connection without TLS, or unverified. */
import { addressOf, type HostKind, hostKind } from './hosts.js';

/** What is wrong with an address of a database, and where it goes. */
export interface DatabaseFlaw {
  /** Undefined when no host is written in it. */
  readonly host: HostKind | undefined;
  /** In fixed words. */
  readonly what: string;
  /** The part that says it, from the start of the text; the whole text when nothing is said and the default is bad. */
  readonly at: number;
  readonly length: number;
  /** Nothing is said: what stands beside the address may switch TLS on. */
  readonly byDefault: boolean;
}

const plain = 'TLS is switched off';
const opportunistic = 'TLS is optional, so somebody on the way can switch it off';
const unverified = 'the server is not verified';

interface Parameter {
  readonly pattern: RegExp;
  readonly what: string;
}

/** Parameters of addresses and connection strings. Sources: the pages of each driver, read 2026-11-22. */
const parameters: Readonly<Record<string, readonly Parameter[]>> = {
  // https://www.postgresql.org/docs/17/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS
  postgres: [
    {
      pattern: /\bsslmode\s{0,4}=\s{0,4}['"]?disabled?\b|\b(?:ssl|usessl)\s{0,4}=\s{0,4}(?:false|0|off|no)\b/i,
      what: plain,
    },
    { pattern: /\bsslmode\s{0,4}=\s{0,4}['"]?(?:allow|prefer)\b/i, what: opportunistic },
    {
      pattern: /\bsslfactory=org\.postgresql\.ssl\.NonValidatingFactory\b|\bsslmode\s{0,4}=\s{0,4}no-verify\b/i,
      what: unverified,
    },
  ],
  // https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html, https://github.com/go-sql-driver/mysql#tls
  mysql: [
    {
      pattern:
        /\b(?:useSSL|ssl|tls|use_ssl|encrypt|requireSSL)\s{0,4}=\s{0,4}(?:false|0|off|no|none)\b|\b(?:sslmode|ssl-mode|ssl_mode)\s{0,4}=\s{0,4}(?:DISABLED?|NONE)\b|\bssl_disabled\s{0,4}=\s{0,4}(?:true|1)\b/i,
      what: plain,
    },
    {
      pattern: /\b(?:sslmode|ssl-mode|ssl_mode)\s{0,4}=\s{0,4}PREFERRED\b|\btls\s{0,4}=\s{0,4}preferred\b/i,
      what: opportunistic,
    },
    {
      pattern:
        /\bverifyServerCertificate\s{0,4}=\s{0,4}false\b|\btls\s{0,4}=\s{0,4}skip-verify\b|\btrustServerCertificate\s{0,4}=\s{0,4}true\b|\bsslmode=trust\b/i,
      what: unverified,
    },
  ],
  // https://learn.microsoft.com/sql/connect/jdbc/setting-the-connection-properties
  sqlserver: [
    { pattern: /\bencrypt\s{0,4}=\s{0,4}(?:false|no|disabled?|optional|0)\b/i, what: plain },
    { pattern: /\btrust[ _]?server[ _]?certificate\s{0,4}=\s{0,4}(?:true|yes|1)\b/i, what: unverified },
  ],
  // https://www.mongodb.com/docs/manual/reference/connection-string-options/#tls-options
  mongodb: [
    { pattern: /\b(?:tls|ssl)=false\b/i, what: plain },
    { pattern: /\b(?:tlsInsecure|tlsAllowInvalidCertificates|tlsAllowInvalidHostnames)=true\b/i, what: unverified },
  ],
  redis: [
    { pattern: /\bssl=(?:false|0)\b/i, what: plain },
    { pattern: /\bssl_cert_reqs=(?:none|CERT_NONE)\b/i, what: unverified },
  ],
  // https://clickhouse.com/docs/integrations/language-clients/java/jdbc, Cassandra, Oracle, Db2, Neo4j
  other: [
    {
      pattern:
        /\b(?:ssl|useSSL|encrypt|secure|sslConnection|sslEnabled|sslMode|tls)\s{0,4}=\s{0,4}(?:false|disabled?|none|0)\b/i,
      what: plain,
    },
  ],
};

const families: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:jdbc:)?(?:postgres(?:ql)?|pgsql|cockroachdb|redshift|postgis|timescaledb|r2dbc:postgresql|ecto)(?:\+\w+)?$/,
    'postgres',
  ],
  [/^(?:jdbc:)?(?:mysql2?|mariadb|aurora|tidb|trilogy)(?:\+\w+)?$/, 'mysql'],
  [/^(?:jdbc:)?(?:sqlserver|mssql|jtds:sqlserver)(?:\+\w+)?$/, 'sqlserver'],
  [/^(?:jdbc:)?mongodb(?:\+srv)?$/, 'mongodb'],
  [/^redis(?:\+\w+)?$/, 'redis'],
  [
    /^(?:jdbc:)?(?:clickhouse|ch|cassandra|db2|oracle|neo4j|hive2|presto|trino|snowflake|couchbase|influxdb)(?:\+\w+)?$/,
    'other',
  ],
];

/** Schemes whose drivers send in the clear when nothing else is said. */
const plainByDefault = /^(?:redis|mongodb|bolt|memcached)$/;

/** What is wrong with a text that is an address or a connection string of a database; undefined when nothing is. */
export function databaseFlaw(text: string): DatabaseFlaw | undefined {
  const jdbc = /^jdbc:[\w:+]{2,30}?:\/\//.exec(text)?.[0];
  const address = addressOf(jdbc === undefined ? text : text.replace(/^jdbc:(?:\w{2,12}:)?(\w+:\/\/)/, '$1'));
  if (address !== undefined) {
    const { scheme, host } = address;
    const kind = host === '' ? undefined : firstKind(host);
    const family = families.find(([pattern]) => pattern.test(scheme))?.[1];
    const flaw = family === undefined ? undefined : flawIn(text, family);
    if (flaw !== undefined) return { ...flaw, host: kind };
    const encrypted = /[?&;](?:tls|ssl)=true\b/i.test(text);
    if (!plainByDefault.test(scheme) || encrypted) return undefined;
    return { host: kind, what: 'the address asks for no TLS', at: 0, length: text.length, byDefault: true };
  }
  return connectionString(text);
}

function firstKind(hosts: string): HostKind {
  return hostKind(hosts.split(',')[0] ?? '');
}

function flawIn(text: string, family: string): Omit<DatabaseFlaw, 'host'> | undefined {
  for (const { pattern, what } of parameters[family] ?? []) {
    const match = pattern.exec(text);
    if (match !== null) return { what, at: match.index, length: match[0].length, byDefault: false };
  }
  return undefined;
}

/** Keys and values: libpq (`host=… sslmode=…`), ADO.NET and ODBC (`Server=…;Encrypt=…`), Go's MySQL (`tcp(…)/db?tls=`). */
function connectionString(text: string): DatabaseFlaw | undefined {
  const tcp = /@tcp\(([^()]{0,253})\)\//.exec(text);
  if (tcp !== null) return withHost(flawIn(text, 'mysql'), withoutPort(tcp[1] ?? ''));
  const host =
    /(?:^|[\s;'"])(?:host|hostaddr|server|data source|addr|address|network address)\s{0,4}=\s{0,4}(?:tcp:|np:|lpc:)?['"]?([^\s;,'"]{0,253})/i.exec(
      text,
    )?.[1];
  if (/(?:^|[\s;])sslmode\s{0,4}=/i.test(text) || /(?:^|[\s;])ssl mode\s{0,4}=/i.test(text)) {
    const words = text.replace(/ssl mode/i, 'sslmode ');
    return withHost(flawIn(words, 'postgres') ?? flawIn(words, 'mysql') ?? noneMode(words), host);
  }
  const isAdo =
    /;/.test(text) &&
    /(?:^|;)\s{0,4}(?:server|data source|driver|initial catalog|database|uid|user id)\s{0,4}=/i.test(text);
  if (isAdo) return withHost(flawIn(text, 'sqlserver') ?? flawIn(text, 'mysql'), host);
  const cache = /^([\w.-]{1,253})(?::\d{1,5})?(?:,[\w.:-]{1,260})*,[^\n]{0,200}\bssl\s?=\s?false\b/i.exec(text);
  return cache === null ? undefined : withHost(flawIn(text, 'redis'), cache[1]);
}

function noneMode(text: string): Omit<DatabaseFlaw, 'host'> | undefined {
  const match = /\bsslmode\s{0,4}=\s{0,4}none\b/i.exec(text);
  return match === null ? undefined : { what: plain, at: match.index, length: match[0].length, byDefault: false };
}

function withHost(flaw: Omit<DatabaseFlaw, 'host'> | undefined, host: string | undefined): DatabaseFlaw | undefined {
  if (flaw === undefined) return undefined;
  return { ...flaw, host: host === undefined || host === '' ? undefined : serverKind(host) };
}

/** SQL Server writes the local machine in ways of its own. */
function serverKind(host: string): HostKind {
  if (/^(?:\.|\(local(?:db)?\)|\(localdb\)|\/)/i.test(host)) return 'loopback';
  return hostKind(withoutPort(host.split('\\')[0] ?? ''));
}

function withoutPort(host: string): string {
  return host.replace(/:\d{1,5}$/, '');
}
