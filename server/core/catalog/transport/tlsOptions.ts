/** Table: options that switch the verification of certificates off. Pages read 2026-11-22. */
import type { OptionRow } from '../../program/optionTable.js';

const anyCertificate = 'any certificate is accepted';
const anyHost = 'the host name is not compared with the certificate';

/** Options of clients and servers of TLS, by the value that accepts any certificate or host name. */
export const tlsDisabling: readonly OptionRow<'verification' | 'plain'>[] = [
  {
    // Spring Boot. https://docs.spring.io/spring-boot/appendix/application-properties/index.html
    subject: 'plain',
    names: ['enabled'],
    within: /(?:^|\.)server\.ssl$/,
    values: [false, 'false'],
    what: 'the server answers without TLS',
  },
  {
    // https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.authentication.jwtbearer.jwtbeareroptions.requirehttpsmetadata
    subject: 'plain',
    names: ['RequireHttpsMetadata'],
    values: [false],
    what: 'the keys that verify tokens are fetched without TLS',
  },
  {
    // Node: tls.connect, https.request, agents of axios, got and others; the drivers of databases.
    // https://nodejs.org/api/tls.html#tlsconnectoptions-callback
    subject: 'verification',
    names: ['rejectUnauthorized', 'strictSSL', 'strict-ssl', 'sslValidate', 'strictTLS'],
    values: [false, 0, 'false'],
    what: anyCertificate,
  },
  {
    // Node reads it when a connection is made. https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue
    subject: 'verification',
    names: ['NODE_TLS_REJECT_UNAUTHORIZED'],
    values: [0, '0'],
    variables: true,
    what: anyCertificate,
  },
  {
    // Python reads it since 2.7.12, Git since 1.5. https://git-scm.com/docs/git#Documentation/git.txt-GITSSLNOVERIFY
    subject: 'verification',
    names: ['PYTHONHTTPSVERIFY', 'GIT_SSL_VERIFY', 'NPM_CONFIG_STRICT_SSL'],
    values: [0, '0', false, 'false'],
    variables: true,
    what: anyCertificate,
  },
  {
    subject: 'verification',
    names: ['GIT_SSL_NO_VERIFY', 'CURL_INSECURE'],
    values: [1, '1', true, 'true'],
    variables: true,
    what: anyCertificate,
  },
  {
    // OpenLDAP. https://www.openldap.org/software/man.cgi?query=ldap.conf
    subject: 'verification',
    names: ['LDAPTLS_REQCERT', 'TLS_REQCERT'],
    values: ['never', 'allow'],
    variables: true,
    what: anyCertificate,
  },
  {
    // Python: requests, httpx (`verify=False`). Signatures of tokens are verified by an argument of the same name.
    // https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification
    subject: 'verification',
    names: ['verify'],
    languages: ['python'],
    without:
      /jwt|jws|jose|decode|token|signature|image|hash|checksum|gpg|otp|dump|parse|validate|migrat|schema|archive|\bload|\bsave/,
    values: [false],
    what: anyCertificate,
  },
  {
    // aiohttp (`verify_ssl`), Elasticsearch (`verify_certs`), hvac, boto, Ruby's rest-client.
    // https://docs.aiohttp.org/en/stable/client_advanced.html#ssl-control-for-tcp-sockets
    subject: 'verification',
    names: [
      'verify_ssl',
      'verify_certs',
      'ssl_verify',
      'sslverify',
      'verify_ssl_cert',
      'verify_ssl_certs',
      'ssl_certificate_verification',
      'verify_certificate',
      'verify_certificates',
      'validate_certs',
      'validate_cert',
      'ssl_verify_peer',
      'verify_tls',
      'tls_verify',
      'verifySsl',
      'verifyCertificate',
      'checkCertificate',
      'https_verify',
    ],
    values: [false, 0, 'false', 'no', 'off'],
    variables: true,
    what: anyCertificate,
  },
  {
    // aiohttp: `ssl=False` skips verification. https://docs.aiohttp.org/en/stable/client_reference.html
    subject: 'verification',
    names: ['ssl'],
    languages: ['python'],
    within: /aiohttp|session|connector|ws_connect/,
    values: [false],
    what: anyCertificate,
  },
  {
    // Python's ssl module, urllib3. https://docs.python.org/3/library/ssl.html#ssl.SSLContext.check_hostname
    subject: 'verification',
    names: ['check_hostname', 'assert_hostname', 'ssl_assert_hostname', 'ssl_check_hostname', 'verify_hostname'],
    values: [false],
    what: anyHost,
  },
  {
    // urllib3, redis-py, Celery, websocket-client. https://urllib3.readthedocs.io/en/stable/advanced-usage.html
    subject: 'verification',
    names: ['cert_reqs', 'ssl_cert_reqs', 'verify_mode', 'ssl_verify_mode', 'openssl_verify_mode'],
    values: ['CERT_NONE', 'none', null],
    what: anyCertificate,
  },
  {
    // paho-mqtt. https://eclipse.dev/paho/files/paho.mqtt.python/html/client.html
    subject: 'verification',
    names: ['tls_insecure_set', 'tls_insecure', 'ssl_insecure', 'sslInsecure', 'tlsInsecure', 'skip_tls_verify'],
    values: [true, 1],
    what: anyCertificate,
  },
  {
    // MongoDB, in options and connection strings.
    // https://www.mongodb.com/docs/manual/reference/connection-string-options/#tls-options
    subject: 'verification',
    names: [
      'tlsAllowInvalidCertificates',
      'tlsAllowInvalidHostnames',
      'sslAllowInvalidCertificates',
      'sslAllowInvalidHostnames',
      'sslInvalidHostNameAllowed',
      'invalidHostNameAllowed',
      'AllowInsecureTls',
    ],
    values: [true],
    what: anyCertificate,
  },
  {
    // Go: crypto/tls Config. https://pkg.go.dev/crypto/tls#Config. Prometheus, Traefik and Kubernetes name it alike.
    subject: 'verification',
    names: [
      'InsecureSkipVerify',
      'InsecureSkipTLSVerify',
      'insecure_skip_tls_verify',
      'SkipCertificateCheck',
      'skipSslValidation',
      'skip_ssl_validation',
      'disableSslValidation',
      'disable_ssl_verification',
      'disableCertificateVerification',
      'trustAllCertificates',
      'trustAllCerts',
      'acceptInvalidCerts',
      'ignoreSslErrors',
      'ignoreHTTPSErrors',
      'ignoreCertificateErrors',
      'allowInvalidCertificates',
      'allowUntrustedCertificates',
      'useInsecureTransport',
      'acceptAnyCertificate',
    ],
    // Browsers that tests drive.
    without: /playwright|puppeteer|browser|chromium|capabilit|cypress|launch|newcontext|\buse\b/,
    values: [true, 'true'],
    variables: true,
    what: anyCertificate,
  },
  {
    // PHP: stream contexts, Symfony. https://www.php.net/manual/en/context.ssl.php
    subject: 'verification',
    names: ['verify_peer', 'verify_peer_name', 'verify_host'],
    values: [false, 0],
    what: anyCertificate,
  },
  {
    subject: 'verification',
    names: ['allow_self_signed'],
    languages: ['php'],
    values: [true],
    what: anyCertificate,
  },
  {
    // Guzzle, Laravel's client. https://docs.guzzlephp.org/en/stable/request-options.html#verify
    subject: 'verification',
    names: ['verify'],
    languages: ['php'],
    values: [false, 0],
    without: /token|jwt|hash|signature/,
    what: anyCertificate,
  },
  {
    // HTTParty, Faraday, HTTP.rb. https://lostisland.github.io/faraday/#/customization/ssl-options
    subject: 'verification',
    names: ['verify'],
    languages: ['ruby'],
    values: [false],
    without: /jwt|token|decode|signature/,
    what: anyCertificate,
  },
  {
    // reqwest, native-tls, openssl. https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html
    subject: 'verification',
    names: ['danger_accept_invalid_certs', 'danger_accept_invalid_hostnames', 'accept_invalid_certs'],
    values: [true],
    what: anyCertificate,
  },
  {
    // Spring Cloud, Kafka, JavaMail.
    // https://kafka.apache.org/documentation/#brokerconfigs_ssl.endpoint.identification.algorithm
    subject: 'verification',
    names: ['ssl.endpoint.identification.algorithm', 'sslEndpointIdentificationAlgorithm'],
    values: ['', 'none'],
    what: anyHost,
  },
  {
    subject: 'verification',
    names: ['checkserveridentity', 'sslHostnameValidationEnabled', 'sslCheckServerIdentity'],
    values: [false, 'false'],
    what: anyHost,
  },
  {
    // Kibana, Logstash and Beats of Elastic.
    // https://www.elastic.co/docs/reference/kibana/configuration-reference/general-settings
    subject: 'verification',
    names: ['verificationMode', 'verification_mode', 'ssl.verification_mode', 'ssl_certificate_verification'],
    values: ['none', false],
    what: anyCertificate,
  },
  {
    // WCF and IdentityModel. https://learn.microsoft.com/dotnet/api/system.servicemodel.security
    subject: 'verification',
    names: ['certificateValidationMode'],
    values: ['None'],
    what: anyCertificate,
  },
  {
    // AFNetworking and Alamofire. https://github.com/AFNetworking/AFNetworking
    subject: 'verification',
    names: ['validatesDomainName', 'validatesSecureCertificate', 'validatesCertificateChain'],
    values: [false],
    what: anyHost,
  },
];
