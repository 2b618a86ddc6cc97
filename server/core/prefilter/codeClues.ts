/** Which files can hold code or configuration that stores or sends data, or gives access to it. */
import { resourceWords } from '../catalog/resources/words.js';
import { cleartextAddressShape } from './addressClue.js';
import { type ClueSearch, createClueSearch, everyBit, type Phrase } from './clueSearch.js';

/** Words by family, each sought as a part of longer words. Rules of a family may look only at files that hold one. */
const words: readonly string[] = [
  // ai/: methods of clients that another file makes
  ...['completions.create', 'messages.create', 'responses.create', 'embeddings.create', 'completechat', '.ainvoke('],
  // leak/: code that handles patients
  ...['patient', 'senddefaultpii', 'send_default_pii', '.ssn', '.mrn', 'date_of_birth', 'dateofbirth'],
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
  ...['tlsprotocol', 'ssl::context', 'qssl::', 'tlsmin', 'minimumtls', 'mintls', 'min_tls', 'tls-min', 'ssl-min-ver'],
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
  // Infrastructure, for storage/, transport/ and access/
  ...resourceWords(),
];

let search: ClueSearch | undefined;

/** Does the file name an option, call or address that the rules of storage/, transport/ and access/ know? */
export function mayStoreOrSend(bytes: Uint8Array, length: number): boolean {
  search ??= createClueSearch(words.map(phraseOf), [cleartextAddressShape]);
  return search(bytes, length, settle, everyBit & ~1) === everyBit;
}

function phraseOf(word: string): Phrase {
  return { words: [word], place: 'anywhere', bits: 1 };
}

/** One word is enough. */
function settle(found: number): number {
  return found;
}
