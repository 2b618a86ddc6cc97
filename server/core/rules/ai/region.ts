import { regionAllowed, regionOfHost } from '../../ai/regions.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { endpointHit, targetWords } from './endpointRule.js';

/** A region that the policy does not allow for its vendor. */
export const region = defineRule({
  id: 'ai/region',
  summary: 'AI endpoint in a region that the policy does not allow',
  why: 'Agreements and promises about where data stays hold for the regions that they name.',
  remedy:
    'Choose a region that "ai.vendors.<vendor>.regions" in .phi-lint.json allows, or extend the agreement and record it.',
  limits: 'Sees regions in host names and arguments. Where a vendor moves data afterwards cannot be seen.',
  cites: businessAssociates,
  severity: 'warning',
  subjects: { region: 'The policy does not allow this region' },
  examples: [
    {
      file: 'client.py',
      code: "import boto3\nclient = boto3.client('bedrock-runtime', region_name='eu-west-1')\nclient.converse(modelId='x', messages=messages)",
      policy: '{ "ai": { "vendors": { "aws-bedrock": { "baa": { "signed": "2025-01-15" }, "regions": ["us"] } } } }',
      flagged: true,
    },
    {
      file: 'client.py',
      code: "import boto3\nclient = boto3.client('bedrock-runtime', region_name='us-east-1')\nclient.converse(modelId='x', messages=messages)",
      policy: '{ "ai": { "vendors": { "aws-bedrock": { "baa": { "signed": "2025-01-15" }, "regions": ["us"] } } } }',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints }) {
    for (const linked of endpoints) {
      for (const target of linked.targets) {
        const allowed = target.vendor === undefined ? undefined : policy.ai.vendors.get(target.vendor.id)?.regions;
        if (allowed === undefined) continue;
        const ofHost = target.host === undefined ? undefined : regionOfHost(target.host);
        const found = [...linked.endpoint.regions, ...(ofHost === undefined ? [] : [ofHost])];
        const wrong = found.find((each) => !regionAllowed(each, allowed));
        if (wrong !== undefined) yield endpointHit(linked, 'region', `${wrong}, ${targetWords(target)}`);
      }
    }
  },
});
