/** Addresses in directives of web servers and proxies: nginx, Apache, HAProxy, Caddy, Traefik. */
import type { Document, Span } from '../model.js';

const directive =
  /^[^#\n]{0,300}?\b(?:proxy_pass|grpc_pass|ProxyPass(?:Reverse|Match)?|RewriteRule|reverse_proxy|to|forward_auth|BalancerMember|uwsgi_pass)[ \t][^#\n]{0,200}?(?<url>\b(?:http|ws|ftp|ldap|h2c|grpc):\/\/[^\s;"'}]{1,300})/gm;
const languages: ReadonlySet<string> = new Set(['ini', 'plaintext', 'properties', 'dockerfile', 'shellscript']);

/** Where a proxy hands requests on to, with the address. */
export function directiveAddresses({ text, language }: Document): readonly (Span & { readonly text: string })[] {
  if (!languages.has(language)) return [];
  return [...text.matchAll(directive)].flatMap((match) => {
    const url = match.groups?.['url'];
    if (url === undefined) return [];
    const start = match.index + match[0].length - url.length;
    return [{ start, end: start + url.length, text: url }];
  });
}
