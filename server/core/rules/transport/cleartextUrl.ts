import { transmissionSecurity } from '../../catalog/citations.js';
import { isTestPath } from '../../catalog/testPaths.js';
import {
  cleartextClients,
  cleartextOptions,
  cleartextSchemes,
  cleartextShapes,
  commandLanguages,
  hostsOfNames,
  mllpFrame,
  mllpSockets,
  pathsOfNames,
} from '../../catalog/transport/cleartext.js';
import { isClinicalDocument } from '../../identifiers/surroundings.js';
import { type Document, defineRule, type Fix, type Hit, type Severity, type Span } from '../../model.js';
import type { Code } from '../../program/code.js';
import { indexOptions } from '../../program/optionTable.js';
import { type ShapeHit, shapesIn } from '../../program/shapes.js';
import { commandAddresses, directiveAddresses } from '../../transport/directives.js';
import { withoutOverlaps } from '../../transport/hits.js';
import { type Address, addressOf, hostKind } from '../../transport/hosts.js';
import { mailSessions } from '../../transport/mail.js';
import { optionsOf } from '../../transport/options.js';
import { bracketsAround, hostWithin, staysInside } from '../../transport/surroundings.js';
import { isConfiguration, saysAddress, sentTexts, useOf } from '../../transport/use.js';
import { type Written, writtenTexts } from '../../transport/written.js';

const options = indexOptions(cleartextOptions);
type Subject = 'address' | 'client' | 'mllp' | 'app';
type Found = Hit<Subject>;

/** Data sent where anybody on the way can read it. */
export const cleartextUrl = defineRule<Subject>({
  id: 'transport/cleartext-url',
  summary: 'Data sent without encryption',
  why: 'Anybody on the way can read and change what is sent.',
  remedy: 'Use the protocol over TLS (https, wss, ftps, ldaps, mqtts, amqps, MLLP over TLS).',
  limits:
    'Judges addresses and clients that are written in the file. Addresses inside of a machine or a network of containers are left alone.',
  cites: transmissionSecurity,
  severity: 'error',
  subjects: {
    address: 'Address without encryption',
    client: 'Client without encryption',
    mllp: 'Connection without encryption',
    app: 'Encryption is not required',
  },
  examples: [
    {
      file: 'push.py',
      code: "import requests\nrequests.post('http://ehr.partner.example/patients', json=patient)",
      flagged: true,
    },
    {
      file: 'push.py',
      code: "import requests\nrequests.post('http://localhost:8080/patients', json=patient)",
      flagged: false,
    },
    { file: 'codes.py', code: "SYSTEM = 'http://hl7.org/fhir/sid/us-ssn'", flagged: false },
    { file: 'clinic.env', code: 'FHIR_BASE_URL=http://fhir.partner.example/r4\n', flagged: true },
  ],
  check: function* (document, _policy, { code }) {
    if (document.kind === 'prose' && document.language !== 'plaintext') return;
    if (isTestPath(document.path)) return;
    const found: Found[] = [
      ...(document.kind === 'code' ? inCode(document, code) : inSettings(document)),
      ...inCommands(document),
      ...clients(document),
      ...mailSessions(document).map((span) => hitOf(span, 'client', 'mail without TLS')),
      ...optionsOf(document, code, options)
        .filter((hit) => !isLocal(document, hit))
        .map((hit) => hitOf(hit, hit.row.subject, hit.row.what)),
      ...shapesIn(document, cleartextShapes).map((hit) => hitOf(hit, hit.row.subject, hit.row.what)),
    ];
    if (found.length === 0) return;
    const severity: Severity = isClinicalDocument(document) ? 'error' : 'warning';
    for (const hit of withoutOverlaps(document.text, found)) yield { ...hit, severity };
  },
});

function hitOf({ start, end }: Span, subject: Subject, detail: string): Found {
  return { start, end, subject, detail };
}

/** Addresses that a program asks. In files that are not about health care only those that it certainly asks count. */
function inCode(document: Document, code: readonly Code[]): readonly Found[] {
  const addresses = writtenTexts(document).flatMap((written) => {
    const address = cleartextAddress(written.text);
    return address === undefined ? [] : [{ written, address }];
  });
  if (addresses.length === 0) return [];
  const sent = sentTexts(code);
  const clinical = isClinicalDocument(document);
  return addresses.flatMap(({ written, address }) => {
    const use = useOf(
      written,
      sent.some(({ start, end }) => start <= written.start && written.start <= end),
    );
    if (use === 'name' || (use === 'unknown' && address.scheme === 'http')) return [];
    if (use === 'address' && !clinical && address.scheme === 'http') return [];
    return [{ ...hitOf(written, 'address', schemeWords(address)), fixes: fixesFor(document, written, address) }];
  });
}

/** The remote addresses without encryption among those that are written somewhere. */
function foundAt(document: Document, written: readonly (Span & { readonly text: string })[]): readonly Found[] {
  return written.flatMap((span) => {
    const address = cleartextAddress(span.text);
    if (address === undefined) return [];
    return [{ ...hitOf(span, 'address', schemeWords(address)), fixes: fixesFor(document, span, address) }];
  });
}

/** Scripts fetch packages as well: what their commands ask counts where they are about health care. */
function inCommands(document: Document): readonly Found[] {
  if (!commandLanguages.includes(document.language)) return [];
  const found = foundAt(document, commandAddresses(document));
  return found.length > 0 && isClinicalDocument(document) ? found : [];
}

/** Addresses in files of settings, under names that say so, and in directives of proxies. */
function inSettings(document: Document): readonly Found[] {
  const directives = foundAt(document, directiveAddresses(document));
  if (!isConfiguration(document)) return directives;
  const settings = writtenTexts(document).flatMap((written) => {
    const address = cleartextAddress(written.text);
    if (address === undefined || !isSetting(written, address)) return [];
    return [{ ...hitOf(written, 'address', schemeWords(address)), fixes: fixesFor(document, written, address) }];
  });
  return [...directives, ...settings];
}

function isSetting({ names, literal }: Written, { scheme }: Address): boolean {
  const own = literal.name.split(/[.:]|__/);
  if (own.slice(-1).some((name) => saysAddress(name)) || (scheme !== 'http' && literal.name !== '')) return true;
  return names.slice(0, 2).some((name) =>
    saysAddress(
      name
        .split(/[.:]|__/)
        .slice(-2)
        .join('_'),
    ),
  );
}

/** A remote address without encryption that is no name of a vocabulary or schema. */
function cleartextAddress(text: string): Address | undefined {
  const address = addressOf(text);
  if (address === undefined || !cleartextSchemes.has(address.scheme)) return undefined;
  const { scheme, host, port, rest } = address;
  if (hostKind(host) !== 'remote' || port === 443) return undefined;
  if (scheme === 'http' && (hostsOfNames.test(host) || pathsOfNames.test(rest) || /\s/.test(text.trim())))
    return undefined;
  return address;
}

function schemeWords({ scheme }: Address): string {
  return `${scheme} to another host`;
}

/** The scheme with encryption, on the port that the address already has only where it names none. */
function fixesFor({ text }: Document, { start }: Span, { scheme, port }: Address): readonly Fix[] {
  const encrypted = cleartextSchemes.get(scheme);
  if (encrypted === undefined || (scheme !== 'http' && scheme !== 'ws') || (port !== undefined && port !== 80))
    return [];
  const written = text.slice(start, start + 400);
  if (!written.toLowerCase().startsWith(`${scheme}://`)) return [];
  const withPort = new RegExp(`^${scheme}(://[^/\\s"'\`]{1,300}?):80(?=[/?"'\`\\s]|$)`, 'i').exec(written);
  const edit =
    withPort?.[1] === undefined
      ? { start, end: start + scheme.length, newText: encrypted }
      : { start, end: start + withPort[0].length, newText: `${encrypted}${withPort[1]}` };
  return [{ title: `Use ${encrypted}`, safety: 'needs-review', edits: [edit] }];
}

/** Clients of protocols without encryption; sockets only where HL7 goes through them. */
function clients(document: Document): readonly Found[] {
  const { text } = document;
  const hits = shapesIn(document, cleartextClients).filter((hit) => !goesInside(document, hit));
  if (hits.length === 0) return [];
  const framed = mllpFrame.test(text);
  return hits
    .filter(({ row, match, start }) => {
      if (row !== mllpSockets) return true;
      const speaksHl7 = /\b2575\b/.test(match[0]) || (framed && certainSocket.test(match[0]));
      return speaksHl7 && !isWrapped(text, start);
    })
    .map((hit) => hitOf(hit, hit.row.subject, hit.row.what));
}

/** Calls that open a socket for sure; `connect` alone opens many things. */
const certainSocket =
  /Socket\b|create_connection|connect\s{0,4}\(\s{0,8}\(|net\.|fsockopen|stream_socket|TcpStream|TcpClient|InetSocketAddress|gen_tcp|INET|open_connection|NWConnection|outgoingConnection|ConnectAsync/;

function goesInside(document: Document, { match, start, end }: ShapeHit<'client' | 'mllp'>): boolean {
  const written = match.groups?.['host'] ?? match.groups?.['host2'] ?? match.groups?.['host3'];
  if (written === undefined) return staysInside(hostWithin(document, { start, end: end + 200 }));
  const host = written
    .replace(/^[rfb]?["']|["']$/g, '')
    .replace(/^\w{1,8}:\/\/\/?/, '')
    .replace(/:\d{1,5}$/, '');
  return staysInside(hostKind(host));
}

/** How far behind a socket TLS is looked for, in characters. */
const nearby = 1_500;
const wrapping =
  /wrap_socket|SSLContext|SSLSocket|SslStream|tls\.(?:Client|Server|connect|Dial)|SSL_new|TlsStream|TLSSocket|ssl\s{0,4}=(?!\s{0,4}(?:false|none))|NWParameters\.tls|using:\s?\.tls/i;

/** Is TLS put over the socket in the same block? */
function isWrapped(text: string, start: number): boolean {
  const behind = text.slice(start, start + nearby);
  const end = /\n\}|\n[ \t]{0,8}(?:(?:async\s)?def|func|fn|function|public|private|protected|static)\s/.exec(
    behind,
  )?.index;
  return wrapping.test(behind.slice(0, end));
}

function isLocal(document: Document, at: Span): boolean {
  const around = bracketsAround(document.text, at, 2);
  return around !== undefined && staysInside(hostWithin(document, around));
}
