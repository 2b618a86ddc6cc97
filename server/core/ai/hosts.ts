import type { AiVendor } from '../catalog/ai/model.js';
import { aiVendors } from '../catalog/ai/vendors/index.js';

/** A host glob, cut at its asterisks: the literal parts in order. */
interface HostGlob {
  readonly vendor: AiVendor;
  readonly parts: readonly string[];
  /** Literal characters: of two globs that match, the one with more says more. */
  readonly weight: number;
}

/** The longest name that DNS allows (RFC 1035, section 2.3.4); anything longer is no host. */
const longestHost = 253;

const exactHosts = new Map<string, AiVendor[]>();
/** Globs by the last two labels of their names, which a test proves to be literal in all of them. */
const globsByEnding = new Map<string, HostGlob[]>();

for (const vendor of aiVendors) for (const host of vendor.hosts) addHost(vendor, host);

function addHost(vendor: AiVendor, host: string): void {
  if (!host.includes('*')) append(exactHosts, host, vendor);
  else {
    const parts = host.split('*');
    append(globsByEnding, endingOf(host), { vendor, parts, weight: parts.join('').length });
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** The last two labels of a name: `azure.com` of `x.openai.azure.com`. */
function endingOf(host: string): string {
  const last = host.lastIndexOf('.');
  const before = last < 1 ? -1 : host.lastIndexOf('.', last - 1);
  return host.slice(before + 1);
}

/** Whether `host` is the parts in order with at least one character at each asterisk. */
function matches({ parts }: HostGlob, host: string): boolean {
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (!host.startsWith(first) || !host.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = host.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + 1 <= host.length - last.length;
}

/**
 * A host as written in code or configuration in its plain form: lower case, without port, brackets, final dot and the
 * user before an `@`. Empty where it can be no host.
 */
export function normalHost(host: string): string {
  if (host.length > longestHost + 64) return '';
  const named = host.trim().toLowerCase();
  const bare = named.slice(named.lastIndexOf('@') + 1);
  const bracketed = /^\[([0-9a-f:.]{2,45})(?:%\w{1,16})?\](?::\d{1,5})?$/.exec(bare);
  if (bracketed?.[1] !== undefined) return bracketed[1];
  const isAddress6 = bare.indexOf(':') !== bare.lastIndexOf(':');
  const withoutPort = isAddress6 ? bare : bare.replace(/:\d{1,5}$/, '');
  const name = withoutPort.endsWith('.') ? withoutPort.slice(0, -1) : withoutPort;
  const isName = name.length <= longestHost && /^[\w.:%-]*$/.test(name) && !/^\.|\.\.|\.$/.test(name);
  return isName ? name : '';
}

/**
 * The vendors that answer at `host`, the likeliest first. Several only where vendors share hosts, such as Azure OpenAI
 * and Azure AI services.
 */
export function vendorsOfHost(host: string): readonly AiVendor[] {
  const name = normalHost(host);
  if (name === '') return [];
  const exact = exactHosts.get(name);
  if (exact !== undefined) return exact;
  const found = (globsByEnding.get(endingOf(name)) ?? []).filter((glob) => matches(glob, name));
  const most = Math.max(...found.map((glob) => glob.weight));
  return found.filter((glob) => glob.weight === most).map((glob) => glob.vendor);
}

/** The vendor that answers at `host` (a host name without scheme and path; a port is ignored), if one is known. */
export function vendorOfHost(host: string): AiVendor | undefined {
  return vendorsOfHost(host)[0];
}

/** Names by which containers and emulators reach the machine that they run on. */
const ownMachine: ReadonlySet<string> = new Set([
  'localhost',
  'localhost.localdomain',
  'ip6-localhost',
  'host.docker.internal',
  'gateway.docker.internal',
  'host.containers.internal',
  'host.lima.internal',
  'host.minikube.internal',
  '::1',
  '0:0:0:0:0:0:0:1',
  '::',
  '0.0.0.0',
]);

/** Whether `host` is this machine: nothing leaves it. Includes the names that containers have for their host. */
export function isLoopback(host: string): boolean {
  const name = normalHost(host);
  if (ownMachine.has(name) || name.endsWith('.localhost')) return true;
  const octets = octetsOf(name) ?? octetsOf(mappedAddress(name));
  return octets?.[0] === 127;
}

/**
 * Endings of names that public DNS does not serve: RFC 6762 (`local`), RFC 8375 (`home.arpa`), `internal` (reserved by
 * ICANN in 2024), and the usual names of networks and of Kubernetes (`svc`, `cluster.local`).
 */
const privateEndings: readonly string[] = [
  '.local',
  '.internal',
  '.lan',
  '.intranet',
  '.corp',
  '.home',
  '.home.arpa',
  '.localdomain',
  '.private',
  '.svc',
  '.consul',
];

/**
 * Whether `host` is on a private network or this machine: the addresses of RFC 1918, RFC 6598, link-local ones and
 * unique local IPv6 (RFC 4193), names that public DNS does not serve, and single labels such as services of Compose.
 * A private name says nothing about who runs the machine.
 */
export function isPrivateHost(host: string): boolean {
  const name = normalHost(host);
  if (name === '') return false;
  if (isLoopback(name)) return true;
  const octets = octetsOf(name) ?? octetsOf(mappedAddress(name));
  if (octets !== undefined) return isPrivateAddress(octets);
  if (name.includes(':')) return /^(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(name);
  if (!name.includes('.')) return /^[a-z_][\w-]*$/.test(name);
  return privateEndings.some((ending) => name.endsWith(ending));
}

function isPrivateAddress([first = 0, second = 0]: readonly number[]): boolean {
  if (first === 10) return true;
  if (first === 172) return second >= 16 && second <= 31;
  if (first === 192) return second === 168;
  if (first === 169) return second === 254;
  return first === 100 && second >= 64 && second <= 127;
}

/** The four numbers of a dotted IPv4 address. */
function octetsOf(name: string): readonly number[] | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return undefined;
  const octets = name.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

/** The IPv4 address inside `::ffff:10.0.0.1`. */
function mappedAddress(name: string): string {
  return name.startsWith('::ffff:') ? name.slice('::ffff:'.length) : '';
}
