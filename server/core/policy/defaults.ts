import type { Policy } from './model.js';

/** The policy of a workspace that has none: every rule at its own severity, suppressions need a reason, no agreement. */
export const defaultPolicy: Policy = {
  rules: [],
  overrides: [],
  ignore: [],
  include: undefined,
  suppressions: { requireReason: true, requireBound: false, maxDays: undefined },
  baseline: undefined,
  // Five is a common choice for shared files; the rule itself names no number.
  reidentification: { k: 5 },
  encryption: { customerKeys: false },
  hl7Fields: new Map(),
  identifiers: [],
  ai: {
    vendors: new Map(),
    ownHosts: [],
    gateways: [],
    modelCards: new Map(),
    requireModelCards: false,
    deidentifiers: [],
    auditFunctions: [],
    consentGuards: [],
    requireDeidentification: false,
    expiryNoticeDays: 30,
    unresolvedEndpoints: 'information',
  },
  locks: [],
};
