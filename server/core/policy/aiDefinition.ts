import type { Node } from 'jsonc-parser';
import { defaultPolicy } from './defaults.js';
import type { Agreement, AiPolicy, ModelCard, VendorAgreement } from './model.js';
import { nodeAt, object, optional, record, required, withDefault } from './objects.js';
import type { Reader } from './problem.js';
import {
  allOrNothing,
  checked,
  count,
  date,
  flag,
  type Kind,
  list,
  mapped,
  named,
  otherwise,
  spanOf,
  textOr,
} from './values.js';
import { vendorKeys } from './vendorKeys.js';
import { functionName, host, modelKeys, modelName, phrase, place, region, severity } from './words.js';

/** The section `ai` of a policy file. */

const agreement: Kind<Agreement> = allOrNothing(
  checked(
    object({
      signed: required(date, { description: 'The day on which it was signed.', examples: ['2026-01-15'] }),
      expires: optional(date, {
        description: 'The last day on which it holds. Leave it out when the agreement has no end.',
        examples: ['2027-01-15'],
      }),
      reference: optional(phrase, {
        description: 'Where the signed document is found: a number, a path, a ticket.',
        examples: ['contracts/openai-baa.pdf'],
      }),
      scope: withDefault(list(phrase), [], {
        description: 'What it covers: paths (globs relative to this file) or products. Everything when it is empty.',
        examples: [['services/summaries/**']],
      }),
    }),
    checkDates,
  ),
);

/** Dates of the form `YYYY-MM-DD` are compared as texts. */
function checkDates({ signed, expires }: Agreement, node: Node, reader: Reader): void {
  if (expires !== undefined && expires < signed) {
    reader.error(spanOf(nodeAt(node, 'expires')), 'This agreement ends before it was signed.');
  }
  if (reader.today !== undefined && signed > reader.today) {
    reader.error(spanOf(nodeAt(node, 'signed')), 'This day is yet to come. Record an agreement when it is signed.');
  }
}

const vendor: Kind<VendorAgreement> = named(
  'vendor',
  object({
    baa: optional(agreement, {
      description:
        'The signed business associate agreement (45 CFR 164.504(e)). Without it the vendor is not covered, whatever it offers. A record with a mistake in it does not count.',
    }),
    zeroRetention: withDefault(flag, false, {
      description: 'The vendor keeps no prompts and answers: agreed, and set up for this account.',
    }),
    trainingOptOut: withDefault(flag, false, {
      description: 'The vendor does not train on what it is sent: agreed, or set up for this account.',
    }),
    regions: optional(otherwise(list(region), []), {
      description:
        'The regions that may be used, as the vendor writes them. Without it, all; an empty list allows none.',
      examples: [['us', 'us-east-1']],
    }),
    models: optional(otherwise(list(modelName), []), {
      description:
        'The models that may be used; * stands for any characters. Without it, all; an empty list allows none.',
      examples: [['gpt-5*']],
    }),
    conditions: withDefault(list(phrase), [], {
      description: 'Conditions of the agreement in your own words. They are kept for people and not checked.',
      examples: [['Batch and fine-tuning are not covered.']],
    }),
  }),
);

const modelCard: Kind<ModelCard> = mapped(
  textOr(
    place,
    object({
      card: required(place, { description: 'Path or address of the card or the entry of the inventory.' }),
      fairnessReview: optional(place, {
        description: 'Path or address of the review for discrimination (45 CFR 92.210).',
      }),
    }),
  ),
  (card) => (typeof card === 'string' ? { card, fairnessReview: undefined } : card),
);

const defaults = defaultPolicy.ai;

/** Agreements with AI vendors, endpoints, models, and the functions that guard calls of them. */
export const ai: Kind<AiPolicy> = object({
  vendors: withDefault(
    record(
      {
        expected: 'the key of a vendor such as "openai"',
        longest: 64,
        known: vendorKeys,
        other: 'phi-lint knows no vendor of this name, so no call of one is recognised by it.',
      },
      vendor,
    ),
    defaults.vendors,
    {
      description: 'What is on record about AI vendors, by vendor. One that is missing has no agreement on record.',
      examples: [
        {
          openai: {
            baa: { signed: '2026-01-15', expires: '2027-01-15' },
            zeroRetention: true,
            regions: ['us'],
            models: ['gpt-5*'],
          },
        },
      ],
    },
  ),
  ownHosts: withDefault(list(host), defaults.ownHosts, {
    description:
      'Private endpoints that the team answers for: its own machines, or machines under an agreement. * stands for any characters.',
    examples: [['llm.hospital.example', '*.ml.internal']],
  }),
  gateways: withDefault(list(host), defaults.gateways, {
    description:
      'Hosts that all AI traffic has to go through. When one is named, a direct call of a vendor is a finding.',
    examples: [['ai-gateway.hospital.example']],
  }),
  modelCards: withDefault(record(modelKeys, modelCard), defaults.modelCards, {
    description:
      'Model cards (or entries of an inventory) by model; * stands for any characters. The value is a path or an address, or an object that also names the review for discrimination.',
    examples: [
      {
        'gpt-5*': 'docs/models/gpt-5.md',
        'triage-*': { card: 'docs/models/triage.md', fairnessReview: 'docs/models/triage-review.md' },
      },
    ],
  }),
  requireModelCards: withDefault(flag, defaults.requireModelCards, {
    description: 'A model that is used without a card in modelCards is a finding.',
  }),
  deidentifiers: withDefault(list(functionName), defaults.deidentifiers, {
    description: 'Functions whose result identifies nobody (45 CFR 164.514(a)).',
    examples: [['deidentify']],
  }),
  auditFunctions: withDefault(list(functionName), defaults.auditFunctions, {
    description: 'Functions that record a use or disclosure (45 CFR 164.312(b)).',
    examples: [['auditLog']],
  }),
  consentGuards: withDefault(list(functionName), defaults.consentGuards, {
    description: 'Functions that ask whether the patient agreed.',
    examples: [['hasAiConsent']],
  }),
  requireDeidentification: withDefault(flag, defaults.requireDeidentification, {
    description: 'Patient data may go to a model only through one of the deidentifiers, whatever the agreements say.',
  }),
  expiryNoticeDays: withDefault(count(0, 3650, 'days'), defaults.expiryNoticeDays, {
    description: 'From how many days before its end on the end of an agreement is announced.',
  }),
  unresolvedEndpoints: withDefault(severity, defaults.unresolvedEndpoints, {
    description: 'The severity of AI calls whose endpoint cannot be told from code and configuration.',
  }),
});
