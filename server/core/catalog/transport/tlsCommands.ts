/** Tables: hosts of SSH, commands and directives that accept any certificate or key. Pages read 2026-11-22. */
import type { ShapeRow } from '../../program/shapes.js';
import { commands, directives, jvm, script, starters } from './languages.js';

const anyCertificate = 'any certificate is accepted';
const anyHost = 'the host name is not compared with the certificate';
const anyHostKey = 'the key of any host is accepted';
const subject = 'verification';

/** A command that only asks the machine it runs on. */
const toItself = /localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0/;

/** Keys of hosts of SSH, which stand for certificates there (RFC 4251, section 4.1). */
export const secureShell: readonly ShapeRow<'verification'>[] = [
  {
    // https://docs.paramiko.org/en/stable/api/client.html#paramiko.client.AutoAddPolicy
    subject,
    languages: ['python'],
    pattern: /\bset_missing_host_key_policy\(\s{0,8}(?:\w{1,20}\.){0,3}(?:AutoAddPolicy|WarningPolicy)\b/g,
    what: anyHostKey,
  },
  {
    // https://docs.fabfile.org, asyncssh: https://asyncssh.readthedocs.io/en/stable/api.html
    subject,
    languages: ['python'],
    pattern: /\basyncssh\.connect\([^()\n]{0,200}?(?<at>\bknown_hosts\s{0,4}=\s{0,4}None)\b/g,
    what: anyHostKey,
  },
  {
    // https://pkg.go.dev/golang.org/x/crypto/ssh#InsecureIgnoreHostKey
    subject,
    languages: ['go'],
    pattern: /\bssh\.InsecureIgnoreHostKey\(\)/g,
    what: anyHostKey,
  },
  {
    // JSch, sshj: http://www.jcraft.com/jsch/
    subject,
    languages: jvm,
    pattern:
      /["']StrictHostKeyChecking["']\s{0,4},\s{0,4}["']no["']|\bPromiscuousVerifier\s{0,4}\(|\bAcceptAllServerKeyVerifier\.INSTANCE\b/g,
    inStrings: true,
    what: anyHostKey,
  },
  {
    // https://net-ssh.github.io/net-ssh/Net/SSH.html
    subject,
    languages: ['ruby'],
    pattern: /\b(?:verify_host_key|paranoid)(?::|\s{0,4}=>)\s{0,4}(?::never\b|false\b)/g,
    what: anyHostKey,
  },
  {
    // https://github.com/mscdex/ssh2#client-methods
    subject,
    languages: script,
    pattern:
      /\bhostVerifier\s{0,4}:\s{0,4}(?:\w{1,40}|\([\w\s,]{0,80}\))\s{0,4}=>\s{0,4}(?:true\b|\{\s{0,20}return true\b)/g,
    what: anyHostKey,
  },
  {
    // https://man.openbsd.org/ssh_config#StrictHostKeyChecking
    subject,
    languages: [...commands, ...starters, ...directives],
    pattern: /\bStrictHostKeyChecking(?:=|[ \t]{1,4})(?:no|off)\b/gi,
    inStrings: true,
    unless: toItself,
    what: anyHostKey,
  },
];

/** Commands that ask or configure. */
export const shell: readonly ShapeRow<'verification'>[] = [
  {
    // https://curl.se/docs/manpage.html#-k
    subject,
    languages: [...commands, ...starters],
    pattern:
      /\bcurl(?:\.exe)?(?=[ \t"',])[^\n|;&]{0,300}?(?<at>(?<=[ \t"'])(?:-[a-zA-Z]{0,8}k[a-zA-Z]{0,8}|--insecure|--proxy-insecure)(?=[ \t"'\n]))/g,
    inStrings: true,
    unless: toItself,
    what: anyCertificate,
  },
  {
    // https://www.gnu.org/software/wget/manual/html_node/HTTPS-_0028SSL_002fTLS_0029-Options.html
    subject,
    languages: [...commands, ...starters],
    pattern: /--no-check-certificate\b/g,
    inStrings: true,
    unless: toItself,
    what: anyCertificate,
  },
  {
    // Git, npm, yarn. https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslVerify
    subject,
    languages: [...commands, ...starters],
    pattern:
      /\bhttp\.(?:[^\s=]{1,120}\.)?sslverify(?:[ =]|["'],\s{0,4})["']?(?:false|0|no)\b|\b(?:npm|yarn|pnpm) (?:config )?set (?:-g )?["']?strict-ssl["']?[ =](?:false|0)\b|\bGIT_SSL_NO_VERIFY=["']?(?:1|true)\b|\bNODE_TLS_REJECT_UNAUTHORIZED[=: ]{1,3}["']?0\b|\bPYTHONHTTPSVERIFY=["']?0\b/gi,
    inStrings: true,
    what: anyCertificate,
  },
  {
    // kubectl, Helm, AWS CLI, HTTPie, mongosh, lftp, gRPCurl.
    subject,
    languages: [...commands, ...starters],
    pattern:
      /(?<![\w-])--(?:insecure-skip-tls-verify|insecure-skip-tls-verify-backend|kube-insecure-skip-tls-verify|no-verify-ssl|tlsAllowInvalidCertificates|tlsAllowInvalidHostnames|sslAllowInvalidCertificates|verify=no|no-verify-tls)\b(?!=false)|\bssl:verify-certificate[ =](?:no|false)\b/g,
    inStrings: true,
    unless: toItself,
    what: anyCertificate,
  },
  {
    // https://redis.io/docs/latest/operate/oss_and_stack/management/security/encryption/
    subject,
    languages: [...commands, ...starters],
    pattern: /\bredis-cli\b[^\n|;&]{0,200}?[ \t](?<at>--insecure)\b/g,
    inStrings: true,
    unless: toItself,
    what: anyCertificate,
  },
  {
    // Kafka and its clients. https://kafka.apache.org/documentation/#brokerconfigs_ssl.endpoint.identification.algorithm
    subject,
    languages: ['properties', 'ini', 'plaintext'],
    pattern: /^[ \t]{0,20}[\w.-]{0,60}\bssl\.endpoint\.identification\.algorithm[ \t]{0,4}[=:][ \t]{0,4}(?=\r?$)/gm,
    what: anyHost,
  },
  {
    subject,
    languages: commands,
    pattern: /\b(?:LDAPTLS_REQCERT|TLS_REQCERT)[= ](?:never|allow)\b/g,
    inStrings: true,
    what: anyCertificate,
  },
];

/** Directives of servers and proxies. */
export const servers: readonly ShapeRow<'verification'>[] = [
  {
    // https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_verify
    subject,
    languages: [...directives, 'yaml'],
    pattern: /\b(?:proxy|grpc|uwsgi)_ssl_verify\s{1,8}off\b/g,
    what: anyCertificate,
  },
  {
    // https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslproxyverify
    subject,
    languages: directives,
    pattern: /\bSSLProxyVerify\s{1,8}(?:none|optional_no_ca)\b|\bSSLProxyCheckPeer(?:Name|CN)\s{1,8}off\b/gi,
    what: anyCertificate,
  },
  {
    // https://docs.haproxy.org/3.1/configuration.html#5.2-verify
    subject,
    languages: directives,
    pattern:
      /^[ \t]{0,40}(?:(?:server|default-server)\b[^\n]{0,300}?\bssl\b[^\n]{0,200}?(?<at>\bverify\s{1,4}none\b)|ssl-server-verify\s{1,4}none\b)/gm,
    what: anyCertificate,
  },
  {
    // https://caddyserver.com/docs/caddyfile/directives/reverse_proxy#tls_insecure_skip_verify
    subject,
    languages: directives,
    pattern: /\btls_insecure_skip_verify\b/g,
    what: anyCertificate,
  },
  {
    // stunnel, Postfix, Dovecot, OpenLDAP. https://www.stunnel.org/static/stunnel.html
    subject,
    languages: directives,
    pattern: /^[ \t]{0,20}(?:verify[ \t]{0,4}=[ \t]{0,4}0|TLS_REQCERT[ \t]{1,4}(?:never|allow))\b/gm,
    what: anyCertificate,
  },
  {
    // https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/transport_sockets/tls/v3/common.proto
    subject,
    languages: ['yaml', 'json'],
    pattern: /\btrust_chain_verification["']?\s{0,4}:\s{0,4}["']?ACCEPT_UNTRUSTED\b/g,
    what: anyCertificate,
  },
  {
    // Certificates that the user of a device adds are trusted by the app, in builds that are not for debugging.
    // https://developer.android.com/privacy-and-security/security-config#TrustingAdditionalCas
    subject,
    languages: ['xml'],
    pattern:
      /<(?:base|domain)-config\b(?:(?!<\/(?:base|domain)-config>)[\s\S]){0,1500}?(?<at><certificates\s[^>]{0,80}src="user"[^>]{0,60}>)/g,
    what: 'certificates that a user adds are trusted',
  },
];

/** Servers that answer without TLS. */
export const plainServers: readonly ShapeRow<'plain'>[] = [
  {
    // https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
    subject: 'plain',
    languages: ['yaml'],
    pattern:
      /(?<=[\s"'])--(?:insecure-port=[1-9]\d{0,4}|kubelet-https=false|insecure-bind-address=(?!127\.|localhost)[\w.:]{1,40})(?=["'\s,\]]|$)/g,
    inStrings: true,
    what: 'the server of the cluster answers without TLS',
  },
  {
    // https://guides.rubyonrails.org/configuring.html#config-force-ssl
    subject: 'plain',
    languages: ['ruby'],
    path: /^(?!.*(?:development|test|local))/i,
    pattern: /\bconfig\.force_ssl\s{0,4}=\s{0,4}false\b/g,
    what: 'requests without TLS are not sent on to TLS',
  },
  {
    // https://docs.djangoproject.com/en/5.2/ref/settings/#secure-ssl-redirect
    subject: 'plain',
    languages: ['python'],
    path: /prod/i,
    pattern: /^SECURE_SSL_REDIRECT\s{0,4}=\s{0,4}False\b/gm,
    what: 'requests without TLS are not sent on to TLS',
  },
  {
    // https://learn.microsoft.com/cli/azure/storage/account#az-storage-account-create
    subject: 'plain',
    languages: [...commands, ...starters],
    pattern: /\baz\s[^\n|;&]{0,300}?(?<at>--(?:https-only|enable-https-traffic-only)[ =]false)\b/g,
    inStrings: true,
    what: 'requests without TLS are accepted',
  },
];
