import { transmissionSecurity } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { resourceHits } from '../../resources/judge.js';

/** Old version of TLS. */
export const weakTls = defineRule({
  id: 'transport/weak-tls',
  summary: 'Old version of TLS',
  why: 'TLS 1.0 and 1.1 have known weaknesses, and whoever is on the way can choose them.',
  remedy: 'Accept TLS 1.2 and later only.',
  limits:
    'Knows the types of resources in its tables. A value that only a deployment knows is not judged, and what another file sets is not seen.',
  cites: transmissionSecurity,
  severity: 'error',
  subjects: { resource: 'Old version of TLS' },
  examples: [
    {
      file: 'main.bicep',
      code: "resource charts 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'charts'\n  properties: {\n    minimumTlsVersion: 'TLS1_0'\n  }\n}",
      flagged: true,
    },
    {
      file: 'main.bicep',
      code: "resource charts 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'charts'\n  properties: {\n    minimumTlsVersion: 'TLS1_2'\n  }\n}",
      flagged: false,
    },
  ],
  check: (document, _policy, context) => resourceHits(document, context, 'transport/weak-tls'),
});
