/** Addresses in directives of web servers and proxies: nginx, Apache, HAProxy, Caddy, Traefik. */
import type { Document, Span } from '../model.js';

const directive =
  /^[ \t]{0,40}(?:[^#\n]{0,200}?\s)?(?:proxy_pass|grpc_pass|uwsgi_pass|ProxyPass(?:Reverse|Match)?|RewriteRule|reverse_proxy|forward_auth|BalancerMember)[ \t][^#\n]{0,200}?(?<url>\b(?:http|ws|ftp|ldap):\/\/[^\s;"'}]{1,300})/gm;
/** Plain text is read where its name says that it is a server's. */
const serverFile =
  /(?:^|\/)(?:caddyfile|[\w.-]*nginx[\w.-]*|[\w.-]*apache[\w.-]*|httpd[\w.-]*|\.htaccess|haproxy[\w.-]*|[\w.-]*\.vhost|sites-(?:available|enabled)\/[\w.-]+)$/i;

/** Where a proxy hands requests on to, with the address. */
export function directiveAddresses({ path, text, language }: Document): readonly (Span & { readonly text: string })[] {
  if (language !== 'ini' && !(language === 'plaintext' && serverFile.test(path))) return [];
  return [...text.matchAll(directive)].flatMap((match) => {
    const url = match.groups?.['url'];
    if (url === undefined) return [];
    const start = match.index + match[0].length - url.length;
    return [{ start, end: start + url.length, text: url }];
  });
}

const command =
  /^(?!\s{0,80}(?:#|\/\/|REM\b))[^\n]{0,200}?\b(?:curl|wget|lftp|ncftpput|Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\b[^\n#|;&]{0,300}?(?<url>\b(?:http|ftp):\/\/[^\s"'`|;&)]{1,300})/gim;

/** Addresses that commands of a script ask. Options may have addresses, too; the first one is what is asked. */
export function commandAddresses({ text }: Document): readonly (Span & { readonly text: string })[] {
  return [...text.matchAll(command)].flatMap((match) => {
    const url = match.groups?.['url'];
    if (url === undefined) return [];
    const start = match.index + match[0].length - url.length;
    return [{ start, end: start + url.length, text: url }];
  });
}
