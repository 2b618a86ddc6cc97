/** Which files can hold code or configuration that stores or sends data, or gives access to it. */
import { resourceWords } from '../catalog/resources/words.js';
import { cleartextAddressShape } from './addressClue.js';
import { type ClueSearch, createClueSearch, everyBit, type Phrase } from './clueSearch.js';

/** Words that matter by themselves, by family, each sought as a part of longer words. Rules of a family may look only at files that hold one. */
const words: readonly string[] = [
  // policy/: a comment that accepts a finding, which may be one about code
  'phi-lint-disable',
  // ai/: methods of clients that another file makes
  ...['completions.create', 'messages.create', 'responses.create', 'embeddings.create', 'completechat', '.ainvoke('],
  // leak/: code that handles patients
  ...['patient', 'senddefaultpii', 'send_default_pii', '.ssn', '.mrn', 'date_of_birth', 'dateofbirth'],
  // leak/: settings of logs and telemetry
  ...['sensitivedatalogging', 'httploggingfields', 'org.hibernate.', 'includepayload', 'includequerystring'],
  ...['requestbody(true', 'responsebody(true', 'level.body', 'level.full', 'loglevel.', 'morgan.token', 'request_body'],
  ...['filter_parameters', 'mongoose.set', 'resp_body', 'logqueryparameters', 'log-request-details', 'request_bodies'],
  ...['loggingrequestdetails', 'datatraceenabled', 'data_trace_enabled', 'logentiremessage', '_engine(', 'maskall'],
  ...['requestbodysize', 'blockallmedia', 'mask_all', 'defaultprivacylevel', 'message_content', 'trace_content'],
  ...['capture_params'],
  // transport/tls-disabled
  ...['rejectunauthorized', 'reject_unauthorized', 'strictssl', 'strict-ssl', 'strict_ssl', 'sslvalidate'],
  ...[
    'verify=',
    'verify =',
    "verify'",
    'verify"',
    'verify:',
    'verify_',
    'verify-',
    '.verify',
    'verifypeer',
    'verifyssl',
  ],
  ...['insecureskip', 'insecure-skip', 'insecure_skip', 'skipverify', '--insecure', 'skipcertificate', 'tls_insecure'],
  ...['cert_none', 'cert_reqs', '_unverified_', 'check_hostname', 'assert_hostname', 'validate_cert', '-ssl-no-verify'],
  ...['checkservertrusted', 'hostnameverifier', 'hostname_verifier', 'trustall', 'trustselfsigned', 'insecuretrust'],
  ...['loadtrustmaterial', 'endpointidentification', 'endpoint.identification', 'ssl.trust', 'checkserveridentity'],
  ...['certificatevalidation', 'certificatecustomvalidation', 'dangerousaccept', 'danger_accept', 'accept_invalid'],
  ...['invalidcert', 'invalidhostname', 'badcertificate', 'sslerrors', 'https_errors', 'httpserrors', 'trust_cert'],
  ...['usecredential', 'credentialfortrust', 'disableevaluation', 'disabledtrust', 'validatesdomain', 'ssl_verify'],
  ...['tls_reqcert', 'opt_x_tls', 'withoutverifying', 'allow_self_signed', 'sslverify', 'no-check-certificate'],
  ...['curl -', 'ssl_no_verify', 'accept_untrusted', 'verificationmode', 'sslvalidation', 'src="user"', 'verify_mode'],
  // transport/weak-tls
  ...['minversion:', 'minversion =', 'min_version', 'minimum_version', 'minimumversion', 'tlsv1', 'tls_v1', 'sslv2'],
  ...['sslv3', 'versiontls1', 'versionssl', 'tls_1_0', 'tls_1_1', 'secureprotocol', 'ssl_version', 'sslprotocol'],
  ...['securityprotocoltype', 'tls1_version', 'tls1_1_version', 'ssl3_version', 'getinstance("ssl', 'ssl_ciphers'],
  ...['ssl-ciphers', 'ciphersuite', 'cipher_suite', 'ciphers:', 'ciphers=', 'set_ciphers', 'kssl', 'ktlsprotocol'],
  ...[
    'tlsprotocol',
    'ssl::context',
    'qssl::',
    'tlsmin',
    'minimumtls',
    'minimaltls',
    'mintls',
    'min_tls',
    'tls-min',
    'ssl-min-ver',
  ],
  ...['tls1.0', 'tls1.1', 'with_rc4', 'with_3des', 'tls-version-min', 'curl_sslversion'],
  // transport/cleartext-url
  ...['telnetlib', 'telnetclient', 'net::telnet', 'mllp', 'ftplib', 'ftpclient', 'net::ftp', 'ftp_connect', 'ftp.dial'],
  ...['ftpstream', 'smtplib', 'net::smtp', 'smtp.', '2575', 'cleartexttraffic', 'allowsarbitraryloads', 'insecurehttp'],
  ...[
    'insecure_channel',
    'createinsecure',
    'withinsecure',
    'insecure.newcred',
    'security_protocol',
    'securityprotocol',
  ],
  ...['security.protocol', 'minio', 'newclient(', 'newserver(', 'mail_use_tls', 'enable_starttls', 'ignoretls'],
  ...['enablessl', 'securesocketoptions', '1883', "'\\x0b", 'b"\\x0b', '0x0b', 'use_ssl', 'ftpencryption'],
  // transport/database-without-tls
  ...['sslmode', 'ssl_mode', 'ssl-mode', 'ssl mode', 'usessl', 'ssl: false', 'ssl=false', 'ssl = false', 'tls: false'],
  ...[
    'tls=false',
    'encrypt=',
    'encrypt =',
    'encrypt: false',
    '"encrypt"',
    'trustserver',
    'trust_server',
    'trust server',
  ],
  ...[
    'ssl_disabled',
    'skip-ssl',
    'skip_ssl',
    'sslenabled',
    'ssl_enabled',
    'hostnossl',
    'require_secure',
    'ssl": false',
  ],
  ...["ssl' => false", "'ssl': false", '_ssl=', '_tls=', 'withssl', 'setusessl', 'ssl=0', 'ssl.enabled', 'tls=skip'],
  ...['tls=preferred', 'nonvalidatingfactory', 'tlsconfig = nil', 'ssl_verify_server'],
  // access/
  ...[
    'public-read',
    'publicread',
    'makepublic',
    'make_public',
    'make_blob_public',
    'allusers',
    'publicaccess',
    'public_access',
  ],
  ...['access-control-allow-origin', 'enablecors', 'alloworigin', 'allow_origin', 'allowedorigin', 'allowed_origin'],
  ...[
    'anyorigin',
    'any_origin',
    'anyhost',
    'crossorigin',
    'cross_origin',
    'cross-origin',
    'cors(',
    '/cors',
    'corslayer',
  ],
  ...['cors.', 'cors_', "'cors'", '"cors"', 'cors:', 'cors{', 'rack::cors', 'flask_cors', 'isoriginallowed'],
  ...["get('/", 'get("/', "post('/", 'post("/', "put('/", 'put("/', "delete('/", 'delete("/', "patch('/", 'patch("/'],
  ...['handlefunc(', 'mux.handle', '@controller(', 'mapping(', '[httpget', '[httppost', '[httpput', '[httpdelete'],
  ...['allowanonymous', 'permitall', 'before_action', '.route(', 'permission_classes', 'login_required'],
  ...['loginrequiredmixin', 'function get(', 'function post(', 'mapget(', 'mappost('],
  // access/missing-authentication: guards of other files
  ...['anyrequest', 'anyexchange', 'fallbackpolicy', 'authorizefilter', 'requireauthorization', 'app_guard'],
  ...['useglobalguards', 'loginrequiredmiddleware', 'default_permission', 'include_router', 'register_blueprint'],
  ...['base_path(', 'nextresponse', 'next-auth', 'app.use(', 'r.use(', 'e.use(', 'before_request'],
  // storage/: variables that give programs the names of stores
  ...['_bucket=', '_bucket:', '_queue_url', '_topic_arn', '_bucket ='],
  // Keys of hosts, servers without TLS, commands, flags of cookies
  ...['missing_host_key', 'insecureignorehostkey', 'stricthostkey', 'promiscuousverifier', 'acceptallserverkey'],
  ...['verify_host_key', 'hostverifier', 'known_hosts', 'set_certificate_verifier', 'disabletlscerts', 'sslerror'],
  ...['ssl-server-verify', '--insecure', 'server.ssl', 'requirehttpsmetadata', 'force_ssl', 'secure_ssl_redirect'],
  ...['--insecure-port', '--kubelet-https', '--insecure-bind', '--tls-cipher', '-tls-version'],
  ...[
    'mixed_content',
    'connectionspec',
    'ftp ',
    'telnet ',
    'smtpsecure',
    '--https-only',
    '--enable-https',
    '--acl',
    'gsutil',
    'az storage',
  ],
  ...['--publicly-accessible', '--no-storage-enc', '--no-encrypted', '--no-at-rest', 'bucket-encryption'],
  ...['openssl enc', 'openssl genrsa', 'openssl req', 'keytool', 'stream-encryption', 'allauthenticatedusers'],
  ...['generate_private_key', 'rsa.generate', 'dsa.generate', 'generatekeypair', 'keypairgenerator', 'rsakeygen'],
  ...['rsa.create', 'rsacrypto', 'dsacrypto', 'rsa.new', 'pkey_new', 'rsa_generate', 'rsaprivatekey', 'nullcipher'],
  ...['cookie_secure', 'cookie_httponly', 'cookie.secure', 'cookie.http', 'cookies.', 'cookie: {', 'set_cookie'],
  ...[
    'setcookie',
    'cookieoptions',
    'http.cookie',
    '.cookie(',
    'new cookie',
    'session_store',
    'cookiesecure',
    'authtkt',
    "'http_only'",
  ],
  ...[
    'cookie::build',
    'cookie_params',
    'session.cookie',
    'httpcookies',
    'requiressl',
    'cookie-config',
    'cookies[',
    'ishttponly',
    'cookie.issecure',
    "'secure'",
  ],
  ...['session_http_only', 'session_secure_cookie', 'responsecookie', 'newcookie', 'cookieoptions', 'ssl:'],
  // Infrastructure, for storage/, transport/ and access/
  ...resourceWords(),
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
];

/** Calls that store something or hash it: they matter where people are spoken of. */
const storing: readonly string[] = [
  // storage/, access/: stores that infrastructure declares
  ...['bucket', 'queueurl', 'queue_url', 'queuename', 'topicarn', 'tablename', 'streamname', 'dynamodb'],
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
    [cleartextAddressShape],
  );
  return search(bytes, length, settle) === everyBit;
}

let peopleSearch: ClueSearch | undefined;

/** Does the file name people's health? Code that does not gets hold of it through other files only. */
export function speaksOfPeople(bytes: Uint8Array, length: number): boolean {
  peopleSearch ??= createClueSearch(
    people.map((word) => phraseOf(word, person)),
    [],
  );
  return peopleSearch(bytes, length, (found) => (found === 0 ? 0 : everyBit)) === everyBit;
}

function phraseOf(word: string, bits: number): Phrase {
  return { words: [word], place: 'anywhere', bits };
}

/** One option is enough; something that stores counts where people are spoken of. */
function settle(found: number): number {
  const isEnough = (found & option) !== 0 || ((found & store) !== 0 && (found & person) !== 0);
  return isEnough ? everyBit : found;
}
