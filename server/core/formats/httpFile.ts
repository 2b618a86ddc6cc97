import type { Literal, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { extractForm } from './form.js';
import { extractJson } from './json.js';
import { lineEnd, nextLine, pushParagraphs, pushTrimmed, record, skipSpace } from './literals.js';
import { extractXml } from './xml.js';

/**
 * Requests as files (.http, .rest): `###` parts them; request line, headers, body. Each request is a record.
 * Bodies are read as JSON, XML or form by their first character.
 */
export const extractHttp: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  for (let at = range.start; at < range.end; ) {
    const stop = requestEnd(text, at, range.end);
    readRequest(out, text, at, stop, record('request', scope));
    at = stop;
    if (at < range.end) {
      const end = lineEnd(text, at, range.end);
      pushTrimmed(out, text, at + 3, end, 'comment', '', scope);
      at = nextLine(text, end, range.end);
    }
  }
  return out;
};

/** The start of the next `###` line. */
function requestEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at = nextLine(text, lineEnd(text, at, end), end)) {
    if (text.startsWith('###', at) && at + 3 <= end) return at;
  }
  return end;
}

function readRequest(out: Literal[], text: string, from: number, end: number, request: Scope): void {
  let begun = false;
  let at = from;
  while (at < end) {
    const stop = lineEnd(text, at, end);
    const start = skipSpace(text, at, stop);
    if (start === stop && begun) break;
    if (start < stop) begun = readHead(out, text, start, stop, request) || begun;
    at = nextLine(text, stop, end);
  }
  readBody(out, text, skipSpace(text, at, end), end, request);
}

/** Reads a line before the body; true when it belongs to the request itself and not to its comments or variables. */
function readHead(out: Literal[], text: string, start: number, stop: number, request: Scope): boolean {
  const code = text.charCodeAt(start);
  if (code === 35 || text.startsWith('//', start)) {
    pushTrimmed(out, text, start + (code === 35 ? 1 : 2), stop, 'comment', '', request);
    return false;
  }
  const line = text.slice(start, Math.min(stop, start + 120));
  const variable = /^@([\w.-]+) *=/.exec(line);
  if (variable) {
    pushTrimmed(out, text, start + variable[0].length, stop, 'field', variable[1] ?? '', request);
    return false;
  }
  const method = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT|GRAPHQL) +/.exec(line);
  const header = method ? null : /^([\w-]+) *:(?!\/\/)/.exec(line);
  const prefix = (method ?? header)?.[0].length ?? 0;
  pushTrimmed(out, text, start + prefix, stop, 'field', header?.[1] ?? 'request', request);
  return true;
}

function readBody(out: Literal[], text: string, from: number, end: number, request: Scope): void {
  const range = { start: from, end };
  const first = from < end ? text.charAt(from) : '';
  if (first === '{' || first === '[') append(out, extractJson(text, range, request));
  else if (first === '<') append(out, extractXml(text, range, request));
  else if (/^[\w.%+-]+=\S*$/.test(text.slice(from, Math.min(end, lineEnd(text, from, end), from + 400)))) {
    append(out, extractForm(text, range, request));
  } else pushParagraphs(out, text, from, end, request);
}

function append(out: Literal[], more: readonly Literal[]): void {
  for (const literal of more) out.push(literal);
}
