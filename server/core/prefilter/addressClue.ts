/** Finds addresses without encryption in bytes: those of other hosts that are no names of vocabularies or licences. */
import { hostsOfNames } from '../catalog/transport/cleartext.js';
import { hostKind } from '../transport/hosts.js';
import type { Shape } from './clueSearch.js';

const colon = 0x3a;
const slash = 0x2f;

/** Schemes before `://`; those of databases count with every host, because parameters behind it may be what matters. */
const schemes =
  /(?:^|[^a-z+])(http|ws|ftp|smtp|ldap|telnet|mqtt|amqp|stomp|imap|pop3|mllp|tftp|bolt|redis|mongodb|memcached)$/i;
/** The longest scheme, and the longest host that is looked at. */
const schemeLength = 12;
const hostLength = 120;
const lineLength = 240;

/** The shape of such an address: found by `://`. */
export const cleartextAddressShape: Shape = { triples: [[colon, slash, slash]], bits: 1, isThere };

function isThere(bytes: Uint8Array, length: number, position: number): boolean {
  const before = textOf(bytes, Math.max(0, position - schemeLength), position);
  const scheme = schemes.exec(before)?.[1];
  if (scheme === undefined) return false;
  const after = textOf(bytes, position + 3, Math.min(length, position + 3 + hostLength));
  const host = /^(?:[^\s/@"'`<>]{0,80}@)?([\w.-]{1,100})/.exec(after)?.[1];
  if (host === undefined || hostKind(host) !== 'remote')
    return /^[^\s/"'`<>]{0,80}[${%#]/.test(after) && scheme !== 'http';
  return !hostsOfNames.test(host) && !isRemark(bytes, position - scheme.length);
}

/** Does the line that an address stands in begin as a comment or paragraph, and the address without a quote? */
function isRemark(bytes: Uint8Array, start: number): boolean {
  const line = textOf(bytes, Math.max(0, start - lineLength), start);
  if (/["'`=>([]$/.test(line)) return false;
  return (
    /(?:^|\n)\s{0,80}(?:[#*<-]|\/[/*]|[A-Z][a-z]{1,20} )[^\n]*$/.test(line) ||
    !/[:=]\s{1,4}$|(?:pass|proxy|curl|wget|to)\b[^\n]*$/i.test(line)
  );
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
