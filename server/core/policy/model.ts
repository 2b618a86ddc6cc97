import type { Role, Severity } from '../model.js';

/** What the team decided. Read from `.phi-lint.json` by `policy/policy`, which `policy/definition` describes. */
export interface Policy {
  /** In order; the last matching pattern wins. */
  readonly rules: readonly RuleSetting[];
  /** In order, after `rules`; the last one that matches path and rule wins. */
  readonly overrides: readonly PathOverride[];
  /** Globs of paths that are not inspected, relative to the policy file. */
  readonly ignore: readonly string[];
  /** Globs of the only paths that are inspected, relative to the policy file; undefined when all are. */
  readonly include: readonly string[] | undefined;
  readonly suppressions: SuppressionPolicy;
  /** The file with the findings that were there before, relative to the policy file; undefined when none is kept. */
  readonly baseline: string | undefined;
  readonly reidentification: ReidentificationPolicy;
  /** Roles of fields of the site's own HL7 v2 segments, by segment and field: `ZPI-3`. */
  readonly hl7Fields: ReadonlyMap<string, Role>;
  /** Numbers that only this site gives, such as its record numbers. */
  readonly identifiers: readonly OwnIdentifier[];
  readonly encryption: EncryptionPolicy;
  readonly ai: AiPolicy;
  /** Severities below which no lower policy and no override may take a rule. */
  readonly locks: readonly RuleLock[];
}

/** What the site asks of encryption at rest beyond that it is there. */
export interface EncryptionPolicy {
  /** Stores must name a key that the customer manages; what providers do by default is not enough. */
  readonly customerKeys: boolean;
}

/** A promise that the rules whose id matches a glob stay at least as severe as they are where it was made. */
export interface RuleLock {
  readonly pattern: string;
  /** The severities of the policy that locks, in order; the last matching pattern wins. */
  readonly floor: readonly RuleSetting[];
  /** Where it was locked. */
  readonly place: PolicyPlace;
}

/** A place in a policy file. */
export interface PolicyPlace {
  /** The path of the file, as whoever read it names it; '' for the text at hand. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A severity for the rules whose id matches a glob such as `storage/*`. */
export interface RuleSetting {
  readonly pattern: string;
  readonly severity: Severity | 'off';
}

/** Severities that hold for some paths only. */
export interface PathOverride {
  /** Globs, relative to the policy file; one match is enough. */
  readonly files: readonly string[];
  /** In order; the last matching pattern wins. */
  readonly rules: readonly RuleSetting[];
}

/** How comments may accept a finding. */
export interface SuppressionPolicy {
  /** A suppression without a reason has no effect. */
  readonly requireReason: boolean;
  /** A suppression has an effect only with the mark of the content that it was written for. */
  readonly requireBound: boolean;
  /** Longest life of a suppression in days, if limited. */
  readonly maxDays: number | undefined;
}

/** When a table without direct identifiers singles people out. */
export interface ReidentificationPolicy {
  /** The smallest group of rows that may look alike. */
  readonly k: number;
}

/** An identifier of a site. */
export interface OwnIdentifier {
  /** What the team calls it. */
  readonly name: string;
  /** Source of a regular expression whose cost is bounded; it matches whole words, case counts. */
  readonly pattern: string;
  /** The role that a match has: `medical-record-number` makes it a finding of that rule. */
  readonly role: Role;
  /** Words of which one must stand in the text or its path; empty when the pattern says enough by itself. */
  readonly keywords: readonly string[];
}

/** What the team decided about artificial intelligence: agreements, endpoints, models, functions. */
export interface AiPolicy {
  /** By vendor key, such as `openai`. A vendor that is missing has no agreement on record. */
  readonly vendors: ReadonlyMap<string, VendorAgreement>;
  /** Patterns of private endpoints that the team answers for, lower case; see `matchesAnyName`. */
  readonly ownHosts: readonly string[];
  /** Patterns of the hosts that all AI traffic has to go through, lower case; empty when there is no such rule. */
  readonly gateways: readonly string[];
  /** Cards (or entries of an inventory) by pattern of model names. */
  readonly modelCards: ReadonlyMap<string, ModelCard>;
  /** A model without a card is a finding. */
  readonly requireModelCards: boolean;
  /** Names of functions whose result identifies nobody. */
  readonly deidentifiers: readonly string[];
  /** Names of functions that record a disclosure. */
  readonly auditFunctions: readonly string[];
  /** Names of functions that ask whether a patient agreed. */
  readonly consentGuards: readonly string[];
  /** Patient data may go to a model de-identified only, whatever the agreement says. */
  readonly requireDeidentification: boolean;
  /** Days before the end of an agreement from which on its end is announced. */
  readonly expiryNoticeDays: number;
  /** How an endpoint weighs that cannot be told from the code. */
  readonly unresolvedEndpoints: Severity | 'off';
}

/** What is on record about one vendor. */
export interface VendorAgreement {
  /** The business associate agreement; undefined when none is recorded, or when its record is wrong. */
  readonly baa: Agreement | undefined;
  /** The vendor keeps no prompts and answers. */
  readonly zeroRetention: boolean;
  /** The vendor does not train on what it is sent. */
  readonly trainingOptOut: boolean;
  /** Regions that may be used, such as `us` or `us-east-1`, lower case; undefined when the agreement names none. */
  readonly regions: readonly string[] | undefined;
  /** Patterns of the models that may be used; undefined when the team limits none. See `matchesAnyName`. */
  readonly models: readonly string[] | undefined;
  /** Conditions of the agreement in the team's words. */
  readonly conditions: readonly string[];
}

/** A business associate agreement (45 CFR 164.504(e)) as the team recorded it. Dates are `YYYY-MM-DD`. */
export interface Agreement {
  /** Not after today, as of when the policy was read. */
  readonly signed: string;
  /** The last day on which it holds; not before `signed`. Undefined when it has no end. */
  readonly expires: string | undefined;
  /** Where the signed document is found: a number, a path, a ticket. */
  readonly reference: string | undefined;
  /** Paths (globs relative to the policy file) or products that it covers; empty when it is not limited. */
  readonly scope: readonly string[];
}

/** What describes a model. */
export interface ModelCard {
  /** Path or address of the card. */
  readonly card: string;
  /** Path or address of the review for bias (45 CFR 92.210); undefined when none is recorded. */
  readonly fairnessReview: string | undefined;
}
