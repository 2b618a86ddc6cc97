import { minimumNecessary, transmissionSecurity } from '../../catalog/citations.js';
import type { Carried } from '../../flow/carry.js';
import { type Destination, flowTo } from '../../flow/phiFlow.js';
import { kindsInWords } from '../../flow/sends.js';
import { carryReaderOf } from '../../flow/sinks.js';
import { defineRule, type Policy, type Span } from '../../model.js';
import type { Definition } from '../../program/bindings.js';
import type { Code } from '../../program/code.js';

/** A text that is an address or a path of one, up to a parameter of its query. */
const query =
  /^(?:[a-z][a-z+.-]{1,20}:\/\/|\/|[\w./-]{0,80}\?)[^\s]{0,300}[?&][\w.[\]-]{1,60}=$|^[?&][\w.[\]-]{1,60}=$/i;

interface Found extends Span {
  readonly carried: Carried;
}

/** The texts whose query has a parameter that carries something. */
function* queriesIn(code: Code, policy: Policy): Iterable<Found> {
  const reader = carryReaderOf(code, policy);
  for (const { value, frame } of code.bindings.texts) {
    if (value.kind !== 'template') continue;
    let before = '';
    for (const part of value.parts) {
      if (part.kind === 'string') {
        before += part.value;
        continue;
      }
      const carried = query.test(before.slice(-400)) ? reader.carried(part, frame) : undefined;
      if (carried !== undefined) {
        yield { start: value.start, end: value.end, carried };
        break;
      }
      before += '_';
    }
  }
}

/** Builders of queries, and options of requests whose entries become one. */
const builders =
  /^(?:URLSearchParams|urlencode|http_build_query|stringify|QueryBuilder|UriComponentsBuilder|queryParam|addQueryParameter|AddQueryString|appendQueryParameter|SetQueryParam)$/;

function* parametersIn(code: Code, policy: Policy): Iterable<Found> {
  const reader = carryReaderOf(code, policy);
  for (const { name, path, value, frame, start, end } of code.bindings.options) {
    const isQuery =
      /^(?:params|query|searchParams|query_params|qs)$/.test(name) &&
      /(?:^|\.)(?:get|request|fetch|axios|push|replace|navigate|redirect|navigateTo)(?:$|\.)/i.test(path);
    const carried = isQuery ? reader.carried(value, frame) : undefined;
    if (carried !== undefined) yield { start, end, carried };
  }
  for (const { call, frame } of code.bindings.calls) {
    const { callee } = call;
    const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
    if (!builders.test(name) || (name === 'stringify' && !isQueryString(callee))) continue;
    const carried = reader.carriedByArguments({ call, frame });
    if (carried !== undefined) yield { start: call.start, end: callee.end, carried };
  }
}

function isQueryString(callee: Definition['value']): boolean {
  return (
    callee.kind === 'member' &&
    callee.object.kind === 'name' &&
    /^(?:qs|querystring|queryString)$/.test(callee.object.name)
  );
}

const address: Destination = { kind: 'url', name: 'an address' };

/** Protected health information in an address. */
export const url = defineRule({
  id: 'leak/url',
  summary: 'Protected health information in an address',
  why: 'Addresses end up in the logs of every server and proxy, in histories and in the Referer header, also when the connection is encrypted.',
  remedy: 'Send the value in the body of a POST request, or use an opaque key.',
  limits: 'Looks at queries of addresses. Values in the path are not reported, since most are keys.',
  cites: [...transmissionSecurity, minimumNecessary],
  severity: 'warning',
  subjects: { query: 'Protected health information stands in the query of an address' },
  examples: [
    {
      file: 'search.ts',
      code: 'export function search(patient: Patient) {\n  return fetch(`/api/search?ssn=${patient.ssn}`);\n}',
      flagged: true,
    },
    {
      file: 'search.ts',
      code: 'export function search(patient: Patient) {\n  return fetch(`/api/search?page=${patient.page}`);\n}',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { code }) {
    for (const each of code) {
      for (const { start, end, carried } of [...queriesIn(each, policy), ...parametersIn(each, policy)]) {
        yield { start, end, subject: 'query', detail: kindsInWords(carried), flow: flowTo(carried, address) };
      }
    }
  },
});
