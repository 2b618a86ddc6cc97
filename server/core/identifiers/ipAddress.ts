import { ipv4Blocks, ipv4Services, ipv6Services } from '../catalog/ipRanges.js';
import type { Verdict } from '../model.js';
import { isAlphanumeric, isDigit, labelAt, pick, whole } from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';

const wholeV4 = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5}|\/32)?$/;
const wholeV6 = /^\[?([0-9a-f:]{2,39})(?:%\w{1,15})?\]?(?::\d{1,5}|\/128)?$/i;

/** The address as a number of 32 bits; undefined when an octet is too large or has a leading zero. */
function numberOf(address: string): number | undefined {
  let number = 0;
  for (const octet of address.split('.')) {
    if (Number(octet) > 255 || (octet.length > 1 && octet.startsWith('0'))) return undefined;
    number = number * 256 + Number(octet);
  }
  return number;
}

const blocks = ipv4Blocks.map((block) => ({
  ...block,
  from: numberOf(block.first) ?? 0,
  size: 2 ** (32 - block.bits),
}));

function verdictOnV4(address: string): Verdict | undefined {
  const number = numberOf(address);
  if (number === undefined) return undefined;
  const block = blocks.find((each) => number >= each.from && number < each.from + each.size);
  if (block !== undefined) return notReal('reserved', block.reason);
  if (ipv4Services.has(address)) return notReal('well-known-fake', 'a public service or a usual example');
  if (number % 256 === 0) return notReal('invalid', 'the address of a network');
  return real('a public address');
}

/** The eight groups of an IPv6 address (RFC 4291 section 2.2); undefined when it is none. */
function groupsOf(address: string): readonly number[] | undefined {
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
}

function verdictOnV6(address: string): Verdict | undefined {
  const groups = groupsOf(address);
  if (groups === undefined) return undefined;
  const [first = 0, second = 0] = groups;
  if (first === 0x2001 && second === 0xdb8) return notReal('reserved', 'kept for documentation (RFC 3849)');
  if (first === 0x3fff && second < 0x1000) return notReal('reserved', 'kept for documentation (RFC 9637)');
  if (first < 0x2000 || first > 0x3fff) return notReal('reserved', 'not an address of the public internet (RFC 4291)');
  if (first === 0x2001 && second < 0x200) return notReal('reserved', 'protocol assignments (RFC 2928)');
  if (ipv6Services.some((each) => address.toLowerCase().startsWith(each))) {
    return notReal('well-known-fake', 'a public service');
  }
  return real('a public address');
}

/** Words and signs before a dotted number that make it a version or a section: `version=`, `>=`, `pkg@`, `pkg==`. */
const versionBefore =
  /(?:\bv|ver|version|versions|release|released|rev|revision|build|firmware|driver|sdk|api|section|chapter|clause|\u00a7|rfc|schema|oid|[@~^/]|==|[<>]=?)[ :="'(]{0,3}$/i;

const versionName =
  /version|release|build|firmware|oid|schema|cidr|subnet|netmask|mask|bind|listen|gateway|dns|resolver|nameserver/i;

/** Words near an address that say it is somebody's. */
const personBefore =
  /\b(?:client|patients?|user|visitor|login|logged|log(?:ged)?[ -]?in|remote|from|peer|session|subscriber|member|device|ip|address|addr)\b/i;

/** Names of one pair in a line of a log: `client=`, `remote_addr=`. */
const connectionName = /^(?:client|remote|peer|visitor|user|caller)[_-]?(?:ip|addr|address|host)?$/i;

/** Is the quad part of a longer dotted series, a path, a word or a network? */
function isEmbedded(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isAlphanumeric(before) || before === 46 || before === 45 || before === 95) return true;
  if (isAlphanumeric(after) || after === 45 || after === 95) return true;
  if (after === 46 && isAlphanumeric(text.charCodeAt(end + 1))) return true;
  return after === 47 && isDigit(text.charCodeAt(end + 1)) && !text.startsWith('/32', end);
}

/** Small numbers only: more likely a version or a section than an address. */
function isVersionLike(address: string): boolean {
  return address.split('.').filter((octet) => Number(octet) < 20).length >= 3;
}

/** How an address in a text is believed; undefined when nothing ties it to a person. */
function believe(
  text: string,
  start: number,
  address: string,
  scene: Scene,
): { reason: string; weight: number } | undefined {
  const label = labelAt(text, start, scene) ?? scene.role;
  if (label === 'ip-address') return { reason: 'a label before it', weight: 70 };
  const before = text.slice(Math.max(0, start - 60), start);
  if (versionBefore.test(before) || versionName.test(scene.literal.name) || isVersionLike(address)) return undefined;
  const { kind, clinical } = scene.surroundings;
  if (personBefore.test(before) || connectionName.test(scene.literal.name)) {
    return { reason: 'words before it that speak of a person or a connection', weight: clinical ? 70 : 50 };
  }
  if (kind === 'prose' && clinical) return { reason: 'a text that speaks of patients', weight: 50 };
  return undefined;
}

const quad = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/g;
const groups = /[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}/gi;

function* scan(
  text: string,
  scene: Scene,
  pattern: RegExp,
  judgeOne: (address: string) => Verdict | undefined,
): Generator<Candidate> {
  for (const found of text.matchAll(pattern)) {
    const start = found.index;
    const end = start + found[0].length;
    if (isEmbedded(text, start, end) || text.charAt(start - 1) === ':') continue;
    const verdict = judgeOne(found[0]);
    if (verdict === undefined) continue;
    const belief = believe(text, start, found[0], scene);
    if (belief === undefined) continue;
    yield { start, end, verdict, reasons: [belief.reason], weight: belief.weight };
  }
}

function judge(value: string): Candidate | undefined {
  const trimmed = value.trim();
  const [, v4] = wholeV4.exec(trimmed) ?? [];
  const [, v6] = v4 === undefined && trimmed.includes(':') ? (wholeV6.exec(trimmed) ?? []) : [];
  const verdict = v4 !== undefined ? verdictOnV4(v4) : v6 !== undefined ? verdictOnV6(v6) : undefined;
  return verdict === undefined ? undefined : whole(value, verdict, 70, 'the name of the value says so');
}

const documentationBlocks = ['192.0.2.', '198.51.100.', '203.0.113.'] as const;

function replace(value: string, random: KeyedRandom): string {
  const last = 1 + random.below(254);
  if (/\d{1,3}(?:\.\d{1,3}){3}/.test(value)) {
    return value.replace(/\d{1,3}(?:\.\d{1,3}){3}/, pick(documentationBlocks, random) + last);
  }
  const hex = () => (1 + random.below(0xffff)).toString(16);
  return value.replace(/[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}/i, `2001:db8::${hex()}:${hex()}`);
}

/** The address without port, brackets and zone, IPv6 with all its groups. */
function normalise(value: string): string {
  const trimmed = value.trim().toLowerCase();
  const [, v4] = wholeV4.exec(trimmed) ?? [];
  if (v4 !== undefined) return v4;
  const [, v6 = trimmed] = wholeV6.exec(trimmed) ?? [];
  return (
    groupsOf(v6)
      ?.map((group) => group.toString(16))
      .join(':') ?? trimmed
  );
}

/**
 * Internet protocol addresses, 45 CFR 164.514(b)(2)(i)(O). A public address alone is everyday code; it is believed
 * under a name or label, or where words tie it to a person or a connection.
 */
export const ipAddress: Identifier = {
  id: 'ip-address',
  roles: ['ip-address'],
  needs: Trait.digits3,
  judge,
  *find(text, scene) {
    if (text.includes('.')) yield* scan(text, scene, quad, verdictOnV4);
    if (text.includes(':')) yield* scan(text, scene, groups, verdictOnV6);
  },
  normalise,
  replace,
};
