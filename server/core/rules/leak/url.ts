import { minimumNecessary, transmissionSecurity } from '../../catalog/citations.js';
import { addressSinks } from '../../catalog/leaks/addresses.js';
import type { Carried } from '../../flow/carry.js';
import { indexSinks, leaksTo } from '../../flow/leaks.js';
import { type Destination, flowTo } from '../../flow/phiFlow.js';
import { kindsInWords } from '../../flow/sends.js';
import { carryReaderOf } from '../../flow/sinks.js';
import { defineRule, type Policy, type Span } from '../../model.js';
import type { Code } from '../../program/code.js';
import { withoutOverlaps } from '../../transport/hits.js';

/** A text that is an address or a path of one, up to a parameter of its query. */
const query =
  /^(?:location:\s{0,4})?(?:[a-z][a-z+.-]{1,20}:\/\/|\/|[\w./-]{0,80}\?)[^\s]{0,300}[?&][\w.[\]-]{1,60}=$|^[?&][\w.[\]-]{1,60}=$/i;

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

/** Options of requests and navigations whose entries become a query. */
function* parametersIn(code: Code, policy: Policy): Iterable<Found> {
  const reader = carryReaderOf(code, policy);
  for (const { name, path, value, frame, start, end } of code.bindings.options) {
    const isQuery =
      /^(?:params|query|searchParams|search|query_params|queryParams|queryParameters|qs)$/.test(name) &&
      /(?:^|\.)(?:get|head|delete|options|request|requestAsync|getAsync|send|fetch|\$fetch|useFetch|axios|ky|got|push|replace|navigate|navigateByUrl|redirect|navigateTo|pushNamed|goNamed|httpx|requests)(?:$|\.)/i.test(
        path,
      );
    const carried = isQuery ? reader.carried(value, frame) : undefined;
    if (carried !== undefined) yield { start, end, carried };
  }
}

const sinks = indexSinks(addressSinks, 'leak/url');
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
  check: function* (document, policy, { code }) {
    for (const each of code) {
      for (const { start, end, carried } of withoutOverlaps(document.text, [
        ...queriesIn(each, policy),
        ...parametersIn(each, policy),
        ...leaksTo(each, sinks, policy),
      ])) {
        yield { start, end, subject: 'query', detail: kindsInWords(carried), flow: flowTo(carried, address) };
      }
    }
  },
});
