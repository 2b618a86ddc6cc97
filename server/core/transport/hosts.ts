/** What kind of host an address names: whether what is sent to it leaves the machine and its network of containers. */

/**
 * loopback: the machine itself. inside: a name that only a container network or cluster resolves. fake: reserved for
 * tests and documentation. unknown: a placeholder, or no host at all.
 */
export type HostKind = 'loopback' | 'inside' | 'fake' | 'remote' | 'unknown';

/** The machine itself, as processes, emulators and containers call it; addresses of link-local metadata services. */
const loopback =
  /^(?:localhost|.{1,200}\.localhost|localhost\.localdomain|127(?:\.\d{1,3}){1,3}|::1|0\.0\.0\.0|::|10\.0\.[23]\.2|(?:host|gateway|kubernetes)\.docker\.internal|host\.containers\.internal|169\.254(?:\.\d{1,3}){2}|metadata\.google\.internal|lvh\.me|localtest\.me)$/;

/** Names inside of a cluster or network of containers (Kubernetes DNS, Docker, multicast DNS of RFC 6762). */
const inside = /\.(?:svc|cluster\.local|local|docker|consul|weave)$|\.svc\./;

/** RFC 2606 and RFC 6761: `.test` and `.invalid` never resolve. Then what people write where a host shall be put. */
const fake =
  /(?:^|\.)(?:test|invalid|onion)$|^(?:(?:www|api|foo|bar|my|mail|smtp|ftp)\.)?(?:example\.(?:com|org|net|edu)|example|(?:foo|bar|baz|domain|mydomain|test|acme)\.com|(?:any|some)\w{0,12}\.com)$|(?:^|[.-])(?:your|my|change-?me|placeholder|todo|xxx+|insert|replace)(?:[-_]?(?:host|server|domain|company|org|app|site|url|instance|endpoint|name|api|project|account)\w{0,12})?\b/;

const address4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const address6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/;
const domain = /^(?:[\w-]{1,63}\.){1,10}[a-z]{2,24}$/;

/** The kind of a host: a name or address without port, as it is written. */
export function hostKind(written: string): HostKind {
  const host = written
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (host === '' || host.length > 253) return 'unknown';
  if (loopback.test(host)) return 'loopback';
  if (inside.test(host)) return 'inside';
  if (fake.test(host)) return 'fake';
  if (address4.test(host) || address6.test(host) || domain.test(host)) return 'remote';
  if (/^[a-z][\w-]{0,62}$/.test(host)) return 'inside';
  const literalEnd = /[}>%)]\.((?:[\w-]{1,63}\.){1,10}[a-z]{2,24})$/.exec(host)?.[1];
  return literalEnd === undefined ? 'unknown' : hostKind(literalEnd);
}

/** An address with a scheme. */
export interface Address {
  /** In lower case: `http`, `jdbc:postgresql`, `mongodb+srv`. */
  readonly scheme: string;
  readonly host: string;
  readonly port: number | undefined;
  /** What follows the host and port. */
  readonly rest: string;
}

/** Scheme, user, host, port. Holes of templates may stand anywhere but in the scheme. */
const addressPattern =
  /^((?:jdbc:)?[a-z][a-z0-9+.-]{1,24}):\/\/(?:(?:[^\s/@?#"'\\]|#\{){0,300}@)?(\[[0-9a-f:.]{2,45}\]|[^\s/:?#,;"'`\\@]{1,253})?(?::(\d{1,5}|[^\s/?#"'\\]{1,60}(?=[/?]|$)))?/i;

/** The address that a text begins with. */
export function addressOf(text: string): Address | undefined {
  const match = addressPattern.exec(text);
  const scheme = match?.[1];
  if (match === null || scheme === undefined) return undefined;
  const port = Number(match[3]);
  return {
    scheme: scheme.toLowerCase(),
    host: match[2] ?? '',
    port: Number.isInteger(port) ? port : undefined,
    rest: text.slice(match[0].length),
  };
}
