/** Which files can hold code or configuration that stores or sends data, or gives access to it. */
import { type ClueSearch, createClueSearch, type Phrase } from './clueSearch.js';

/** Words by family, each sought as a part of longer words. Rules of a family may look only at files that hold one. */
const words: readonly string[] = [
  // storage/unencrypted-*
  ...['sqlite', 'sqlx', 'room.databasebuilder', 'realm', 'persistentcontainer', 'modelcontainer', 'databasequeue'],
  ...[
    'databasepool',
    'fmdatabase',
    'litedatabase',
    'tinydb',
    'duckdb',
    'bbolt',
    'badger',
    'leveldb',
    'nedb',
    'pouchdb',
  ],
  ...['jdbc:h2', 'jdbc:derby', 'jdbc:hsqldb', 'openorcreatedatabase', 'storage_encrypted', 'storageencrypted'],
  ...['atrestencryption', 'encryption.unencrypted', 'encryptionatrest', 'sqsmanagedsse', 'bucketencryption'],
  ...['bucket_encryption', 'stream_encryption', 'streamencryption', 'ssespecification', 'serversideencryption'],
  // storage/weak-cipher
  ...['createcipher', 'createhash', 'cryptojs', 'crypto-js', 'hashlib', 'messagedigest', 'digestutils', 'md5', 'sha1'],
  ...['sha256', 'sha512', 'subtle.digest', 'cipher.getinstance', 'keygenerator', 'secretkeyfactory', 'secretkeyspec'],
  ...['ivparameterspec', 'openssl_encrypt', 'mcrypt', 'mode_ecb', 'modes.ecb', 'ciphermode', 'tripledes', 'arc4'],
  ...[
    'blowfish',
    'des.new',
    'des.create',
    'descryptoserviceprovider',
    'rc2',
    'encryptecb',
    'des.newcipher',
    'kccalgorithm',
  ],
  ...['kccoptionecb', 'newtripledes', 'rc4', 'openssl::cipher', 'aes.new', 'newcbcencrypter', 'aes.create', 'pydes'],
  ...['evp_', 'des_ecb', 'hashing.', 'digest::', 'cipher::', 'ecb(', 'fernet(', 'aesgcm('],
  // storage/plaintext-file
  ...['writefile', 'appendfile', 'outputfile', 'outputjson', 'writejson', 'writestream', 'writetextfile', 'saveas('],
  ...['new blob', 'mssaveblob', 'open(', 'write_text', 'write_bytes', 'to_csv', 'to_parquet', 'to_excel'],
  ...['to_json', 'to_pickle', 'to_feather', 'write_csv', 'write_table', 'joblib', 'writealltext', 'writealllines'],
  ...['writeallbytes', 'appendall', 'streamwriter', 'filestream', 'files.write', 'filewriter', 'fileoutputstream'],
  ...['printwriter', 'newbufferedwriter', 'writevalue', 'writetext', 'writebytes', 'openfileoutput', 'os.create'],
  ...['os.openfile', 'file.write', 'csv.open', 'file_put_contents', 'fputcsv', 'fwrite', 'write(to', 'createfile'],
  ...['fs::write', 'file::create', 'from_path', 'tofile:'],
  // storage/browser
  ...['localstorage', 'sessionstorage', 'asyncstorage', 'indexeddb', 'opendb', 'dexie', 'localforage', 'idb-keyval'],
  ...['cookie', 'sharedpreferences', 'userdefaults', 'appstorage', 'datastore', 'mmkv', 'electron-store', 'lscache'],
  ...['persistreducer', 'middleware', 'persistedstate', 'usestorage', 'atomwithstorage', 'localsettings', 'capacitor'],
  ...['preferences.set', 'preferences.default', 'usepersistedstate', 'objectstore'],
  // transport/
  ...['rejectunauthorized', 'strictssl', 'verify', 'insecureskipverify'],
];

let search: ClueSearch | undefined;

/** Does the file name an option, call or address that the rules of storage/, transport/ and access/ know? */
export function mayStoreOrSend(bytes: Uint8Array, length: number): boolean {
  search ??= createClueSearch(words.map(phraseOf), []);
  return search(bytes, length, isEnough) !== 0;
}

function phraseOf(word: string): Phrase {
  return { words: [word], place: 'anywhere', bits: 1 };
}

function isEnough(found: number): boolean {
  return found !== 0;
}
