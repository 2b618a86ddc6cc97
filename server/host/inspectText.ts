import { createHash } from 'node:crypto';
import type { AssistantReader } from '../core/ai/assistants.js';
import type { LinkedEndpoint, PlacedSend } from '../core/ai/link.js';
import { createDocument } from '../core/document.js';
import type { PlacedFlow } from '../core/flow/phiFlow.js';
import { inspect } from '../core/inspect.js';
import type { Document, Finding, Inspection, Policy, Rule, Span, Suppressed } from '../core/model.js';
import type { PolicyNotes } from '../core/policy/notes.js';
import type { Code } from '../core/program/code.js';
import type { Surroundings } from '../core/workspace/link.js';
import { digestOf } from './baselineKey.js';
import { createMasker, type Excerpt, type Masker } from './excerpt.js';
import { type LineStarts, lineStartsOf } from './lines.js';
import type { Problem } from './problem.js';
import { findSecrets } from './secrets.js';

/** A finding as it leaves the host, with what formats need to show it. Its fixes are those that repeat no value. */
export interface ReportedFinding extends Finding {
  /** The line with every flagged value masked. */
  readonly excerpt: Excerpt;
  /** Stays the same when lines move; nothing about the value can be learnt from it. */
  readonly fingerprint: string;
  /** The same for all findings of a rule in lines that are alike, values aside. */
  readonly anchor: string;
  /** Names it in the baseline; only where there is one. */
  readonly digest?: string;
}

/** A finding that a comment accepts, without what could hold text of the file beside the reason. */
export interface AcceptedFinding extends Pick<Finding, 'rule' | 'severity' | 'message' | 'start' | 'end' | 'flow'> {
  readonly reason: string;
  /** Who answers for it, as written in the comment. */
  readonly owner: string | undefined;
  /** Last day on which it is accepted, `YYYY-MM-DD`. */
  readonly until: string | undefined;
  /** Where the comment stands; undefined for what a baseline accepts. */
  readonly comment: Span | undefined;
}

/** What inspecting one file gave. */
export interface FileResult {
  /** Absolute. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  /** How many findings a comment accepts. */
  readonly suppressed: number;
  /** How many findings a baseline accepts. */
  readonly baselined?: number;
  /** Those findings. */
  readonly accepted: readonly AcceptedFinding[];
  /** Offsets of the line starts; empty when there is nothing that has a place. */
  readonly lineStarts: LineStarts;
  readonly problems: readonly Problem[];
  /** Protected health information that goes where it may, by what is on record. */
  readonly coveredFlows: readonly PlacedFlow[];
  /** Other files that findings refer to, by document path. */
  readonly elsewhere?: ReadonlyMap<string, OtherFile>;
  /** The commit that brought the findings in, when the history is inspected. */
  readonly introduction?: Introduction;
}

/** Where a finding came into the history of a repository. */
export interface Introduction {
  /** The full name of the commit. */
  readonly commit: string;
  /** Its author's date, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A file that findings of another one refer to. */
export interface OtherFile {
  /** Absolute. */
  readonly path: string;
  readonly lineStarts: LineStarts;
}

export interface InspectTextOptions {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The endpoints of models that the file chooses. */
  readonly endpoints?: readonly LinkedEndpoint[];
  /** The calls in the file that send data to a model. */
  readonly sends?: readonly PlacedSend[];
  /** What the other files say of stores and guards. */
  readonly surroundings?: Surroundings;
  /** Reads the programs of a document; without it no code is understood. */
  readonly readCode?: ((document: Document) => readonly Code[]) | undefined;
  /** Says which coding assistants may read the file. */
  readonly assistants?: () => readonly AssistantReader[];
  /** What other files say of the file, if it is a policy file. */
  readonly policyNotes?: PolicyNotes | undefined;
  /** The key of the baseline, if there is one. */
  readonly baselineKey?: string | undefined;
}

const noLines: LineStarts = new Uint32Array(0);

/** Inspects a text. `documentPath` is what rules and fingerprints see: relative to the workspace, with slashes. */
export function inspectText(path: string, documentPath: string, text: string, options: InspectTextOptions): FileResult {
  const document = createDocument(documentPath, text, options.policy);
  const { policy, rules, baselineKey: _, ...given } = options;
  const inspection = inspect(document, policy, rules, { ...given, findSecrets });
  const failures = inspection.failures.map((failure) => ({
    path,
    message: `The rule ${failure.rule} failed here (${failure.error}). What it would have found is unknown.`,
    incomplete: true,
    rule: failure.rule,
  }));
  const problems = [...failures, ...unreadIn(document).map((message) => ({ path, message, incomplete: true }))];
  const accepted = inspection.suppressed.map(toAccepted);
  const { coveredFlows, findings } = inspection;
  const common = { path, suppressed: accepted.length, accepted, problems, coveredFlows };
  if (findings.length + accepted.length + coveredFlows.length === 0) {
    return { ...common, findings: [], lineStarts: noLines };
  }
  const lineStarts = lineStartsOf(text);
  const masker = createMasker(text, lineStarts, flaggedSpans(document, inspection));
  return {
    ...common,
    accepted: accepted.map((each) => (masker.repeatsValue(each.reason) ? { ...each, reason: hiddenReason } : each)),
    findings: reported(findings, document, masker, options.baselineKey),
    lineStarts,
  };
}

/** Stands for a reason that nothing may show. */
const hiddenReason = 'The reason repeats what was found. It stands in the comment.';

/** A finding that a comment accepts, as it leaves the host. */
export function toAccepted({ finding, reason, owner, until, comment }: Suppressed): AcceptedFinding {
  const { rule, severity, message, start, end, flow } = finding;
  const common = { rule, severity, message, start, end, reason, owner, until, comment };
  return flow === undefined ? common : { ...common, flow };
}

/** What is not read in a document; where reading fails, the rules have reported it. */
function unreadIn(document: Document): readonly string[] {
  try {
    return document.unread;
  } catch {
    return [];
  }
}

/** Everything in a text that looks like a patient's or opens something, whether or not it is reported this time. */
export function flaggedSpans(document: Document, inspection: Inspection): readonly Span[] {
  const all = [...inspection.findings, ...inspection.suppressed.map(({ finding }) => finding)];
  // What other families find is code, not a value of anybody.
  const findings = [...all.filter(({ rule }) => rule.startsWith('phi/')), ...inspection.withheld];
  try {
    return [...findings, ...document.sightings.filter(({ verdict }) => verdict.kind === 'real')];
  } catch {
    // Recognition failed, which the rules have reported. What it would have seen is unknown, so nothing is shown.
    return [{ start: 0, end: document.text.length }];
  }
}

function reported(
  findings: readonly Finding[],
  document: Document,
  masker: Masker,
  key: string | undefined,
): readonly ReportedFinding[] {
  const occurrences = new Map<string, number>();
  return findings.map((finding) => {
    const anchor = `${finding.rule}\0${document.path}\0${masker.lineOf(finding)}`;
    const occurrence = occurrences.get(anchor) ?? 0;
    occurrences.set(anchor, occurrence + 1);
    const fixes = finding.fixes.filter(({ edits }) => !edits.some(({ newText }) => masker.repeatsValue(newText)));
    const excerpt = masker.excerptOf(finding);
    const shown = {
      ...finding,
      fixes,
      excerpt,
      fingerprint: fingerprintOf(anchor, occurrence),
      anchor: hashOf(anchor),
    };
    return key === undefined ? shown : { ...shown, digest: digestIn(document, finding, masker, key) };
  });
}

/** The digests of findings in a document, as a scan makes them. */
export function digestsIn(
  document: Document,
  inspection: Inspection,
  findings: readonly Finding[],
  key: string,
): readonly string[] {
  if (findings.length === 0) return [];
  const masker = createMasker(document.text, lineStartsOf(document.text), flaggedSpans(document, inspection));
  return findings.map((finding) => digestIn(document, finding, masker, key));
}

/** What is masked in its line has to count by itself; code stands in the line as it is. */
function digestIn({ text }: Document, finding: Finding, masker: Masker, key: string): string {
  const isMasked = finding.rule.startsWith('phi/') || finding.rule === 'access/hardcoded-credential';
  const value = isMasked ? text.slice(finding.start, finding.end) : '';
  return digestOf(key, finding.rule, masker.lineOf(finding), value);
}

/** 128 bits of a hash over rule, path and masked line. The value takes no part, so it cannot be guessed back. */
function fingerprintOf(anchor: string, occurrence: number): string {
  return hashOf(`${anchor}\0${occurrence}`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
