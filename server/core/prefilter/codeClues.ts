/** Which files can hold code or configuration that stores or sends data, or gives access to it. */
import { type ClueSearch, createClueSearch, type Phrase } from './clueSearch.js';

/** Words that matter by themselves, by family, each sought as a part of longer words. Rules of a family may look only at files that hold one. */
const words: readonly string[] = [
  // storage/: infrastructure that programs make
  ...['storage_encrypted', 'storageencrypted', 'atrestencryption', 'encryption.unencrypted', 'encryptionatrest'],
  ...['sqsmanagedsse', 'bucket_encryption', 'stream_encryption', 'streamencryption', 'ssespecification'],
  ...['bucketencryption', 'serversideencryption'],
  // storage/weak-cipher: ciphers, which are weak whatever they encrypt
  ...['createcipher', 'cryptojs', 'crypto-js', 'cipher.getinstance', 'keygenerator', 'secretkeyfactory'],
  ...[
    'secretkeyspec',
    'ivparameterspec',
    'openssl_encrypt',
    'mcrypt',
    'mode_ecb',
    'modes.ecb',
    'modes.cbc',
    'ciphermode',
  ],
  ...[
    'tripledes',
    'arc4',
    'algorithms.aes',
    'blowfish',
    'des.new',
    'des3.new',
    'des.create',
    'descryptoserviceprovider',
  ],
  ...[
    'rc2.create',
    'rc2crypto',
    'arc2.new',
    'encryptecb',
    'kccalgorithm',
    'kccoptionecb',
    'newtripledes',
    'rc4.newcipher',
  ],
  ...['openssl::cipher', 'aes.new', 'newcbcencrypter', 'aes.newcipher', 'aes.create', 'rijndael', 'pydes', 'evp_des'],
  ...[
    'evp_rc4',
    'evp_bf',
    '_ecb',
    'cipher::des',
    'cipher::rc4',
    'cipher::bf',
    'tdesede',
    'ecb()',
    'fernet(',
    'aesgcm(',
  ],
  // transport/
  ...['rejectunauthorized', 'strictssl', 'verify', 'insecureskipverify'],
];

/** Calls that store something or hash it: they matter where people are spoken of. */
const storing: readonly string[] = [
  // storage/unencrypted-database
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
  ...[
    'jdbc:h2',
    'jdbc:derby',
    'jdbc:hsqldb',
    'openorcreatedatabase',
    'opendatabase',
    'shelve',
    'pstore',
    'lokijs',
    'sled::',
  ],
  // storage/weak-cipher: hashes
  ...[
    'createhash',
    'crypto.hash',
    'hashlib',
    'messagedigest',
    'digestutils',
    'md5',
    'sha1',
    'sha256',
    'sha384',
    'sha512',
  ],
  ...['subtle.digest', 'hashing.', 'digest::', 'crypto.hash'],
  // storage/plaintext-file
  ...['writefile', 'appendfile', 'outputfile', 'outputjson', 'writejson', 'writestream', 'writetextfile', 'saveas('],
  ...['new blob', 'mssaveblob', 'open(', 'write_text', 'write_bytes', 'to_csv', 'to_parquet', 'to_excel'],
  ...['to_json', 'to_pickle', 'to_feather', 'to_hdf', 'to_stata', 'to_orc', 'to_xml', 'write_csv', 'write_parquet'],
  ...['write_excel', 'write_json', 'write_table', 'write_feather', 'joblib', 'np.save', 'torch.save', 'writealltext'],
  ...['writealllines', 'writeallbytes', 'appendall', 'streamwriter', 'filestream', 'files.write', 'filewriter'],
  ...[
    'file.create',
    'fileoutputstream',
    'randomaccessfile',
    'fileutils',
    'printwriter',
    'newbufferedwriter',
    'writevalue',
  ],
  ...[
    'writetext',
    'appendtext',
    'writebytes',
    'bufferedwriter',
    'openfileoutput',
    'os.create',
    'os.openfile',
    'tempfile',
  ],
  ...[
    'file.write',
    'csv.open',
    'file_put_contents',
    'fputcsv',
    'fwrite',
    'fputs',
    'storage::disk',
    'write(to',
    'createfile',
  ],
  ...['fs::write', 'file::create', 'from_path', 'tofile:', 'writeasstring', 'bun.write'],
  // storage/browser
  ...['localstorage', 'sessionstorage', 'asyncstorage', 'indexeddb', 'opendb', 'dexie', 'localforage', 'idb-keyval'],
  ...[
    'cookie',
    'sharedpreferences',
    'userdefaults',
    'appstorage',
    'scenestorage',
    'ubiquitouskeyvalue',
    'datastore',
    'mmkv',
  ],
  ...['electron-store', 'lscache', 'store2', 'persistreducer', 'zustand/middleware', 'persistedstate', 'usestorage'],
  ...['atomwithstorage', 'localsettings', '@capacitor', 'preferences.set', 'preferences.default', 'objectstore'],
];

/** Words without which a file names nobody's health. */
const people: readonly string[] = [
  ...[
    'patient',
    'inpatient',
    'ssn',
    'social',
    'soc_sec',
    'socsec',
    'mrn',
    'dob',
    'birth',
    'diagnos',
    'medic',
    'clinic',
  ],
  ...['health', 'fhir', 'hospital', 'insur', 'member', 'subscriber', 'beneficiar', 'enrollee', 'decedent', 'newborn'],
  ...[
    'demographic',
    'chart',
    'prescri',
    'encounter',
    'treatment',
    'careplan',
    'care_plan',
    'progressnote',
    'soap',
    'phi',
  ],
  ...['mbi', 'hicn', 'uhid', 'empi', 'nursing', 'therapy', 'referral', 'immuniz', 'allerg', 'physician', 'ccda', 'hl7'],
];

let search: ClueSearch | undefined;

/** Bits of what was found. */
const [option, store, person] = [1, 2, 4];

/** Does the file name an option, call or address that the rules of storage/, transport/ and access/ know? */
export function mayStoreOrSend(bytes: Uint8Array, length: number): boolean {
  search ??= createClueSearch(
    [
      ...words.map((word) => phraseOf(word, option)),
      ...storing.map((word) => phraseOf(word, store)),
      ...people.map((word) => phraseOf(word, person)),
    ],
    [],
  );
  return isEnough(search(bytes, length, isEnough));
}

function phraseOf(word: string, bits: number): Phrase {
  return { words: [word], place: 'anywhere', bits };
}

function isEnough(found: number): boolean {
  return (found & option) !== 0 || ((found & store) !== 0 && (found & person) !== 0);
}
