/** Tables: ports of databases, and where rules of firewalls say what they open. */
import type { Condition } from '../../resources/row.js';

/**
 * Ports of databases, caches and search engines: SQL Server, Oracle, MySQL, PostgreSQL, Redshift, CouchDB, Redis,
 * InfluxDB, Neptune, Cassandra, Elasticsearch, Memcached, CockroachDB, MongoDB, Db2.
 * Source: https://www.iana.org/assignments/service-names-port-numbers/ and the manual of each, read 2026-11-22.
 */
export const databasePorts: readonly number[] = [
  1433, 1521, 3306, 5432, 5439, 5984, 6379, 8086, 8182, 9042, 9200, 11211, 26257, 27017, 27018, 50000,
];

/** Where a type of resource says which ports it opens to whom. */
export interface PortForm {
  readonly types: readonly string[];
  /** Blocks that are looked at each by itself. */
  readonly each?: string;
  /** Paths of addresses, in the block or in the resource. */
  readonly addresses: readonly string[];
  /** Paths of ports and ranges such as `5432` and `5000-6000`. */
  readonly ports: readonly string[];
  /** Paths of the first and last port. */
  readonly range?: readonly [string, string];
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
}

const inbound = [
  { path: 'direction', is: ['Inbound'] },
  { path: 'access', is: ['Allow'] },
] as const;

export const portForms: readonly PortForm[] = [
  {
    types: ['aws_security_group', 'aws_default_security_group'],
    each: 'ingress',
    addresses: ['cidr_blocks', 'ipv6_cidr_blocks'],
    ports: [],
    range: ['from_port', 'to_port'],
  },
  {
    types: ['aws_security_group_rule'],
    addresses: ['cidr_blocks', 'ipv6_cidr_blocks'],
    ports: [],
    range: ['from_port', 'to_port'],
    when: [{ path: 'type', is: ['ingress'] }],
  },
  {
    types: ['aws_vpc_security_group_ingress_rule', 'AWS::EC2::SecurityGroupIngress'],
    addresses: ['cidr_ipv4', 'cidr_ipv6', 'CidrIp'],
    ports: [],
    range: ['from_port', 'to_port'],
  },
  {
    types: ['AWS::EC2::SecurityGroup'],
    each: 'SecurityGroupIngress',
    addresses: ['CidrIp', 'CidrIpv6'],
    ports: [],
    range: ['FromPort', 'ToPort'],
  },
  {
    types: ['google_compute_firewall'],
    each: 'allow',
    addresses: ['source_ranges'],
    ports: ['ports'],
    unless: [{ path: 'direction', is: ['EGRESS'] }],
  },
  {
    types: ['azurerm_network_security_rule'],
    addresses: ['source_address_prefix', 'source_address_prefixes'],
    ports: ['destination_port_range', 'destination_port_ranges'],
    when: inbound,
  },
  {
    types: ['azurerm_network_security_group'],
    each: 'security_rule',
    addresses: ['source_address_prefix', 'source_address_prefixes'],
    ports: ['destination_port_range', 'destination_port_ranges'],
    when: inbound,
  },
  {
    types: ['Microsoft.Network/networkSecurityGroups'],
    each: 'properties securityRules properties',
    addresses: ['sourceAddressPrefix', 'sourceAddressPrefixes'],
    ports: ['destinationPortRange', 'destinationPortRanges'],
    when: inbound,
  },
  {
    types: ['Microsoft.Network/networkSecurityGroups/securityRules'],
    each: 'properties',
    addresses: ['sourceAddressPrefix', 'sourceAddressPrefixes'],
    ports: ['destinationPortRange', 'destinationPortRanges'],
    when: inbound,
  },
];
