/** What is near an address or option: the kind of the file, the call or object that it stands in, and the hosts there. */
import type { Document, Literal, Span } from '../model.js';
import { addressOf, type HostKind, hostKind } from './hosts.js';

/** How far brackets are looked for, in characters. */
const farthest = 4_000;

/** The innermost brackets around a place, and those around them: what stands inside of the outermost of `levels`. */
export function bracketsAround(text: string, at: Span, levels: number): Span | undefined {
  let start = at.start;
  let end = at.end;
  for (let level = 0; level < levels; level++) {
    const opened = openBefore(text, start);
    if (opened === undefined) return level === 0 ? undefined : { start, end };
    start = opened;
    end = closeAfter(text, end);
  }
  return { start, end };
}

function openBefore(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from - 1; at >= 0 && from - at < farthest; at--) {
    const character = text[at];
    if (character === ')' || character === ']' || character === '}') depth++;
    else if (character === '(' || character === '[' || character === '{') {
      if (depth === 0) return at;
      depth--;
    }
  }
  return undefined;
}

function closeAfter(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length && at - from < farthest; at++) {
    const character = text[at];
    if (character === '(' || character === '[' || character === '{') depth++;
    else if (character === ')' || character === ']' || character === '}') {
      if (depth === 0) return at + 1;
      depth--;
    }
  }
  return Math.min(text.length, from + farthest);
}

const hostName =
  /(?:^|[_.-]|(?<=[a-z]))(?:host(?:s|name)?|server|address|addr|endpoint|url|uri|broker|node|contactpoints?|datasource|data source)$/i;

/**
 * The host that a call or object with an option goes to: the kind of the first one in it that is known. Undefined when
 * none is written there.
 */
export function hostWithin(document: Document, around: Span): HostKind | undefined {
  const kinds = document.literals
    .filter(({ start, end, kind }) => start > around.start && end < around.end && kind !== 'comment')
    .flatMap((literal) => hostOf(document, literal) ?? []);
  return kinds.find((kind) => kind === 'remote') ?? kinds[0];
}

/** The kind of host that a value names, when it names one. */
export function hostOf({ text }: Document, literal: Literal): HostKind | undefined {
  const value = text.slice(literal.start, literal.end).trim();
  const address = addressOf(value);
  if (address !== undefined) return address.host === '' ? undefined : hostKind(address.host);
  const bare = value.replace(/:\d{1,5}$/, '');
  if (hostName.test(literal.name)) return knownOnly(hostKind(bare));
  // A host without a name shows itself: an address, `localhost`, or a name with a port.
  if (/^(?:localhost|127(?:\.\d{1,3}){3}|::1|\d{1,3}(?:\.\d{1,3}){3})$/i.test(bare)) return hostKind(bare);
  return bare === value ? undefined : knownOnly(hostKind(bare));
}

function knownOnly(kind: HostKind): HostKind | undefined {
  return kind === 'unknown' ? undefined : kind;
}

/** Does what is sent there stay on the machine or in its network of containers, or is the host made for tests? */
export function staysInside(kind: HostKind | undefined): boolean {
  return kind === 'loopback' || kind === 'inside' || kind === 'fake';
}

/** The kind of host that stands in the same block of settings as a value, or in the one around it. */
export function settingsBeside(document: Document, { start, end }: Span): HostKind | undefined {
  const own = document.literals.find((literal) => literal.start <= start && end <= literal.end);
  if (own === undefined) return undefined;
  const scopes = [own.scope, own.scope.parent].filter((scope) => scope !== undefined && scope.kind !== 'file');
  const beside = document.literals.filter((literal) => literal !== own && scopes.includes(literal.scope));
  const flat = own.scope.kind === 'file' ? document.literals.filter(({ name }) => samePrefix(name, own.name)) : [];
  const kinds = [...beside, ...flat].flatMap((literal) => hostOf(document, literal) ?? []);
  return kinds.find((kind) => kind === 'remote') ?? kinds[0];
}

/** `DB_SSLMODE` and `DB_HOST`, `spring.redis.ssl` and `spring.redis.host`: the same first words. */
function samePrefix(a: string, b: string): boolean {
  const first = (name: string) => name.toLowerCase().split(/[._-]/)[0] ?? '';
  return a !== b && first(a) === first(b);
}
