import { transmissionSecurity } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { resourceHits } from '../../resources/judge.js';

/** Database that is reached without TLS. */
export const databaseWithoutTls = defineRule({
  id: 'transport/database-without-tls',
  summary: 'Database that is reached without TLS',
  why: 'Records and passwords travel readable for whoever is on the way.',
  remedy: 'Require TLS on the server and verify its certificate in the client.',
  limits:
    'Knows the types of resources in its tables. A value that only a deployment knows is not judged, and what another file sets is not seen.',
  cites: transmissionSecurity,
  severity: 'error',
  subjects: { resource: 'Database without TLS' },
  examples: [
    {
      file: 'main.tf',
      code: 'resource "azurerm_redis_cache" "portal" {\n  name                 = "portal"\n  non_ssl_port_enabled = true\n}',
      flagged: true,
    },
    {
      file: 'main.tf',
      code: 'resource "azurerm_redis_cache" "portal" {\n  name                 = "portal"\n  non_ssl_port_enabled = false\n}',
      flagged: false,
    },
  ],
  check: (document, _policy, context) => resourceHits(document, context, 'transport/database-without-tls'),
});
