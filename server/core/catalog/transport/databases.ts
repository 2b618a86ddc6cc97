/** Tables: options of drivers of databases that leave a connection without TLS. Pages read 2026-11-22. */
import type { OptionRow } from '../../program/optionTable.js';
import type { ShapeRow } from '../../program/shapes.js';
import { commands, dotnet, jvm, script, starters } from './languages.js';

/** What an option is given to when it is one of a database. */
const database =
  /pool|client|sequelize|typeorm|data_?source|knex|connection|connect|postgres|mysql|mariadb|\bpg\b|mongo|redis|database|\bdb\b|\bdbs\b|sql|prisma|mikro|drizzle|slonik|dialect|cassandra|cluster|elastic|\bcache|jedis|lettuce|ecto|repo\b|hikari|r2dbc|replication|default|production|options|cosmos|opensearch|ioredis/;

const off = 'TLS is switched off';
const optional = 'TLS is optional, so somebody on the way can switch it off';
const unverified = 'the server is not verified';

/** Options of drivers, in code and configuration. */
export const databaseOptions: readonly OptionRow<'database'>[] = [
  {
    // https://www.postgresql.org/docs/17/libpq-ssl.html, Django, Rails, Laravel, GORM, psycopg, Npgsql
    subject: 'database',
    names: [
      'sslmode',
      'ssl_mode',
      'ssl-mode',
      'PGSSLMODE',
      'DB_SSLMODE',
      'DB_SSL_MODE',
      'DATABASE_SSLMODE',
      'POSTGRES_SSLMODE',
      'POSTGRES_SSL_MODE',
      'MYSQL_SSL_MODE',
      'PG_SSLMODE',
    ],
    values: ['disable', 'disabled', 'none'],
    variables: true,
    what: off,
  },
  {
    subject: 'database',
    names: [
      'sslmode',
      'ssl_mode',
      'ssl-mode',
      'PGSSLMODE',
      'DB_SSLMODE',
      'DB_SSL_MODE',
      'DATABASE_SSLMODE',
      'POSTGRES_SSLMODE',
      'PG_SSLMODE',
    ],
    values: ['allow', 'prefer', 'preferred'],
    variables: true,
    what: optional,
  },
  {
    // node-postgres, Sequelize, TypeORM, Knex, PyMongo, asyncpg, redis-py.
    // https://node-postgres.com/features/ssl
    subject: 'database',
    names: [
      'ssl',
      'tls',
      'useTLS',
      'useSSL',
      'use_ssl',
      'use_tls',
      'sslEnabled',
      'ssl_enabled',
      'withSsl',
      'setUseSsl',
      'ssl.enabled',
      'sslOn',
      'require_secure_transport',
      'requireSSL',
      'require_ssl',
    ],
    within: database,
    without:
      /minio|boto|\bs3\b|kafka|smtp|mail|ftp|server\.ssl|webpack|devserver|vite|proxy|socket\.io|express|axios|http|ldap|mqtt|web3|next/,
    values: [false],
    what: off,
  },
  {
    subject: 'database',
    names: [
      'DB_SSL',
      'DATABASE_SSL',
      'PG_SSL',
      'PGSSL',
      'POSTGRES_SSL',
      'MYSQL_SSL',
      'REDIS_TLS',
      'REDIS_SSL',
      'MONGO_TLS',
      'MONGO_SSL',
      'MONGODB_TLS',
      'MONGODB_SSL',
      'DB_USE_SSL',
      'DB_TLS',
      'DB_ENCRYPT',
      'DATABASE_USE_SSL',
      'REDIS_USE_TLS',
      'TYPEORM_SSL',
      'MSSQL_ENCRYPT',
      'DB_SSL_ENABLED',
      'DATABASE_SSL_ENABLED',
    ],
    values: [false, 0, 'off', 'no', 'disable', 'disabled'],
    variables: true,
    what: off,
  },
  {
    // Spring Data. https://docs.spring.io/spring-boot/appendix/application-properties/
    subject: 'database',
    names: ['enabled'],
    within: /(?:redis|mongodb|mongo|cassandra|couchbase|rabbitmq|datasource|neo4j|elasticsearch)\.ssl$/,
    values: [false],
    what: off,
  },
  {
    // mssql, tedious, SqlConnectionStringBuilder. https://tediousjs.github.io/tedious/api-connection.html
    subject: 'database',
    names: ['encrypt'],
    within:
      /sql|tedious|options|config|connection|database|\bdb\b|typeorm|data_?source|sequelize|knex|pool|default|dialect|builder/,
    values: [false, 'false', 'no', 'optional', 'disable'],
    what: off,
  },
  {
    subject: 'database',
    names: [
      'trustServerCertificate',
      'trust_server_certificate',
      'DB_TRUST_SERVER_CERTIFICATE',
      'MSSQL_TRUST_SERVER_CERTIFICATE',
    ],
    values: [true, 'true', 'yes'],
    variables: true,
    what: unverified,
  },
  {
    // https://dev.mysql.com/doc/connector-python/en/connector-python-connectargs.html
    subject: 'database',
    names: ['ssl_disabled', 'sslDisabled', 'disable_ssl', 'skip_ssl', 'skip-ssl'],
    values: [true, 1],
    what: off,
  },
  {
    subject: 'database',
    names: ['verifyServerCertificate', 'tlsAllowInvalidCertificates'],
    within: database,
    values: [false],
    languages: ['properties'],
    what: unverified,
  },
  {
    // Elasticsearch, OpenSearch. https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/security-settings
    subject: 'database',
    names: [
      'xpack.security.http.ssl.enabled',
      'xpack.security.transport.ssl.enabled',
      'plugins.security.ssl.http.enabled',
    ],
    values: [false, 'false'],
    what: off,
  },
  {
    subject: 'database',
    names: ['enabled'],
    within: /xpack\.security\.(?:http|transport)\.ssl$|plugins\.security\.ssl\.http$/,
    values: [false],
    what: off,
  },
];

/** Options that are given by position, constants, commands and settings of servers. */
export const databaseShapes: readonly ShapeRow<'database'>[] = [
  {
    // Properties of JDBC. https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html
    subject: 'database',
    languages: jvm,
    pattern:
      /\(\s{0,8}["'](?:useSSL|ssl|sslmode|sslMode|encrypt|requireSSL|ssl\.enabled)["']\s{0,4},\s{0,8}["']?(?:false|disabled?|DISABLED?|allow|prefer|PREFERRED|none)\b/g,
    inStrings: true,
    what: off,
  },
  {
    subject: 'database',
    languages: jvm,
    pattern:
      /\(\s{0,8}["'](?:trustServerCertificate)["']\s{0,4},\s{0,8}["']?true\b|\.setTrustServerCertificate\s{0,4}\(\s{0,4}true\b/g,
    inStrings: true,
    what: unverified,
  },
  {
    subject: 'database',
    languages: jvm,
    pattern:
      /\.(?:setEncrypt|setUseSSL|setUseSsl|setSsl|setSslMode)\s{0,4}\(\s{0,4}"?(?:false|disable|DISABLED|prefer|allow)\b/g,
    inStrings: true,
    what: off,
  },
  {
    // https://www.npgsql.org/doc/security.html, https://mysqlconnector.net/connection-options/
    subject: 'database',
    languages: dotnet,
    pattern: /\b(?:SslMode|MySqlSslMode)\.(?:Disable|Disabled|None)\b|\bSqlConnectionEncryptOption\.Optional\b/g,
    unless: /[!=]=/,
    what: off,
  },
  {
    subject: 'database',
    languages: dotnet,
    pattern: /\b(?:SslMode|MySqlSslMode)\.(?:Allow|Prefer|Preferred)\b/g,
    unless: /[!=]=/,
    what: optional,
  },
  {
    // https://docs.rs/sqlx/latest/sqlx/postgres/enum.PgSslMode.html
    subject: 'database',
    languages: ['rust'],
    pattern:
      /\b(?:PgSslMode|MySqlSslMode|SslMode)::(?:Disable|Disabled|Allow|Prefer|Preferred)\b|\bEncryptionLevel::(?:NotSupported|Off)\b/g,
    unless: /=>|[!=]=/,
    what: off,
  },
  {
    // https://github.com/jackc/pgx
    subject: 'database',
    languages: ['go'],
    pattern: /\bTLSConfig\s{0,4}=\s{0,4}nil\b/g,
    what: off,
  },
  {
    // https://dev.mysql.com/doc/refman/9.1/en/connection-options.html#option_general_ssl-mode
    subject: 'database',
    languages: [...commands, ...starters],
    pattern: /(?<![\w-])--(?:ssl-mode[= ](?:DISABLED|PREFERRED)|skip-ssl|ssl=(?:0|false|off))\b/gi,
    inStrings: true,
    unless: /localhost|127\.0\.0\.1/,
    what: off,
  },
  {
    // The server takes connections without TLS. https://www.postgresql.org/docs/17/auth-pg-hba-conf.html
    subject: 'database',
    languages: ['ini', 'plaintext'],
    path: /(?:^|\/)(?:postgresql|pg_hba|my|mysqld|mongod|redis|mariadb)[\w.-]*\.(?:conf|cnf|ini|auto\.conf)$/,
    pattern:
      /^[ \t]{0,20}(?:ssl[ \t]{0,4}=[ \t]{0,4}(?:off|false|no)|hostnossl[ \t][^\n]{1,120}|require_secure_transport[ \t]{0,4}=[ \t]{0,4}(?:OFF|0)|skip[_-]ssl)\b/gim,
    what: off,
  },
  {
    // https://www.mongodb.com/docs/manual/reference/configuration-options/#net.tls-options
    subject: 'database',
    languages: ['yaml', 'ini'],
    path: /mongod/,
    pattern: /\b(?:tls|ssl):\s{1,20}mode:\s{0,4}(?:disabled|allowTLS|preferTLS|allowSSL|preferSSL)\b/g,
    what: off,
  },
  {
    // PDO and mysqli. https://www.php.net/manual/en/ref.pdo-mysql.php
    subject: 'database',
    languages: ['php'],
    pattern:
      /\bMYSQL_ATTR_SSL_VERIFY_SERVER_CERT\s{0,4}(?:=>|,)\s{0,4}(?:false|0)\b|\bMYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT\b/g,
    what: unverified,
  },
  {
    subject: 'database',
    languages: script,
    pattern: /\bsslmode["']?\s{0,4}:\s{0,4}["'](?:disable|allow|prefer)["']/g,
    inStrings: true,
    what: off,
  },
];
