/**
 * Table: versions of TLS that RFC 8996 (March 2021) and RFC 7568 forbid, and cipher suites without encryption or with
 * broken ciphers (RFC 7465, NIST SP 800-52r2, section 3.3.1), by how they are chosen. Pages read 2026-11-22.
 */
import type { OptionRow } from '../../program/optionTable.js';
import type { ShapeRow } from '../../program/shapes.js';
import { apple, commands, directives, dotnet, jvm, native, script, starters } from './languages.js';

const oldVersion = 'a version before TLS 1.2 is allowed';
const weakSuite = 'a cipher suite without encryption or with a broken cipher is allowed';

/** An old version of the protocol as an option may be called: `TLSv1`, `TLSv1.1`, `tls1_0`, `VersionTLS10`, `SSLv3`. */
const version =
  /^(?:ssl[ _]?v?[23](?:\.0)?|tls[ _]?v?1(?:[._]?[01])?|version_?tls_?1[01]|versionssl30|tls_?version_?1_[01]|tlsv1_[01]|(?:sslv[23]|tlsv1|tlsv1_1)_(?:client_|server_)?method)$/i;

/** A list of versions that holds an old one. */
const versions =
  /^(?!.*(?:[-!]tlsv1(?:\.0)?\b.*[-!]tlsv1\.1|^tls$)).*(?:^|[\s,;:|+"'[])(?:sslv?[23]|tlsv1(?:[._][01])?|tls1[._][01]|tls1)(?=$|[\s,;:|"'\]])/i;

/** Suites, joined by `:` or commas; one after `!` or `-` is excluded. */
const suites =
  /(?:^|[:,\s+"'[])(?:\w[\w-]{0,60}[_-])?(?:RC4|DES|3DES|RC2|NULL|aNULL|eNULL|EXP|EXPORT\d{0,3}|ADH|AECDH|LOW|anon|MD5|IDEA)(?:[_-][\w-]{0,60})?(?=$|[:,\s"'\]@+])/;

/** Names by which options choose a version or a list of suites. */
export const weakTlsOptions: readonly OptionRow<'version' | 'suite'>[] = [
  {
    // Node, Go, Azure, Traefik, Envoy and others. https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions
    subject: 'version',
    names: [
      'minVersion',
      'min_version',
      'minimumVersion',
      'minimum_version',
      'maxVersion',
      'max_version',
      'maximum_version',
      'secureProtocol',
      'ssl_version',
      'sslVersion',
      'tlsVersion',
      'tls_version',
      'minTlsVersion',
      'tlsMinVersion',
      'tlsMinimumVersion',
      'minimumTlsVersion',
      'minimalTlsVersion',
      'min_tls_version',
      'tls_min_version',
      'tls_minimum_protocol_version',
      'tls_maximum_protocol_version',
      'minProtocolVersion',
      'minimumProtocolVersion',
      'ssl_min_protocol_version',
      'ssl_max_protocol_version',
      'sslProtocol',
      'MinProtocol',
      'NSExceptionMinimumTLSVersion',
      'TLSMinimumSupportedProtocolVersion',
      'https.protocols',
      'DEFAULT_MIN_VERSION',
      'DEFAULT_MAX_VERSION',
      'server.ssl.protocol',
      'security.protocol.version',
      'min-tls-version',
      'tls-min-version',
    ],
    values: [version, 'SSL'],
    what: oldVersion,
  },
  {
    // The number alone, where the name says of what.
    subject: 'version',
    names: [
      'minTlsVersion',
      'tlsMinVersion',
      'minimumTlsVersion',
      'minimalTlsVersion',
      'min_tls_version',
      'tlsVersion',
    ],
    values: [/^1\.[01]$/, 1, 1.1],
    what: oldVersion,
  },
  {
    subject: 'version',
    names: [
      'enabledProtocols',
      'enabled-protocols',
      'ssl-protocols',
      'sslProtocols',
      'ssl_protocols',
      'tlsProtocols',
      'tls-protocols',
      'tls_versions',
      'ssl.enabled.protocols',
      'jdk.tls.client.protocols',
      'https.protocols',
      'tls_version',
      'NODE_TLS_MIN',
      'supported_protocols',
      'ssl.protocol',
      'enabledTLSProtocols',
    ],
    values: [versions],
    what: oldVersion,
  },
  {
    subject: 'suite',
    names: [
      'ciphers',
      'cipherSuites',
      'cipher_suites',
      'ssl_ciphers',
      'ssl-ciphers',
      'sslCiphers',
      'cipherList',
      'set_ciphers',
      'ssl.cipher.suites',
      'tls_cipher',
      'enabledCipherSuites',
      'tls-ciphers',
      'ssl_cipher_list',
      'cipher_list',
    ],
    values: [suites],
    what: weakSuite,
  },
];

const assigned = /[!=]=|\bcase\b|&\s?=\s?~|~\s?\(?\s?[\w.]+$|\bOP_NO_/;

/** Constants, calls, commands and directives that choose an old version or a weak suite. */
export const weakTlsShapes: readonly ShapeRow<'version' | 'suite'>[] = [
  {
    // https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
    subject: 'version',
    languages: ['yaml'],
    pattern: /(?<=[\s"'])--tls-min-version=VersionTLS1[01]\b/g,
    inStrings: true,
    what: 'TLS 1.0 or 1.1',
  },
  {
    subject: 'suite',
    languages: ['yaml'],
    pattern: /(?<=[\s"'])--tls-cipher-suites=[\w,]{0,600}?(?<at>TLS_\w{0,30}(?:RC4|3DES)_\w{1,30})/g,
    inStrings: true,
    what: 'a cipher that can be broken',
  },
  {
    // https://learn.microsoft.com/cli/azure/storage/account#az-storage-account-create
    subject: 'version',
    languages: commands,
    pattern: /\baz\s[^\n|;&]{0,300}?(?<at>--(?:min(?:imal)?-tls-version)[ =](?:TLS1_[01]|1\.[01]))\b/g,
    inStrings: true,
    what: 'TLS 1.0 or 1.1',
  },
  {
    // https://docs.python.org/3/library/ssl.html#ssl.PROTOCOL_TLSv1
    subject: 'version',
    languages: ['python'],
    pattern:
      /\b(?:ssl\.)?PROTOCOL_(?:SSLv2|SSLv3|TLSv1|TLSv1_1)\b|\bTLSVersion\.(?:SSLv3|TLSv1|TLSv1_1|MINIMUM_SUPPORTED)\b|\bSSL\.(?:SSLv2|SSLv3|TLSv1|TLSv1_1)_METHOD\b/g,
    unless: /^\s{0,40}(?:from|import)\b|[!=]=|\bin\b/,
    what: oldVersion,
  },
  {
    // https://pkg.go.dev/crypto/tls#pkg-constants
    subject: 'version',
    languages: ['go'],
    pattern:
      /\b(?:Min|Max)Version\s{0,8}[:=]\s{0,8}(?<at>(?:tls\.)?Version(?:SSL30|TLS10|TLS11)|0x030[012]|77[01]|768)\b/g,
    unless: /[!=]=/,
    what: oldVersion,
  },
  {
    subject: 'suite',
    languages: ['go', ...jvm, 'rust', ...dotnet, 'python'],
    pattern:
      /(?<=[,{([=]\s{0,40}["'`]?)(?:tls\.|CipherSuite\.|TlsCipherSuite\.)?(?:TLS|SSL)_[A-Z0-9_]{0,30}(?:RC4|3DES|DES40|_DES_|NULL|EXPORT|anon)[A-Za-z0-9_]{0,40}(?=["'`]?\s{0,8}[,})\]])/g,
    inStrings: true,
    what: weakSuite,
  },
  {
    // https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html#sslcontext-algorithms
    subject: 'version',
    languages: jvm,
    pattern:
      /\bSSLContext(?:s)?\s{0,4}\.\s{0,4}getInstance\s{0,4}\(\s{0,8}(?<at>"(?:SSL|SSLv2|SSLv3|TLSv1|TLSv1\.1)")/g,
    inStrings: true,
    what: oldVersion,
  },
  {
    subject: 'version',
    languages: jvm,
    pattern:
      /\b(?:setEnabledProtocols|setProtocols|protocols|setSupportedProtocols|tlsVersions|sslProtocols?|useProtocol|setProtocol|setSslProtocol|enabledProtocols)\s{0,4}(?:\(|=)\s{0,8}(?:new\s{1,4}String\[\]\s{0,4}\{|arrayOf\(|Array\(|listOf\(|List\.of\(|\{)?[^;{}()]{0,120}?(?<at>"(?:SSLv2|SSLv2Hello|SSLv3|TLSv1|TLSv1\.0|TLSv1\.1)"|(?:TlsVersion\.)?TLS_1_[01]\b|TlsVersion\.SSL_3_0)/g,
    inStrings: true,
    what: oldVersion,
  },
  {
    subject: 'version',
    languages: jvm,
    pattern:
      /["'](?:https\.protocols|jdk\.tls\.client\.protocols|mail\.smtps?\.ssl\.protocols)["']\s{0,4},\s{0,4}(?<at>"[^"\n]{0,60}\b(?:SSLv3|TLSv1(?:\.1)?)(?![.\d])[^"\n]{0,60}")/g,
    inStrings: true,
    what: oldVersion,
  },
  {
    subject: 'version',
    languages: jvm,
    pattern: /\bConnectionSpec\.(?:COMPATIBLE_TLS)\b|\bTlsVersion\.(?:SSL_3_0|TLS_1_0|TLS_1_1)\b/g,
    unless: /^\s{0,40}import\b|==/,
    what: oldVersion,
  },
  {
    // https://learn.microsoft.com/dotnet/api/system.security.authentication.sslprotocols
    subject: 'version',
    languages: dotnet,
    pattern: /\b(?:SslProtocols\.(?:Ssl2|Ssl3|Tls11|Tls|Default)|SecurityProtocolType\.(?:Ssl3|Tls11|Tls))\b(?!\d)/g,
    unless: assigned,
    what: oldVersion,
  },
  {
    subject: 'version',
    languages: ['powershell'],
    pattern:
      /\[(?:System\.)?Net\.SecurityProtocolType\]::(?:Ssl3|Tls11|Tls)\b(?!\d)|SecurityProtocol\s{0,4}=\s{0,4}["'](?:[^"'\n]{0,60},\s{0,4})?(?:Ssl3|Tls11|Tls)["',]/gi,
    inStrings: true,
    what: oldVersion,
  },
  {
    // https://docs.ruby-lang.org/en/3.4/OpenSSL/SSL/SSLContext.html
    subject: 'version',
    languages: ['ruby'],
    pattern:
      /\b(?:min_version|max_version|ssl_version)\b\s{0,4}(?:=|:|=>)\s{0,4}(?<at>:?["']?(?:OpenSSL::SSL::)?(?:SSLv2|SSLv3|TLSv1|TLSv1_1|TLS1|TLS1_1|SSL3_VERSION|TLS1_VERSION|TLS1_1_VERSION)(?:_client|_server)?\b)/g,
    inStrings: true,
    what: oldVersion,
  },
  {
    // https://www.php.net/manual/en/curl.constants.php, https://curl.se/libcurl/c/CURLOPT_SSLVERSION.html
    subject: 'version',
    languages: ['php', ...native],
    pattern:
      /\bCURLOPT_SSLVERSION\s{0,4}(?:,|=>)\s{0,8}(?:\(\w{1,8}\)\s?)?(?:CURL_SSLVERSION_(?:SSLv2|SSLv3|TLSv1_0|TLSv1_1|TLSv1)\b|[2345]\b)|\bSTREAM_CRYPTO_METHOD_(?:SSLv2|SSLv3|TLSv1_0|TLSv1_1)_(?:CLIENT|SERVER)\b/g,
    what: oldVersion,
  },
  {
    // https://docs.openssl.org/3.4/man3/SSL_CTX_set_min_proto_version/
    subject: 'version',
    languages: [...native, 'rust'],
    pattern:
      /\b(?:SSLv2|SSLv3|TLSv1|TLSv1_1)_(?:client_|server_)?method\s{0,4}\(|\bSSL(?:_CTX)?_set_m(?:in|ax)_proto_version\s{0,4}\([^(),;]{1,80},\s{0,8}(?<at>SSL3_VERSION|TLS1_VERSION|TLS1_1_VERSION)\b|\bssl::context::(?:sslv2|sslv3|tlsv1|tlsv11)(?:_client|_server)?\b|\bQSsl::(?:SslV2|SslV3|TlsV1_0|TlsV1_1|TlsV1_0OrLater|TlsV1_1OrLater|TlsV1SslV3)\b|\bset_min_proto_version\s{0,4}\(\s{0,4}Some\(SslVersion::(?:SSL3|TLS1|TLS1_1)\)|\b(?:min_tls_version|min_protocol_version)\s{0,4}\(\s{0,4}(?:Some\()?[\w:]{0,40}::(?:TLS_1_[01]|Tlsv1[01]|Sslv3)\b/g,
    unless: /[!=]=|^\s{0,20}#\s{0,4}(?:define|if)/,
    what: oldVersion,
  },
  {
    // https://developer.apple.com/documentation/security/tls_protocol_version_t
    subject: 'version',
    languages: apple,
    pattern:
      /\b[tT][lL][sS]M(?:in|ax)imumSupportedProtocol(?:Version)?\s{0,4}=\s{0,4}(?<at>\.TLSv1[01]\b|tls_protocol_version_TLSv1[01]\b|\.tlsProtocol1(?:1)?\b|kTLSProtocol11?\b|\.sslProtocol3\b|kSSLProtocol3\b)|\bset_min_tls_protocol_version\s{0,4}\([^(),]{1,80},\s{0,8}\.?(?:tls_protocol_version_)?TLSv1[01]\b|\bSSLSetProtocolVersionMin\s{0,4}\([^(),]{1,80},\s{0,8}(?:kTLSProtocol11?|kSSLProtocol3|\.tlsProtocol11?|\.sslProtocol3)\b/g,
    what: oldVersion,
  },
  {
    // https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions
    subject: 'version',
    languages: [...script],
    pattern: /\btls\.DEFAULT_M(?:IN|AX)_VERSION\s{0,4}=\s{0,4}(?<at>["']TLSv1(?:\.1)?["'])|--tls-min-v1\.[01]\b/g,
    inStrings: true,
    what: oldVersion,
  },
  {
    // https://curl.se/docs/manpage.html#--tlsv10
    subject: 'version',
    languages: [...commands, ...starters],
    pattern:
      /\b(?:curl\b[^\n|;&]{0,300}?[ \t"'](?<at>--tlsv1\.[01]|--sslv[23]|--tls-max[ =]1\.[01])|wget\b[^\n|;&]{0,300}?--secure-protocol=(?:SSLv[23]|TLSv1(?:_1)?)|openssl s_(?:client|server)\b[^\n|;&]{0,300}?[ \t]-(?:ssl[23]|tls1|tls1_1)|--tls-min-version[= ]VersionTLS1[01])(?=[\s"',]|$)/gm,
    inStrings: true,
    what: oldVersion,
  },
  {
    // https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_protocols
    subject: 'version',
    languages: [...directives, 'yaml', 'dockerfile', 'shellscript'],
    pattern:
      /\b(?:proxy_|grpc_|uwsgi_)?ssl_protocols\s(?:[^;\n]{0,80}\s)?(?<at>SSLv[23]|TLSv1(?:\.1)?)(?=[\s;])[^;\n]{0,80};/g,
    what: oldVersion,
  },
  {
    subject: 'suite',
    languages: [...directives, 'yaml'],
    pattern:
      /\b(?:ssl_ciphers|SSLCipherSuite|SSLProxyCipherSuite|ssl-default-(?:bind|server)-ciphers|smtpd_tls_ciphers)\s[^\n;]{0,400}?(?<at>(?<=[\s:"',+])(?:\w[\w-]{0,60}-)?(?:RC4|DES|3DES|NULL|aNULL|eNULL|EXP|EXPORT|ADH|LOW|MD5)(?:-[\w-]{0,60})?(?=[\s:"';+]))/g,
    what: weakSuite,
  },
  {
    // https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslprotocol
    subject: 'version',
    languages: directives,
    pattern:
      /^[ \t]{0,40}SSL(?:Proxy)?Protocol[ \t](?:[^\n]{0,80}[ \t])?(?<at>\+?(?:SSLv[23]|TLSv1(?:\.[01])?))(?=[ \t\r\n])/gim,
    what: oldVersion,
  },
  {
    subject: 'version',
    languages: directives,
    pattern:
      /^[ \t]{0,40}SSL(?:Proxy)?Protocol[ \t]{1,8}(?<at>all)\b(?![^\n]{0,80}-TLSv1(?:\.0)?(?!\.\d))[^\n]{0,80}/gim,
    what: oldVersion,
  },
  {
    // https://docs.haproxy.org/3.1/configuration.html#5.1-ssl-min-ver
    subject: 'version',
    languages: directives,
    pattern: /\bssl-min-ver[ \t]{1,8}(?:SSLv3|TLSv1\.[01])\b|\bforce-(?:sslv3|tlsv10|tlsv11)\b|\bno-tlsv12\b/g,
    what: oldVersion,
  },
  {
    // https://caddyserver.com/docs/caddyfile/directives/tls#protocols
    subject: 'version',
    languages: directives,
    pattern: /^[ \t]{0,40}protocols[ \t]{1,8}(?<at>tls1\.[01])\b/gm,
    what: oldVersion,
  },
  {
    // Postfix, Dovecot, stunnel, ProFTPD, OpenVPN, OpenSSL.
    subject: 'version',
    languages: directives,
    pattern:
      /^[ \t]{0,40}(?:sslVersion(?:Min)?[ \t]{0,4}=[ \t]{0,4}(?:SSLv[23]|TLSv1(?:\.1)?)|ssl_min_protocol[ \t]{0,4}=[ \t]{0,4}(?:SSLv3|TLSv1(?:\.1)?)|TLSProtocol[ \t]{1,4}[^\n]{0,40}(?:SSLv3|TLSv1(?:\.1)?(?![.\d]))|tls-version-min[ \t]{1,4}1\.[01]|MinProtocol[ \t]{0,4}=[ \t]{0,4}(?:SSLv3|TLSv1(?:\.1)?)|tls-protocols[ \t]{1,4}"?[^"\n]{0,40}TLSv1(?:\.1)?(?![.\d])|smtpd?_tls_(?:mandatory_)?protocols[ \t]{0,4}=[^\n!]{0,80}(?:SSLv3|TLSv1(?:\.1)?)(?![.\d]))(?=[ \t\r\n",]|$)/gm,
    what: oldVersion,
  },
  {
    subject: 'version',
    languages: ['xml'],
    pattern:
      /<key>NSExceptionMinimumTLSVersion<\/key>\s{0,40}<string>(?<at>TLSv1\.[01])<\/string>|\bsslProtocols?="[^"\n]{0,80}\b(?:SSLv3|TLSv1(?:\.1)?)(?=["+,\s])/g,
    what: oldVersion,
  },
];
