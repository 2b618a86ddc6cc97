import { hostOf, isRequest } from '../../ai/requests.js';
import { businessAssociates, minimumNecessary } from '../../catalog/citations.js';
import { thirdPartyDomains, thirdPartyHosts, thirdPartySinks } from '../../catalog/leaks/thirdParties.js';
import { wrapFixes } from '../../flow/fixes/leakFixes.js';
import { indexSinks, leaksTo } from '../../flow/leaks.js';
import { flowTo } from '../../flow/phiFlow.js';
import { kindsInWords } from '../../flow/sends.js';
import { carryReaderOf } from '../../flow/sinks.js';
import { defineRule, type Policy } from '../../model.js';
import type { CallSite } from '../../program/bindings.js';
import type { Code } from '../../program/code.js';
import { textsOf } from '../../program/texts.js';

const sinks = indexSinks(thirdPartySinks, 'leak/third-party');

/** The service that answers at a host. */
function serviceAt(host: string): string | undefined {
  const domain = Object.keys(thirdPartyDomains).find((each) => host.endsWith(each));
  return thirdPartyHosts[host] ?? (domain === undefined ? undefined : thirdPartyDomains[domain]);
}

/** The service that a request of this call goes to, when it is one of the table. */
function serviceOf({ tracer }: Code, { call, frame }: CallSite): string | undefined {
  const name =
    call.callee.kind === 'member' ? call.callee.property : call.callee.kind === 'name' ? call.callee.name : '';
  if (!isRequest(name)) return undefined;
  for (const { value } of call.args) {
    for (const { text, complete } of textsOf(tracer, value, frame).known) {
      const host = hostOf(text, complete);
      const service = host === undefined ? undefined : serviceAt(host);
      if (service !== undefined) return service;
    }
  }
  return undefined;
}

function* requestsTo(code: Code, policy: Policy) {
  for (const site of code.bindings.calls) {
    const to = serviceOf(code, site);
    const carried = to === undefined ? undefined : carryReaderOf(code, policy).carriedByArguments(site);
    if (to === undefined || carried === undefined) continue;
    yield { site, to, carried, start: site.call.start, end: site.call.callee.end };
  }
}

/** Protected health information that goes to a service of others. */
export const thirdParty = defineRule({
  id: 'leak/third-party',
  summary: 'Protected health information sent to a third party',
  why: 'Chats, messages, payments and tickets are kept by others, who need a business associate agreement before they get protected health information.',
  remedy:
    'Send a link that asks for a login, or a key of the row; or record an agreement and send only what is necessary.',
  limits: 'Knows the services in its tables. Whether an agreement with the service exists is not known.',
  cites: [...businessAssociates, minimumNecessary],
  severity: 'warning',
  subjects: { sent: 'Protected health information is sent to a service of others' },
  examples: [
    {
      file: 'notify.py',
      code: "import requests\n\ndef notify(patient):\n    requests.post('https://hooks.slack.com/services/T0/B0/x', json={'text': f'{patient.full_name} was admitted'})",
      flagged: true,
    },
    {
      file: 'notify.py',
      code: "import requests\n\ndef notify(patients):\n    requests.post('https://hooks.slack.com/services/T0/B0/x', json={'text': f'{len(patients)} were admitted'})",
      flagged: false,
    },
  ],
  check: function* (document, policy, { code }) {
    for (const each of code) {
      for (const { site, to, carried, start, end } of [...leaksTo(each, sinks, policy), ...requestsTo(each, policy)]) {
        const detail = `${kindsInWords(carried)} to ${to}`;
        const fixes = wrapFixes(document, each, site, policy);
        yield { start, end, subject: 'sent', detail, flow: flowTo(carried, { kind: 'third-party', name: to }), fixes };
      }
    }
  },
});
