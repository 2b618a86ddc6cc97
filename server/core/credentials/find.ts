/** Credentials that stand in a text: what the rules of a secret scanner know, passwords in URLs, literal values of names. */

import {
  credentialCalls,
  harmlessNameWords,
  keyPairs,
  keyWords,
  passwordEnding,
  passwordWords,
  secretKinds,
} from '../catalog/access/credentials.js';
import { isExamplePath, isTestPath } from '../catalog/testPaths.js';
import { splitWords } from '../catalog/words.js';
import type { Document, Literal, Span } from '../model.js';
import { isLikelyKey, isLikelyPassword, isLiteralKey } from './values.js';

/** A place that a scanner's rule reports. */
export interface Secret extends Span {
  /** Id of the rule: `aws`, `privatekey`. */
  readonly rule: string;
}

/** Finds what a scanner's rules know in a text. */
export type FindSecrets = (text: string) => readonly Secret[];

/** A credential: where it stands, and what it is in fixed words. */
export interface Credential extends Span {
  readonly kind: 'token' | 'password' | 'key' | 'url';
  /** More about a token. */
  readonly what?: string;
  /** It stands in a test or an example, where credentials are mostly invented. */
  readonly inTest: boolean;
}

/** Every credential of a document, in order of start, without overlaps. */
export function credentialsIn(document: Document, findSecrets: FindSecrets | undefined): readonly Credential[] {
  const inTest = isTestPath(document.path) || isExamplePath(document.path);
  const tokens = tokensIn(document.text, findSecrets).map((found) => ({ ...found, inTest }));
  const others = inTest ? [] : [...urlsIn(document.text), ...literalsIn(document)];
  return withoutOverlaps([...tokens, ...others.map((found) => ({ ...found, inTest }))]);
}

type Found = Omit<Credential, 'inTest'>;

/** Connection strings are judged by their password here; the rules of the scanner report them whole. */
function tokensIn(text: string, findSecrets: FindSecrets | undefined): readonly Found[] {
  return (findSecrets?.(text) ?? []).flatMap(({ rule, start, end }) => {
    const what = secretKinds.get(rule);
    return what === undefined ? [] : [{ kind: 'token' as const, what, start, end }];
  });
}

/** User and password before the host of a URL. Bounded on both sides, and anchored at `://`. */
const userInfo = /:\/\/([^\s:/@'"`<>,]{0,80}):([^\s/@'"`<>]{1,200})@(\[?[\w.:-]{1,120}|[$%{])/g;

/** The machine itself: what it opens is a developer's own. */
const loopback = /^(?:localhost|127\.\d|0\.0\.0\.0|\[::1|host\.docker\.internal)/i;

function urlsIn(text: string): readonly Found[] {
  return [...text.matchAll(userInfo)].flatMap((match) => {
    const [, user = '', password = '', host = ''] = match;
    const start = match.index + 3 + user.length + 1;
    if (loopback.test(host) || password === user || !isUrlPassword(decoded(password))) return [];
    return [{ kind: 'url' as const, start, end: start + password.length }];
  });
}

/** Where a password must stand, one without digits counts as well. */
function isUrlPassword(value: string): boolean {
  return isLikelyPassword(value) || (value.length >= 10 && /^[A-Za-z-]+$/.test(value) && isLiteralKey(value));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function literalsIn(document: Document): readonly Found[] {
  if (document.kind === 'prose') return [];
  return document.literals.flatMap((literal) => {
    const { kind, notData } = literal;
    if (kind === 'comment' || kind === 'prose' || kind === 'number') return [];
    if (notData === 'pattern' || notData === 'label' || notData === 'generated') return [];
    return credentialOf(document.text, literal, document.language) ?? [];
  });
}

function credentialOf(text: string, literal: Literal, language: string): Found | undefined {
  const { start, end } = literal;
  if (end - start < 6 || end - start > 2000) return undefined;
  const value = text.slice(start, end);
  const pair = /^([A-Za-z_][\w.]{0,80})=(.+)$/.exec(value);
  const [name, shift] = pair === null ? [literal.name, 0] : [pair[1] ?? '', (pair[1] ?? '').length + 1];
  const own = value.slice(shift);
  const kind = kindOf(name);
  if (kind === 'password' && isLikelyPassword(own)) return { kind, start: start + shift, end };
  if (kind === 'key' && isLikelyKey(own)) return { kind, start: start + shift, end };
  return (
    inConnection(value, start) ?? inHeader(value, start) ?? inCall(text, literal) ?? inCommand(text, literal, language)
  );
}

/** What the name of a value says that it is. */
function kindOf(name: string): 'password' | 'key' | undefined {
  if (name === '' || name.length > 160) return undefined;
  const words = splitWords(name).filter((word) => !/^\d+$/.test(word));
  const last = words.at(-1) ?? '';
  if (words.some((word) => harmlessNameWords.has(word))) return undefined;
  if (passwordWords.has(last) || passwordEnding.test(last) || last === 'pass') return 'password';
  return keyWords.has(last) || keyPairs.has(words.slice(-2).join(' ')) ? 'key' : undefined;
}

/** Passwords of connection strings: `Server=…;Password=…;` of ADO.NET, `host=… password=…` of libpq, query of JDBC. */
const connection = /(?:^|[;?&\s])(?:password|pwd)\s?=\s?([^;&\s"']{1,200})/i;
const connectionKeys =
  /(?:^|[;?&\s:/])(?:server|host|data source|user id|uid|user|dbname|initial catalog|jdbc)\s?[=:]/i;

function inConnection(value: string, start: number): Found | undefined {
  const match = connection.exec(value);
  const password = match?.[1];
  if (match === null || password === undefined || !connectionKeys.test(value)) return undefined;
  if (/(?:server|host|data source)\s?=\s?(?:tcp:)?(?:localhost|127\.|\(local|\.[\\;])|\/\/localhost/i.test(value)) {
    return undefined;
  }
  if (!isLikelyPassword(password)) return undefined;
  const at = start + match.index + match[0].length - password.length;
  return { kind: 'url', start: at, end: at + password.length };
}

/** `Basic …` and `Bearer …` with a value. */
function inHeader(value: string, start: number): Found | undefined {
  const match = /^(Basic|Bearer|Token)\s+([\w+/=.-]{16,380})$/.exec(value);
  const token = match?.[2];
  if (token === undefined || !isLikelyKey(token)) return undefined;
  return { kind: 'key', start: start + value.length - token.length, end: start + value.length };
}

/** Arguments without a name of calls that take a credential. */
function inCall(text: string, { scope, start, end }: Literal): Found | undefined {
  if (scope.kind !== 'call') return undefined;
  const callee = scope.name.toLowerCase();
  const call = credentialCalls.find((each) => each.callee.test(callee));
  if (call === undefined || !/,\s*[bru]?["'`]$/.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  if (call.place === 'last' && !/^["'`]\s*\)/.test(text.slice(end, end + 12))) return undefined;
  const value = text.slice(start, end);
  const isReal = call.what === 'key' ? isLiteralKey(value) : isLikelyPassword(value);
  return isReal ? { kind: call.what, start, end } : undefined;
}

/** Statements of SQL that set a password, and `curl -u user:password`. */
function inCommand(text: string, { start, end }: Literal, language: string): Found | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const value = text.slice(start, end);
  if (/\b(?:password|identified\s+by)\s{1,4}'$/i.test(before)) {
    return isLikelyPassword(value) ? { kind: 'password', start, end } : undefined;
  }
  if (language !== 'shellscript' || !/\s(?:-u|--user)\s{0,2}["']?$/.test(before)) return undefined;
  const password = /^[^:]{1,80}:(.+)$/.exec(value)?.[1];
  if (password === undefined || !isLikelyPassword(password)) return undefined;
  return { kind: 'password', start: end - password.length, end };
}

function withoutOverlaps(found: readonly Credential[]): readonly Credential[] {
  const kept: Credential[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || each.start >= last.end) kept.push(each);
  }
  return kept;
}
