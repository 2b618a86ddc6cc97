/** Table: calls, classes, commands and directives that switch the verification of certificates off. Pages read 2026-11-22. */
import type { ShapeRow } from '../../program/shapes.js';
import { apple, dotnet, jvm, native, script } from './languages.js';
import { plainServers, secureShell, servers, shell } from './tlsCommands.js';

const anyCertificate = 'any certificate is accepted';
const anyHost = 'the host name is not compared with the certificate';
const subject = 'verification';

/** A command that only asks the machine it runs on. */
const toItself = /localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0/;

const python: readonly ShapeRow<'verification'>[] = [
  {
    // https://docs.python.org/3/library/ssl.html#ssl._create_unverified_context
    subject,
    languages: ['python'],
    pattern: /\b_create_unverified_context\b/g,
    unless: /\bimport\b/,
    what: anyCertificate,
  },
  {
    // https://docs.python.org/3/library/ssl.html#ssl.CERT_NONE
    subject,
    languages: ['python'],
    pattern: /(?:[=,(:]\s{0,8})(?<at>(?:ssl\.)?CERT_NONE)\b/g,
    unless: /[=!]=\s{0,8}(?:ssl\.)?CERT_NONE/,
    what: anyCertificate,
  },
  {
    // pyOpenSSL, Twisted. https://www.pyopenssl.org/en/latest/api/ssl.html
    subject,
    languages: ['python'],
    pattern: /\bset_verify\(\s{0,8}(?:OpenSSL\.)?(?:SSL\.)?VERIFY_NONE\b/g,
    what: anyCertificate,
  },
  {
    // python-ldap. https://www.python-ldap.org/en/latest/reference/ldap.html
    subject,
    languages: ['python', 'php'],
    pattern: /\bOPT_X_TLS_(?:NEVER|ALLOW)\b/g,
    what: anyCertificate,
  },
];

const java: readonly ShapeRow<'verification'>[] = [
  {
    // A trust manager whose check of servers does nothing.
    // https://docs.oracle.com/en/java/javase/21/docs/api/java.base/javax/net/ssl/X509TrustManager.html
    subject,
    languages: jvm,
    pattern:
      /\bcheckServerTrusted\s{0,4}\([^(){}]{0,300}\)\s{0,8}(?::\s{0,4}Unit\s{0,4})?(?:throws\s[\w\s.,]{1,120})?(?:=\s{0,8}(?:Unit\b|\(\)|\{\s{0,80}\})|\{(?:\s|\/\/[^\n]{0,200}\n|\/\*[^*]{0,200}\*\/|return;?){0,80}\})/g,
    what: anyCertificate,
  },
  {
    // https://hc.apache.org/httpcomponents-client-5.4.x/current/httpclient5/apidocs/
    subject,
    languages: jvm,
    pattern: /\b(?:NoopHostnameVerifier|AllowAllHostnameVerifier|ALLOW_ALL_HOSTNAME_VERIFIER|NullHostnameVerifier)\b/g,
    unless: /^\s{0,40}import\b|\bclass\s/,
    what: anyHost,
  },
  {
    subject,
    languages: jvm,
    pattern: /\b(?:TrustAllStrategy|TrustSelfSignedStrategy|InsecureTrustManagerFactory|TrustAllCertificates)\b/g,
    unless: /^\s{0,40}import\b|\bclass\s/,
    what: anyCertificate,
  },
  {
    // A verifier of host names, or a strategy of trust, that always agrees.
    subject,
    languages: jvm,
    pattern:
      /\b(?:[sS]et(?:Default|SSL)?HostnameVerifier|(?:set)?[hH]ostnameVerifier|HostnameVerifier|verifyHostname)\s{0,4}[({=]\s{0,20}(?:\(?HostnameVerifier\)?\s{0,4})?[({]?\s{0,20}\(?\s{0,4}(?:\w{1,40}(?:\s?:\s?\w{1,40}\??)?|_)\s{0,4},\s{0,4}(?:\w{1,40}(?:\s?:\s?\w{1,40}\??)?|_)\s{0,4}\)?\s{0,8}(?:->|=>)\s{0,20}(?:\{\s{0,80}return\s)?\s{0,8}true\b/g,
    what: anyHost,
  },
  {
    subject,
    languages: jvm,
    pattern:
      /\bverify\s{0,4}\([^(){}]{0,160}SSLSession\??\s?[^(){}]{0,60}\)\s{0,8}(?::\s{0,4}Boolean\s{0,8})?(?:=\s{0,8}(?:\{\s{0,80})?true\b|\{\s{0,80}return\s{1,8}true\b)/g,
    what: anyHost,
  },
  {
    subject,
    languages: jvm,
    pattern:
      /\bloadTrustMaterial\s{0,4}\([^()]{0,80}\(?\s{0,4}\(?\s{0,4}\w{1,40}\s{0,4},\s{0,4}\w{1,40}\s{0,4}\)?\s{0,8}(?:->|=>)\s{0,20}(?:\{\s{0,80}return\s)?\s{0,8}true\b/g,
    what: anyCertificate,
  },
  {
    subject,
    languages: jvm,
    pattern:
      /\bisTrusted\s{0,4}\([^(){}]{0,160}X509Certificate[^(){}]{0,100}\)[\w\s.,:]{0,80}\{\s{0,80}return\s{1,8}true\b/g,
    what: anyCertificate,
  },
  {
    subject,
    languages: jvm,
    pattern: /\bsetEndpointIdentificationAlgorithm\s{0,4}\(\s{0,8}(?:null|"")\s{0,8}\)/g,
    what: anyHost,
  },
  {
    // JavaMail trusts every server. https://eclipse-ee4j.github.io/angus-mail/
    subject,
    languages: [...jvm, 'properties', 'yaml'],
    pattern: /\bmail\.(?:smtps?|imaps?|pop3s?)\.ssl\.trust["']?\s{0,4}[,=:]\s{0,4}["']?\*/g,
    inStrings: true,
    what: anyCertificate,
  },
  {
    subject,
    languages: jvm,
    pattern: /["'](?:mail\.smtps?\.ssl\.checkserveridentity)["']\s{0,4},\s{0,4}["']?false\b/g,
    inStrings: true,
    what: anyHost,
  },
];

const net: readonly ShapeRow<'verification'>[] = [
  {
    // https://learn.microsoft.com/dotnet/api/system.net.http.httpclienthandler.dangerousacceptanyservercertificatevalidator
    subject,
    languages: dotnet,
    pattern: /\bDangerousAcceptAnyServerCertificateValidator\b/g,
    what: anyCertificate,
  },
  {
    // https://learn.microsoft.com/dotnet/api/system.net.security.remotecertificatevalidationcallback
    subject,
    languages: dotnet,
    pattern:
      /\b(?:ServerCertificate(?:Custom)?ValidationCallback|RemoteCertificateValidationCallback|ServerCertificateValidationCallback|CertificateValidationCallback|CertificateValidation)\b\s{0,8}(?:\+?=|\()\s{0,20}(?:new\s[\w.]{1,80}\()?\s{0,20}(?:static\s|async\s)?\s{0,4}(?:delegate\b\s{0,4})?(?:\([^(){}]{0,200}\)|\w{1,40})?\s{0,8}(?:=>\s{0,20}(?:\{\s{0,80}return\s)?\s{0,8}|\{\s{0,80}return\s{1,8})true\b/g,
    what: anyCertificate,
  },
  {
    // PowerShell. https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-webrequest
    subject,
    languages: ['powershell', 'yaml', 'groovy', 'dockerfile'],
    pattern: /(?<![\w-])-SkipCertificateCheck\b(?!:\$false)/gi,
    inStrings: true,
    unless: toItself,
    what: anyCertificate,
  },
  {
    subject,
    languages: ['powershell'],
    pattern: /ServerCertificateValidationCallback\s{0,8}=\s{0,8}\{\s{0,8}\$true\s{0,8}\}/gi,
    what: anyCertificate,
  },
  {
    subject,
    languages: dotnet,
    pattern: /\bX509CertificateValidationMode\.None\b|\bX509CertificateValidator\.None\b/g,
    what: anyCertificate,
  },
];

const others: readonly ShapeRow<'verification'>[] = [
  {
    // A check of the server's identity that says nothing is wrong.
    // https://nodejs.org/api/tls.html#tlscheckserveridentityhostname-cert
    subject,
    languages: script,
    pattern:
      /\bcheckServerIdentity["']?\s{0,4}(?:[:=]\s{0,8}(?:function\s{0,4}\w{0,40}\s{0,4})?\([^(){}]{0,120}\)|\([^(){}]{0,120}\))\s{0,8}(?::\s{0,4}[\w |]{1,40})?(?:=>\s{0,8}(?:undefined|null|void 0|true|\{\s{0,80}(?:return(?:\s(?:undefined|null|true))?;?)?\s{0,80}\})|\{\s{0,80}(?:return(?:\s(?:undefined|null|true))?;?)?\s{0,80}\})/g,
    what: anyHost,
  },
  {
    // https://docs.ruby-lang.org/en/3.4/OpenSSL/SSL.html
    subject,
    languages: ['ruby', 'perl', 'crystal', 'elixir', 'erlang', 'lua'],
    pattern: /(?:=|=>|:|,|\()\s{0,8}(?<at>:?(?:OpenSSL::SSL::|SSL_)?(?:VERIFY_NONE|verify_none))\b/g,
    unless: /[!=]=\s{0,8}OpenSSL/,
    what: anyCertificate,
  },
  {
    // LWP. https://metacpan.org/pod/LWP::UserAgent
    subject,
    languages: ['perl', 'shellscript', 'yaml'],
    pattern:
      /\b(?:verify_hostname\s{0,4}=>\s{0,4}0|SSL_verify_mode\s{0,4}=>\s{0,4}(?:0|0x00)\b|PERL_LWP_SSL_VERIFY_HOSTNAME\}?\s{0,4}=\s{0,4}["']?0)/g,
    what: anyCertificate,
  },
  {
    // https://www.php.net/manual/en/function.curl-setopt.php, https://curl.se/libcurl/c/CURLOPT_SSL_VERIFYPEER.html
    subject,
    languages: ['php', ...native, 'rust', 'perl'],
    pattern:
      /\bCURLOPT_(?:PROXY_)?SSL_VERIFY(?:PEER|HOST|STATUS)\s{0,8}(?:,|=>)\s{0,8}(?:\(\w{1,8}\)\s?)?(?:false|FALSE|False|0L?|null|0x0)\b/g,
    what: anyCertificate,
  },
  {
    // Laravel's client. https://laravel.com/docs/12.x/http-client
    subject,
    languages: ['php'],
    pattern: /(?:->|::)withoutVerifying\s{0,4}\(/g,
    what: anyCertificate,
  },
  {
    // OpenSSL, boost::asio, mbed TLS, Poco, Qt. https://docs.openssl.org/3.4/man3/SSL_CTX_set_verify/
    subject,
    languages: [...native, 'rust'],
    pattern:
      /\b(?:SSL(?:_CTX)?_set_verify\s{0,4}\([^(),;]{1,80},\s{0,8}(?:SSL_VERIFY_NONE|0)\b|set_verify(?:_mode)?\s{0,4}\(\s{0,8}(?:boost::asio::|asio::)?ssl::(?:context::)?verify_none\b|MBEDTLS_SSL_VERIFY_NONE|(?:SslVerifyMode::NONE)|set_verify\s{0,4}\(\s{0,8}SSL_VERIFY_NONE\b|QSslSocket::(?:VerifyNone|QueryPeer)|Context::VERIFY_NONE|SECURITY_FLAG_IGNORE_(?:UNKNOWN_CA|CERT_\w{2,20})|ignoreSslErrors\s{0,4}\(\s{0,4}\))/g,
    unless: /[!=]=|^\s{0,20}#\s{0,4}define/,
    what: anyCertificate,
  },
  {
    // https://docs.rs/rustls/latest/rustls/client/danger/index.html
    subject,
    languages: ['rust'],
    pattern:
      /\.set_certificate_verifier\s{0,4}\([^;\n]{0,80}?\b(?:No|Skip|Insecure|Dummy|Dangerous|AllowAny|AcceptAny|Null)\w{0,60}/g,
    what: anyCertificate,
  },
  {
    // https://ladjs.github.io/superagent/#tls-options
    subject,
    languages: script,
    pattern: /\.disableTLSCerts\s{0,4}\(\s{0,4}\)/g,
    what: anyCertificate,
  },
  {
    // https://developer.android.com/reference/android/webkit/WebViewClient#onReceivedSslError
    subject,
    languages: jvm,
    pattern:
      /\bonReceivedSslError\s{0,4}\([^(){}]{0,200}\)\s{0,8}(?::\s{0,4}Unit\s{0,4})?\{[^{}]{0,200}?(?<at>\b\w{1,30}(?:\?|!!)?\.proceed\(\))/g,
    what: anyCertificate,
  },
  {
    // rustls: a verifier that asserts that all is well. https://docs.rs/rustls/latest/rustls/client/danger/index.html
    subject,
    languages: ['rust'],
    pattern:
      /\bfn\s{1,4}verify_server_cert\b[^{};]{0,600}\{\s{0,80}(?:return\s)?\s{0,8}Ok\([\w:]{0,80}ServerCertVerified::assertion\(\)\)/g,
    what: anyCertificate,
  },
  {
    // tiberius, the driver of SQL Server. https://docs.rs/tiberius/latest/tiberius/struct.Config.html
    subject,
    languages: ['rust'],
    pattern: /\.trust_cert\(\)/g,
    what: anyCertificate,
  },
  {
    // Dart. https://api.dart.dev/dart-io/HttpClient/badCertificateCallback.html
    subject,
    languages: ['dart'],
    pattern:
      /\b(?:badCertificateCallback|onBadCertificate)\s{0,4}[:=]\s{0,8}\(*[^(){}]{0,160}\)\s{0,8}(?:=>\s{0,8}|\{\s{0,80}return\s{1,8})true\b/g,
    what: anyCertificate,
  },
  {
    // Alamofire. https://alamofire.github.io/Alamofire/Classes/DisabledTrustEvaluator.html
    subject,
    languages: apple,
    pattern:
      /\b(?:DisabledTrustEvaluator|DisabledEvaluator)\s{0,4}\(|:\s{0,4}\.disableEvaluation\b|setAllowsAnyHTTPSCertificate\b|\bkCFStreamSSLValidatesCertificateChain\b[^;\n]{0,60}(?:false|NO|kCFBooleanFalse)/g,
    what: anyCertificate,
  },
  {
    subject,
    languages: apple,
    pattern:
      /\.(?:allowInvalidCertificates|allowsExpiredCertificates)\s{0,4}=\s{0,4}(?:YES|true)\b|\.validatesDomainName\s{0,4}=\s{0,4}(?:NO|false)\b/g,
    what: anyCertificate,
  },
  {
    // R. https://httr2.r-lib.org
    subject,
    languages: ['r', 'elixir', 'julia', 'clojure'],
    pattern:
      /\bssl_verify(?:peer|host)\s{0,4}=\s{0,4}(?:0L?|FALSE)\b|\bverify:\s{0,4}:verify_none\b|\brequire_ssl_verification\s{0,4}=\s{0,4}false\b|:insecure\?\s{1,4}true\b/g,
    what: anyCertificate,
  },
];

/** What accepts any certificate or host name, or no TLS at all, without being a named option. */
export const tlsDisablingShapes: readonly ShapeRow<'verification' | 'plain'>[] = [
  ...plainServers,
  ...python,
  ...java,
  ...net,
  ...others,
  ...secureShell,
  ...shell,
  ...servers,
];
