/** Sessions of SMTP in which nothing is encrypted before the message is sent. */
import type { Document, Span } from '../model.js';
import { hostKind } from './hosts.js';
import { staysInside } from './surroundings.js';

const opened: ReadonlyMap<string, RegExp> = new Map([
  [
    'python',
    /(?<![\w.])(?:smtplib\.|aiosmtplib\.)?SMTP\s{0,4}\(\s{0,8}(?:(?:host|hostname)\s{0,4}=\s{0,4})?(?:(["'][^"'\n]{0,120}["'])|[^"'\n]{0,60})/g,
  ],
  ['ruby', /\bNet::SMTP\.(?:start|new)\s{0,4}\(?\s{0,4}(["'][^"'\n]{0,120}["'])?/g],
  ['perl', /\bNet::SMTP->new\s{0,4}\(\s{0,4}(["'][^"'\n]{0,120}["'])?/g],
]);
const encrypting =
  /starttls|start_tls|use_tls\s{0,4}=\s{0,4}True|enable_tls|enable_ssl|SSL\s{0,4}=>\s{0,4}1|\btls:\s{0,4}true/i;
const sending = /send_message|sendmail|sendmessage|\.login\(|\.data\b|send_mail|\.start\b/i;
/** Where the next function begins. */
const nextFunction = /\n[ \t]{0,12}(?:async\s)?(?:def|sub)\s/;
/** How long a session may be, in characters. */
const longest = 2_500;

/**
 * Clients of SMTP that send without STARTTLS in the same function (RFC 3207).
 * https://docs.python.org/3/library/smtplib.html#smtplib.SMTP.starttls, read 2026-11-22
 */
export function mailSessions({ text, language, literals }: Document): readonly Span[] {
  const pattern = opened.get(language);
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const from = match.index + match[0].length;
    const rest = text.slice(match.index, from + longest);
    const session = rest.slice(0, nextFunction.exec(rest)?.index ?? rest.length);
    if (encrypting.test(session) || !sending.test(session)) return [];
    if (/^\s{0,40}class\s/.test(text.slice(text.lastIndexOf('\n', match.index) + 1, from))) return [];
    if (match[1] !== undefined && staysInside(hostKind(match[1].slice(1, -1)))) return [];
    const quiet = literals.some(
      ({ kind, start, end }) => kind === 'comment' && start <= match.index && match.index < end,
    );
    return quiet ? [] : [{ start: match.index, end: from }];
  });
}
