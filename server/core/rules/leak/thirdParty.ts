import { hostOf, isRequest } from '../../ai/requests.js';
import { businessAssociates, minimumNecessary } from '../../catalog/citations.js';
import { thirdPartyHosts, thirdPartySinks } from '../../catalog/leaks/sinks.js';
import { flowTo } from '../../flow/phiFlow.js';
import { kindsInWords } from '../../flow/sends.js';
import { carryReaderOf, leaksTo } from '../../flow/sinks.js';
import { defineRule, type Policy } from '../../model.js';
import type { CallSite } from '../../program/bindings.js';
import type { Code } from '../../program/code.js';
import { textsOf } from '../../program/texts.js';

/** The service that a request of this call goes to, when it is one of the table. */
function serviceOf({ tracer }: Code, { call, frame }: CallSite): string | undefined {
  const name =
    call.callee.kind === 'member' ? call.callee.property : call.callee.kind === 'name' ? call.callee.name : '';
  if (!isRequest(name)) return undefined;
  for (const { value } of call.args) {
    for (const { text, complete } of textsOf(tracer, value, frame).known) {
      const host = hostOf(text, complete);
      const service = host === undefined ? undefined : thirdPartyHosts[host];
      if (service !== undefined) return service;
    }
  }
  return undefined;
}

function* requestsTo(code: Code, policy: Policy) {
  for (const site of code.bindings.calls) {
    const to = serviceOf(code, site);
    const carried = to === undefined ? undefined : carryReaderOf(code, policy).carriedByArguments(site);
    if (to !== undefined && carried !== undefined) yield { site, to, carried };
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
  check: function* (_document, policy, { code }) {
    for (const each of code) {
      for (const { site, to, carried } of [...leaksTo(each, thirdPartySinks, policy), ...requestsTo(each, policy)]) {
        const { start, callee } = site.call;
        const detail = `${kindsInWords(carried)} to ${to}`;
        const flow = flowTo(carried, { kind: 'third-party', name: to });
        yield { start, end: callee.end, subject: 'sent', detail, flow };
      }
    }
  },
});
