/** A block of addresses that identify no subscriber, as first address, prefix length and reason. */
export interface Block {
  readonly first: string;
  readonly bits: number;
  readonly reason: string;
}

/** IANA IPv4 Special-Purpose Address Registry (2024-10), with multicast (RFC 5771) and class E (RFC 1112). */
export const ipv4Blocks: readonly Block[] = [
  { first: '0.0.0.0', bits: 8, reason: 'no address of a host' },
  { first: '10.0.0.0', bits: 8, reason: 'a private network (RFC 1918)' },
  { first: '100.64.0.0', bits: 10, reason: 'shared address space of carriers (RFC 6598)' },
  { first: '127.0.0.0', bits: 8, reason: 'this machine' },
  { first: '169.254.0.0', bits: 16, reason: 'link-local (RFC 3927)' },
  { first: '172.16.0.0', bits: 12, reason: 'a private network (RFC 1918)' },
  { first: '192.0.0.0', bits: 24, reason: 'protocol assignments (RFC 6890)' },
  { first: '192.0.2.0', bits: 24, reason: 'kept for documentation (RFC 5737)' },
  { first: '192.88.99.0', bits: 24, reason: 'relay anycast (RFC 7526)' },
  { first: '192.168.0.0', bits: 16, reason: 'a private network (RFC 1918)' },
  { first: '198.18.0.0', bits: 15, reason: 'kept for benchmarks (RFC 2544)' },
  { first: '198.51.100.0', bits: 24, reason: 'kept for documentation (RFC 5737)' },
  { first: '203.0.113.0', bits: 24, reason: 'kept for documentation (RFC 5737)' },
  { first: '224.0.0.0', bits: 4, reason: 'multicast (RFC 5771)' },
  { first: '240.0.0.0', bits: 4, reason: 'reserved (RFC 1112)' },
];

/** Services that everybody uses: public resolvers and the time service of Google, from their own pages, 2024. */
export const ipv4Services: ReadonlySet<string> = new Set([
  ...['1.1.1.1', '1.0.0.1', '1.1.1.2', '1.0.0.2', '1.1.1.3', '8.8.8.8', '8.8.4.4', '9.9.9.9', '9.9.9.10', '4.2.2.1'],
  ...['4.2.2.2', '149.112.112.112', '208.67.222.222', '208.67.220.220', '94.140.14.14', '94.140.15.15', '1.2.3.4'],
  ...['168.63.129.16', '5.6.7.8', '4.3.2.1', '11.22.33.44', '12.34.56.78', '11.11.11.11', '2.2.2.2', '3.3.3.3'],
  ...['4.4.4.4', '5.5.5.5', '6.6.6.6', '7.7.7.7', '1.2.3.5', '111.111.111.111', '123.123.123.123', '123.45.67.89'],
]);

/** The first 16-bit groups of IPv6 services of the same kind. */
export const ipv6Services: readonly string[] = ['2001:4860:4860:', '2606:4700:4700:', '2620:fe:', '2620:119:35:'];
