/** Table: calls that open a database in a file, and what makes each of them encrypt. */

/** A call that opens a database whose file is as readable as its disk. Data only. */
export interface OpenerRow {
  /** Tested on the ways of the callee. */
  readonly calls: RegExp;
  readonly languages?: readonly string[];
  /** The text of the file must match. */
  readonly file?: RegExp;
  /** The text of the call must match. */
  readonly call?: RegExp;
  /** Stands in the call, or in the function around it, where the database is encrypted. */
  readonly good: RegExp;
  /** Only a database whose name ends like this, or whose URL begins like this. */
  readonly names?: RegExp;
  /** The database, in fixed words for the message. */
  readonly what: string;
}

const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const jvm = ['java', 'kotlin', 'scala'];

/** SQLCipher and its like: a key that is given, in whatever form. */
const keyed =
  /sqlcipher|multiple-ciphers|pragma\W{1,4}key|pragma_key|\b_key=|usePassphrase|sqlite3_key|sqlite3mc|encryptionKey|encryption_key|cipher|passphrase|SupportFactory|SupportOpenHelperFactory|SafeHelperFactory|\bkey:|\.key\(|Password\s{0,3}=|pragma_update/i;

/** URLs and connection strings of databases in files. */
const sqliteUrl = /^sqlite(?:\+(?!pysqlcipher)\w+)?:\/\/\/?|^jdbc:sqlite:|^(?:data source|filename)\s{0,3}=|^sqlite:/i;

/** Calls that open databases in files. Documentation of each library, read 2026-11-22. */
export const databaseOpeners: readonly OpenerRow[] = [
  {
    // https://github.com/WiseLibs/better-sqlite3, https://github.com/TryGhost/node-sqlite3, https://nodejs.org/api/sqlite.html
    calls:
      /^(?:better-sqlite3|sqlite3|node:sqlite|bun:sqlite|sqlite|expo-sqlite)(?:\.default|\.verbose)*(?:\.(?:Database|DatabaseSync|open|openDatabase|openDatabaseSync|openDatabaseAsync|cached\.Database))?$|(?:^|\.)(?:DatabaseSync|openDatabaseSync|openDatabaseAsync)$/,
    languages: scripts,
    good: keyed,
    what: 'SQLite',
  },
  {
    calls: /^(?:better-sqlite3|sqlite3|Database|sqlite3\.Database)$/,
    languages: scripts,
    file: /['"](?:better-sqlite3|sqlite3|bun:sqlite)['"]/,
    good: keyed,
    what: 'SQLite',
  },
  {
    // https://github.com/andpor/react-native-sqlite-storage, https://op-engineering.github.io/op-sqlite
    calls: /(?:^|\.)(?:openDatabase|open)$/,
    languages: scripts,
    file: /react-native-sqlite-storage|quick-sqlite|op-sqlite|react-native-nitro-sqlite|cordova-sqlite|expo-sqlite/,
    good: keyed,
    what: 'SQLite',
  },
  {
    // https://sequelize.org/docs/v6/other-topics/dialect-specific-things/, https://typeorm.io, https://knexjs.org
    calls:
      /(?:^|\.)(?:Sequelize|DataSource|createConnection|knex|TypeOrmModule\.forRoot)(?:\.default)?$|^knex(?:\.default)?$/,
    languages: scripts,
    call: /['"](?:better-)?sqlite3?['"]|['"]sqlite:/,
    good: keyed,
    what: 'SQLite',
  },
  {
    // https://www.mongodb.com/docs/atlas/device-sdks/sdk/react-native/realm-files/encrypt/
    calls: /(?:^|\.)(?:Realm|Realm\.open|createRealmContext)$/,
    languages: scripts,
    file: /['"]realm['"]|@realm\/react/,
    good: keyed,
    what: 'Realm',
  },
  {
    calls:
      /(?:^|\.)(?:Datastore|JSONFilePreset|PouchDB|SQLiteAdapter|LokiJS|loki)(?:\.default)?$|^(?:nedb|@seald-io\/nedb|pouchdb|lokijs)(?:\.default)?$/,
    languages: scripts,
    file: /nedb|lowdb|pouchdb|watermelondb|lokijs/i,
    good: /encrypt|crypto-pouch|afterSerialization|passphrase/i,
    what: 'a database in files',
  },
  {
    // https://docs.python.org/3/library/sqlite3.html, https://docs.peewee-orm.com, https://tinydb.readthedocs.io, https://duckdb.org
    calls:
      /^(?:sqlite3|aiosqlite|apsw|pysqlite3|duckdb)(?:\.dbapi2)?\.(?:connect|Connection)$|(?:^|\.)(?:SqliteDatabase|SqliteExtDatabase|TinyDB|SqliteDict)$|^(?:shelve|dbm|pickledb)\.(?:open|load)$/,
    languages: ['python'],
    good: keyed,
    what: 'a database in a file',
  },
  {
    // https://docs.sqlalchemy.org/en/20/dialects/sqlite.html
    calls: /(?:^|\.)(?:create_engine|create_async_engine|Database|connect|Tortoise\.init|init_db)$/,
    languages: ['python'],
    names: sqliteUrl,
    good: keyed,
    what: 'SQLite',
  },
  {
    // https://pkg.go.dev/gorm.io/driver/sqlite, https://pkg.go.dev/database/sql, https://pkg.go.dev/go.etcd.io/bbolt
    calls:
      /(?:^|[/.])(?:sqlite|sqlite3)\.Open$|bbolt\.Open$|boltdb\/bolt\.Open$|^bolt\.Open$|badger(?:\/v\d)?\.DefaultOptions$|leveldb\.OpenFile$/,
    languages: ['go'],
    good: keyed,
    what: 'a database in a file',
  },
  {
    calls: /(?:^|[/.])(?:sql|sqlx)\.(?:Open|Connect|MustConnect|MustOpen)$/,
    languages: ['go'],
    call: /["`]sqlite3?["`]/,
    good: keyed,
    what: 'SQLite',
  },
  {
    // https://developer.android.com/training/data-storage/room
    calls: /(?:^|\.)Room\.databaseBuilder$/,
    languages: jvm,
    good: /openHelperFactory|SupportFactory|SupportOpenHelperFactory|SafeHelperFactory|setDriver/,
    what: 'Room',
  },
  {
    calls: /(?:^|\.)(?:openOrCreateDatabase|SQLiteDatabase\.openDatabase|AndroidSqliteDriver|JdbcSqliteDriver)$/,
    languages: jvm,
    good: keyed,
    what: 'SQLite',
  },
  {
    calls: /(?:^|\.)(?:DriverManager\.getConnection|Database\.connect|setJdbcUrl|setUrl|Jdbi\.create|forURL)$/,
    languages: jvm,
    names: /^jdbc:(?:sqlite:(?!:memory:)|h2:(?:file:|~|\.)|hsqldb:file:|derby:(?!memory))/i,
    good: /sqlcipher|CIPHER=|crypt_key|dataEncryption=true|cipher/i,
    what: 'a database in a file',
  },
  {
    // https://www.mongodb.com/docs/atlas/device-sdks/sdk/kotlin/realm-database/encrypt-a-realm/
    calls: /(?:^|\.)(?:RealmConfiguration\.(?:Builder|create)|MyObjectBox\.builder)$/,
    languages: jvm,
    good: /encryptionKey/,
    what: 'Realm',
  },
  {
    // https://github.com/groue/GRDB.swift, https://github.com/stephencelis/SQLite.swift
    calls: /(?:^|\.)(?:DatabaseQueue|DatabasePool)$/,
    languages: ['swift'],
    good: keyed,
    what: 'SQLite',
  },
  {
    calls: /^(?:Connection|SQLite\.Connection|sqlite3_open|sqlite3_open_v2|FMDatabase|FMDatabaseQueue)$/,
    languages: ['swift'],
    file: /import (?:SQLite|SQLite3|FMDB|GRDB)/,
    good: keyed,
    what: 'SQLite',
  },
  {
    calls: /^(?:Realm|Realm\.Configuration)$/,
    languages: ['swift'],
    file: /import RealmSwift/,
    good: /encryptionKey/,
    what: 'Realm',
  },
  {
    // https://developer.apple.com/documentation/coredata/nspersistentstorefileprotectionkey
    calls: /^(?:NSPersistentContainer|NSPersistentCloudKitContainer|ModelContainer)$/,
    languages: ['swift'],
    good: /NSPersistentStoreFileProtectionKey|FileProtectionType|isStoredInMemoryOnly:\s{0,3}true|\/dev\/null|NSInMemoryStoreType|EncryptedStore/,
    what: 'Core Data',
  },
  {
    // https://learn.microsoft.com/dotnet/standard/data/sqlite/encryption, https://www.litedb.org/docs/encryption/
    calls: /(?:^|\.)(?:SqliteConnection|SQLiteConnection|SQLiteAsyncConnection|UseSqlite|LiteDatabase)$/,
    languages: ['csharp'],
    good: /Password\s{0,3}=|SQLiteConnectionString|key:|SetPassword|PRAGMA key/i,
    what: 'SQLite',
  },
  {
    // https://github.com/sparklemotion/sqlite3-ruby, https://sequel.jeremyevans.net
    calls: /^(?:SQLite3\.Database\.(?:new|open)|SQLite3\.Database|Sequel\.sqlite|PStore\.new|YAML\.Store\.new)$/,
    languages: ['ruby'],
    good: keyed,
    what: 'SQLite',
  },
  {
    calls: /^(?:Sequel\.connect|ActiveRecord\.Base\.establish_connection)$/,
    languages: ['ruby'],
    call: /sqlite/,
    good: keyed,
    what: 'SQLite',
  },
  {
    // https://www.php.net/manual/ref.pdo-sqlite.connection, https://www.php.net/manual/sqlite3.construct
    calls: /^\\?PDO$/,
    languages: ['php'],
    names: /^sqlite:(?!:memory:)/,
    good: keyed,
    what: 'SQLite',
  },
  {
    calls: /^\\?SQLite3$/,
    languages: ['php'],
    good: keyed,
    what: 'SQLite',
  },
  {
    // https://docs.rs/rusqlite, https://docs.rs/sqlx, https://docs.rs/sled
    calls:
      /(?:^|[.:])(?:rusqlite(?:::|\.))?Connection(?:::|\.)open$|^sled(?:::|\.)open$|(?:SqlitePool|SqliteConnection|SqlitePoolOptions)(?:\.\w+)*(?:::|\.)connect$/,
    languages: ['rust'],
    good: keyed,
    what: 'SQLite',
  },
];
