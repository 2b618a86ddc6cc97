/**
 * The document that a risk analysis asks for (45 CFR 164.308(a)(1)(ii)(A)): what was looked at, what was found, what was
 * accepted by whom. Plain data that can be written down and compared with an earlier one; holds places, never values.
 */
import type { Severity } from '../model.js';
import type { InventoryRow, RecordState } from './inventory.js';
import type { PhiFlowEdge } from './phiFlows.js';
import { postureOf, type SafeguardPosture, type Tally } from './posture.js';

/** Raised when a field is renamed, removed or changes its meaning; new fields do not raise it. */
export const assessmentVersion = 1;

export interface AssessedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** The words that differ from finding to finding. */
  readonly what: string;
  readonly fingerprint: string;
}

/** A risk that somebody accepted. */
export interface AcceptedRisk {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly reason: string;
  readonly owner: string | null;
  /** Last day on which it is accepted, `YYYY-MM-DD`. */
  readonly until: string | null;
}

/** A use of artificial intelligence; what is not known is null. */
export interface AssessedUse {
  readonly vendor: string | null;
  readonly host: string | null;
  readonly model: string | null;
  readonly products: readonly string[];
  readonly regions: readonly string[];
  readonly state: RecordState;
  readonly signed: string | null;
  readonly expires: string | null;
  readonly reference: string | null;
  readonly places: number;
}

/** One kind of protected health information that goes somewhere. */
export interface AssessedFlow {
  readonly kind: string;
  readonly to: string;
  readonly toKind: PhiFlowEdge['destination']['kind'];
  readonly state: RecordState | null;
  readonly severity: Severity | null;
  readonly places: number;
}

/** What a finding's rule says, once for all its findings. */
export interface AssessedRule {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly remedy: string;
  readonly limits: string;
  readonly cites: readonly string[];
}

export interface Assessment {
  readonly version: typeof assessmentVersion;
  readonly tool: { readonly name: string; readonly version: string };
  /** `YYYY-MM-DD`. */
  readonly taken: string;
  readonly scope: {
    readonly name: string;
    readonly paths: readonly string[];
    readonly files: number;
    readonly binary: number;
    /** Of the rules that were run. */
    readonly rules: number;
    /** What could not be told. */
    readonly notInspected: readonly { readonly path: string; readonly message: string }[];
  };
  /** The policies that files were judged by; the path of the default policy is null. */
  readonly policies: readonly { readonly path: string | null; readonly hash: string }[];
  readonly totals: Omit<Tally, 'fixed'>;
  readonly safeguards: readonly SafeguardPosture[];
  readonly ai: readonly AssessedUse[];
  readonly flows: readonly AssessedFlow[];
  /** Rules with findings, the most severe and most frequent first. */
  readonly rules: readonly AssessedRule[];
  readonly findings: readonly AssessedFinding[];
  readonly accepted: readonly AcceptedRisk[];
}

/** What an assessment is made of. */
export interface AssessmentInput extends Pick<Assessment, 'tool' | 'taken' | 'scope' | 'policies' | 'accepted'> {
  readonly findings: readonly AssessedFinding[];
  readonly uses: readonly Omit<InventoryRow, 'places'>[];
  /** Number of places of each use. */
  readonly usePlaces: readonly number[];
  readonly flows: readonly PhiFlowEdge[];
  readonly rules: readonly AssessedRule[];
}

const weights: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };

/** Puts an assessment together. */
export function assess(input: AssessmentInput): Assessment {
  const { tool, taken, scope, policies, accepted, uses, usePlaces, flows } = input;
  const cites = new Map(input.rules.map(({ id, cites: cited }) => [id, cited]));
  const posture = postureOf(
    [...groupBy(input.findings, accepted)].map(([path, file]) => ({ path, ...file })),
    { citesOf: (rule) => cites.get(rule) ?? [] },
  );
  const { fixed: _, ...totals } = posture.total;
  return {
    version: assessmentVersion,
    tool,
    taken,
    scope,
    policies,
    totals,
    safeguards: posture.safeguards,
    ai: uses.map((use, at) => assessedUse(use, usePlaces[at] ?? 0)),
    flows: flows.map(assessedFlow),
    rules: rulesInOrder(input.rules, input.findings),
    findings: [...input.findings].sort(inOrder),
    accepted,
  };
}

interface Grouped {
  readonly findings: AssessedFinding[];
  readonly accepted: AcceptedRisk[];
}

function groupBy(
  findings: readonly AssessedFinding[],
  accepted: readonly AcceptedRisk[],
): ReadonlyMap<string, Grouped> {
  const files = new Map<string, Grouped>();
  const at = (path: string): Grouped => {
    const file = files.get(path) ?? { findings: [], accepted: [] };
    files.set(path, file);
    return file;
  };
  for (const finding of findings) at(finding.path).findings.push(finding);
  for (const risk of accepted) at(risk.path).accepted.push(risk);
  return files;
}

function assessedUse(use: AssessmentInput['uses'][number], places: number): AssessedUse {
  const { vendor, host, model, products, regions, agreement } = use;
  return {
    vendor: vendor?.name ?? null,
    host: host ?? null,
    model: model ?? null,
    products,
    regions,
    state: agreement.state,
    signed: agreement.signed ?? null,
    expires: agreement.expires ?? null,
    reference: agreement.reference ?? null,
    places,
  };
}

function assessedFlow({ kind, destination, agreement, severity, count }: PhiFlowEdge): AssessedFlow {
  return {
    kind,
    to: destination.name,
    toKind: destination.kind,
    state: agreement ?? null,
    severity: severity ?? null,
    places: count,
  };
}

function rulesInOrder(rules: readonly AssessedRule[], findings: readonly AssessedFinding[]): readonly AssessedRule[] {
  const counts = new Map<string, { count: number; weight: number }>();
  for (const { rule, severity } of findings) {
    const known = counts.get(rule) ?? { count: 0, weight: 0 };
    counts.set(rule, { count: known.count + 1, weight: Math.max(known.weight, weights[severity]) });
  }
  const of = (id: string) => counts.get(id) ?? { count: 0, weight: 0 };
  return rules
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => of(b.id).weight - of(a.id).weight || of(b.id).count - of(a.id).count || (a.id < b.id ? -1 : 1))
    .map(({ id, summary, why, remedy, limits, cites }) => ({ id, summary, why, remedy, limits, cites }));
}

function inOrder(a: AssessedFinding, b: AssessedFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** What changed between two assessments. */
export interface AssessmentChanges {
  /** When the earlier one was taken, `YYYY-MM-DD`. */
  readonly since: string;
  readonly before: Assessment['totals'];
  readonly added: readonly AssessedFinding[];
  readonly gone: readonly AssessedFinding[];
  /** Findings of both. */
  readonly kept: number;
  readonly usesAdded: readonly AssessedUse[];
  readonly usesGone: readonly AssessedUse[];
  readonly flowsAdded: readonly AssessedFlow[];
  readonly flowsGone: readonly AssessedFlow[];
  /** The policy in force is another one. */
  readonly policyChanged: boolean;
}

/** Compares an assessment with an earlier one, by fingerprints, names of models and ways of data. */
export function changesBetween(before: Assessment, now: Assessment): AssessmentChanges {
  const findings = difference(before.findings, now.findings, ({ fingerprint }) => fingerprint);
  const uses = difference(before.ai, now.ai, ({ vendor, host, model, state }) =>
    JSON.stringify([vendor, host, model, state]),
  );
  const flows = difference(before.flows, now.flows, ({ kind, to, toKind, state }) =>
    JSON.stringify([kind, to, toKind, state]),
  );
  const hashes = ({ policies }: Assessment) => policies.map(({ hash }) => hash).join();
  return {
    since: before.taken,
    before: before.totals,
    added: findings.added,
    gone: findings.gone,
    kept: now.findings.length - findings.added.length,
    usesAdded: uses.added,
    usesGone: uses.gone,
    flowsAdded: flows.added,
    flowsGone: flows.gone,
    policyChanged: hashes(before) !== hashes(now),
  };
}

function difference<T>(before: readonly T[], now: readonly T[], keyOf: (each: T) => string) {
  const [old, fresh] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
  return {
    added: now.filter((each) => !old.has(keyOf(each))),
    gone: before.filter((each) => !fresh.has(keyOf(each))),
  };
}
