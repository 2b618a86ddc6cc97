/** Which files can hold code or configuration that stores or sends data, or gives access to it. */
import { type ClueSearch, createClueSearch, type Phrase } from './clueSearch.js';

/** Words by family, each sought as a part of longer words. Rules of a family may look only at files that hold one. */
const words: readonly string[] = [
  // transport/
  ...['reject', 'strictssl', 'strict-ssl', 'verify', 'verif', 'insecure', 'cert_none', 'cert_reqs', 'check_hostname'],
  ...['assert_hostname', 'certificate', 'checkservertrusted', 'hostname_verifier', 'hostnameverifier', 'trustall'],
  ...['trustself', 'loadtrustmaterial', 'validat', 'ssl.trust', 'invalidhostname', 'tls_reqcert', 'opt_x_tls'],
  ...['usecredential', 'ignoresslerrors', 'trust_cert', 'checkserveridentity', 'disableevaluation', 'curl '],
  ...['minversion', 'min_version', 'maxversion', 'minimumversion', 'minimum_version', 'tlsv1', 'sslv2', 'sslv3'],
  ...['versiontls', 'tls_1_', 'secureprotocol', 'ssl_version', 'sslprotocol', 'securityprotocoltype', 'tls1_'],
  ...[
    'sslcontext',
    'ssl_ciphers',
    'ssl-ciphers',
    'ciphersuite',
    'cipher_suite',
    'tlsprotocol',
    'sslprotocol3',
    'tls1.',
  ],
  ...['tlsmin', 'minimumtls', 'mintls', 'set_ciphers', 'ssl::context', 'qssl::', 'tls-min', 'cipherlist'],
  ...['http://', 'ws://', 'ftp://', 'smtp://', 'ldap://', 'mqtt://', 'amqp://', 'stomp://', 'imap://', 'pop3://'],
  ...['telnet', 'mllp', 'ftplib', 'ftpclient', 'net::ftp', 'ftp_connect', 'ftp.dial', 'ftpstream', 'smtp', '2575'],
  ...['cleartexttraffic', 'allowsarbitraryloads', 'insecurehttploads', 'insecure_channel', 'plaintext', 'minio'],
  ...['hl7', 'use_tls', 'ignoretls', 'enablessl', '1883', 'x0b'],
  ...['sslmode', 'ssl_mode', 'ssl-mode', 'ssl mode', 'usessl', 'ssl: false', 'ssl=false', 'tls: false', 'tls=false'],
  ...['encrypt', 'trustserver', 'redis://', 'mongodb://', 'bolt://', 'memcached://', 'ssl_disabled', 'skip-ssl'],
  ...[
    'sslenabled',
    'ssl_enabled',
    'hostnossl',
    'require_secure',
    'ssl": false',
    "ssl': false",
    "ssl' => false",
    '_ssl=',
  ],
  ...['_tls=', 'withssl', 'ssl=0', 'ssl.enabled', 'tls=skip', 'tls=pref'],
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
