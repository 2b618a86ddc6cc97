import { transmissionSecurity } from '../../catalog/citations.js';
import { tlsDisabling } from '../../catalog/transport/tlsOptions.js';
import { defineRule } from '../../model.js';
import { indexOptions, optionsInCode, optionsInConfiguration } from '../../program/optionTable.js';
import { resourceHits } from '../../resources/judge.js';

const options = indexOptions(tlsDisabling);

/** A connection whose other end is not verified. */
export const tlsDisabled = defineRule({
  id: 'transport/tls-disabled',
  summary: 'Connection without TLS, or whose other end is not verified',
  why: 'Without TLS, or without verification, anybody on the way can read and change what is sent.',
  remedy: 'Use TLS, and verify certificates and host names. For a private certificate authority give its certificate to the client.',
  limits: 'Knows the options of the libraries in its tables. A value that only a running system knows is not judged.',
  cites: transmissionSecurity,
  severity: 'error',
  subjects: { verification: 'Certificates are not verified', resource: 'Traffic without TLS' },
  examples: [
    {
      file: 'client.py',
      code: "import requests\nrequests.get('https://fhir.example.org/Patient', verify=False)",
      flagged: true,
    },
    {
      file: 'client.py',
      code: "import requests\nrequests.get('https://fhir.example.org/Patient', verify='ca.pem')",
      flagged: false,
    },
  ],
  check: function* (document, _policy, context) {
    const { code } = context;
    const found =
      code.length > 0
        ? code.flatMap((each) => optionsInCode(each, options))
        : optionsInConfiguration(document, options);
    for (const { start, end, row } of found) yield { start, end, subject: row.subject, detail: row.what };
    yield* resourceHits(document, context, 'transport/tls-disabled');
  },
});
