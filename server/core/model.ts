import type { AssistantReader } from './ai/assistants.js';
import type { LinkedEndpoint, PlacedSend } from './ai/link.js';
import type { Credential } from './credentials/find.js';
import type { PhiFlow, PlacedFlow } from './flow/phiFlow.js';
import type { JudgedSuppression } from './policy/judgeSuppressions.js';
import type { KnownRule } from './policy/locks.js';
import type { Policy } from './policy/model.js';
import type { PolicyNotes } from './policy/notes.js';
import type { Code } from './program/code.js';
import type { Resource } from './resources/model.js';
import type { Surroundings } from './workspace/link.js';

export type {
  Agreement,
  AiPolicy,
  ModelCard,
  OwnIdentifier,
  PathOverride,
  Policy,
  PolicyPlace,
  ReidentificationPolicy,
  RuleLock,
  RuleSetting,
  SuppressionPolicy,
  VendorAgreement,
} from './policy/model.js';

/**
 * The shared words of the core. Everything here is a plain, immutable value.
 *
 * Positions are half-open UTF-16 offsets into `Document.text`; lines and columns exist only at the edges
 * (`server/lsp` and `server/cli/formats`).
 */

/** A half-open range of UTF-16 offsets into the text of a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** error: this is or exposes a patient; warning: it very likely is; information: context worth knowing. */
export type Severity = 'error' | 'warning' | 'information';

/** From mild to severe, for comparing. */
export const severities: readonly Severity[] = ['information', 'warning', 'error'];

/** Is `severity` as severe as `floor`, or more? */
export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(floor);
}

/** What a value is for, whatever the file calls it. `catalog/fieldNames` maps names, keys, headers and labels to these. */
export type Role =
  | 'person-name'
  | 'given-name'
  | 'family-name'
  | 'street-address'
  | 'city'
  | 'postal-code'
  | 'birth-date'
  | 'service-date'
  | 'age'
  | 'phone'
  | 'fax'
  | 'email'
  | 'ssn'
  | 'medical-record-number'
  | 'health-plan-id'
  | 'account-number'
  | 'license-number'
  | 'vehicle-id'
  | 'license-plate'
  | 'device-id'
  | 'url'
  | 'ip-address'
  | 'biometric'
  | 'photo'
  | 'unique-id';

/** Whom a value is about, as far as the file says. Providers, organisations and products are not patients. */
export type Subject = 'patient' | 'relative' | 'person' | 'provider' | 'organization' | 'product' | 'unknown';

/**
 * Something that encloses values: an object, a row, a list, a call, an element, a segment, a file.
 * Values of one `record` scope describe one thing, which is how "name" next to "mrn" becomes a patient's name.
 */
export interface Scope {
  readonly kind: 'file' | 'record' | 'list' | 'call';
  /** The name the file gives it: key, variable, class, callee (`faker.person.firstName`), element, table, segment; '' when none. */
  readonly name: string;
  readonly parent: Scope | undefined;
  /** What the file marks all that is inside as: `test data (MSH-11 = T)`. It lowers severities, it does not silence. */
  readonly testMarker?: string;
}

/** The mark of the innermost scope that says that its values are test data. */
export function testMarkerOf(scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.testMarker !== undefined) return at.testMarker;
  }
  return undefined;
}

/** What surrounds a literal: who wrote it, in which form. */
export type LiteralKind =
  /** A string literal of a programming language, quotes excluded. */
  | 'string'
  /** A number literal. */
  | 'number'
  /** The text of a comment, comment marks excluded. */
  | 'comment'
  /** Running text: a paragraph, a line of a log or note, text of HTML or JSX. */
  | 'prose'
  /** A value of a data format: JSON, YAML, CSV cell, HL7 field, XML attribute or text. */
  | 'field';

/** Why a literal is no datum of anybody, known from where it stands. */
export type NotData =
  /** A pattern, format or mask of a validator. */
  | 'pattern'
  /** An argument or result of a generator of invented values (faker and its like). */
  | 'generated'
  /** A label, translation, title, placeholder or help text of a user interface or schema. */
  | 'label'
  /** An import path, a module name, a tag, a class name of CSS: machinery of the language. */
  | 'machinery';

/** A value with its place and what the file says about it. The span excludes quotes and comment marks. */
export interface Literal extends Span {
  readonly kind: LiteralKind;
  /** The name given to the value: property, variable, parameter, column, attribute, label; '' when the file gives none. */
  readonly name: string;
  readonly scope: Scope;
  /** The role fixed by the format (PID-19 is an SSN); it beats every guess from names. */
  readonly role?: Role;
  /** The subject fixed by the format (NM1*IL is a person, NM1*PR a payer). */
  readonly subject?: Subject;
  readonly notData?: NotData;
  /** The value is base64 of a text or a PDF; what that holds is seen at the whole value. */
  readonly encoded?: 'base64';
}

/** How a file is read: code and data have structure, prose is running text, inert files never hold a patient. */
export type DocumentKind = 'code' | 'data' | 'prose' | 'inert';

/** The judgement on a candidate. Only `real` becomes a finding; the others explain why there is none. */
export type VerdictKind = 'real' | 'reserved' | 'well-known-fake' | 'placeholder' | 'invalid';

/** A judgement with its reason in words that never repeat the value, such as "area 666 was never issued". */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly reason: string;
}

/** The identifiers of 45 CFR 164.514(b)(2)(i); each has a rule `phi/<id>` of the same name. */
export type IdentifierId =
  | 'name'
  | 'address'
  | 'zip'
  | 'date-of-birth'
  | 'service-date'
  | 'age-over-89'
  | 'phone'
  | 'fax'
  | 'email'
  | 'ssn'
  | 'medical-record-number'
  | 'health-plan-id'
  | 'account-number'
  | 'license-number'
  | 'vehicle-id'
  | 'device-id'
  | 'url'
  | 'ip-address'
  | 'biometric'
  | 'photo'
  | 'unique-id';

/** A candidate that was looked at: where, as which identifier, with which verdict and for which reasons. */
export interface Sighting extends Span {
  readonly identifier: IdentifierId;
  readonly literal: Literal;
  readonly verdict: Verdict;
  /** Why it was believed, in words that never repeat the value: "label before it", "checksum holds". */
  readonly reasons: readonly string[];
  /** Whom it is about, as far as known. */
  readonly subject: Subject;
  readonly certainty: Certainty;
}

/**
 * How much speaks for a patient: `certain` (its name, format or record says so), `likely` (the file is about health
 * care), `unlikely` (it has the shape, but nothing near says that it is a patient's). The last is not reported.
 */
export type Certainty = 'certain' | 'likely' | 'unlikely';

/** A text under inspection. Parsed lazily, at most once. */
export interface Document {
  /** Workspace-relative or absolute path, or URI: used for glob matching and file-type decisions only. */
  readonly path: string;
  /** Id of the language or format, such as `typescript`, `python`, `json`, `hl7v2`, `csv`, `plaintext`. */
  readonly language: string;
  readonly kind: DocumentKind;
  readonly text: string;
  /** Every value of the text with its context, in order of start. */
  readonly literals: readonly Literal[];
  /** Everything that was considered an identifier, in order of start, without overlaps. */
  readonly sightings: readonly Sighting[];
  /** Why some value that holds a document was not read, or only in part, in whole sentences of fixed words. */
  readonly unread: readonly string[];
}

/** An edit: the span is replaced by the text. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A change that removes a finding. `safe` keeps behaviour; `needs-review` wants a human's eye. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'needs-review';
  readonly edits: readonly Edit[];
}

/** What a rule yields: a place, and one of the rule's own subjects; never the text that stands there. */
export interface Hit<S extends string = string> extends Span {
  readonly subject: S;
  /** Overrides the rule's severity, for example for provider data. */
  readonly severity?: Severity;
  /** What was measured, in numbers and fixed words; follows the subject in the message. Never the value. */
  readonly detail?: string;
  /** Fixed words on why it was believed; never the value. */
  readonly reasons?: readonly string[];
  /** Other places that belong to it. The way of a value stands in `flow`. */
  readonly related?: readonly Related[];
  readonly flow?: PhiFlow;
  readonly fixes?: readonly Fix[];
}

/** Another place that belongs to a finding. */
export interface Related extends Span {
  /** Path of another document; absent for the same one. */
  readonly path?: string;
  readonly message: string;
}

/** A hit of a rule, stamped with what people see. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly reasons: readonly string[];
  readonly related: readonly Related[];
  /** What reaches whom, and on which way; undefined for findings that are no flow. */
  readonly flow?: PhiFlow;
  readonly fixes: readonly Fix[];
}

/** A finding that a comment accepts, with the reason given there. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
  /** Who answers for it, as written in the comment. */
  readonly owner: string | undefined;
  /** Last day on which it is accepted, `YYYY-MM-DD`; undefined when no end was written. */
  readonly until: string | undefined;
  /** Where the words of the comment stand. */
  readonly comment: Span;
}

/** A rule that threw. Its result is unknown, never clean. */
export interface RuleFailure {
  readonly rule: string;
  /** The kind of error (its name), never its text: an error message may quote the document. */
  readonly error: string;
}

/** The result of looking at one document. */
export interface Inspection {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly failures: readonly RuleFailure[];
  /** Places that nothing may show although no rule may report them: credentials. Empty where nothing was found. */
  readonly withheld: readonly Span[];
  /** Protected health information that goes where it may, by what is on record: to models under an agreement. */
  readonly coveredFlows: readonly PlacedFlow[];
}

/** An example of a rule, executed as a test and shown in its documentation. */
export interface RuleExample {
  /** File name that decides the language, such as `seed.ts`. */
  readonly file: string;
  readonly code: string;
  /** The policy that it is judged by, as the text of a policy file; the default policy when absent. */
  readonly policy?: string;
  /** Other files of the workspace that it depends on, by path. */
  readonly others?: Readonly<Record<string, string>>;
  /** True when the rule must find something, false when it must stay silent. */
  readonly flagged: boolean;
}

/** One thing that phi-lint looks for: identity, words for humans, law, severity, examples, behaviour. */
export interface Rule<S extends string = string> {
  /** `family/problem`, never renamed. */
  readonly id: string;
  /** One line: what is wrong. */
  readonly summary: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** What the rule cannot see. */
  readonly limits: string;
  readonly cites: readonly string[];
  readonly severity: Severity;
  /** The only words a finding of this rule may use, by subject. */
  readonly subjects: Readonly<Record<S, string>>;
  readonly examples: readonly RuleExample[];
  /** It also looks at files that never hold a patient, such as settings of tools. */
  readonly readsInert?: true;
  /** It judges what the other rules found, and runs after them. */
  readonly judgesFindings?: true;
  check(document: Document, policy: Policy, context: RuleContext): Iterable<Hit<S>>;
}

/** What a rule may know beside the document and the policy. */
export interface RuleContext {
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The endpoints of models that the document chooses, with all that the workspace says of them. */
  readonly endpoints: readonly LinkedEndpoint[];
  /** The calls in the document that send data to a model, wherever its endpoint is chosen. */
  readonly sends: readonly PlacedSend[];
  /** The programs of the document; none when it is no code, or when there is no parser. Read when first asked for. */
  readonly code: readonly Code[];
  /** The credentials that stand in the document. Sought when first asked for. */
  readonly credentials: readonly Credential[];
  /** What the document declares of infrastructure: buckets, databases, listeners. Read when first asked for. */
  readonly resources: readonly Resource[];
  /** What other files say of stores that this one uses or declares, and of guards before its routes. */
  readonly surroundings: Surroundings;
  /** What the other rules found and no comment accepts; empty for rules that run among them. */
  readonly findings: readonly Finding[];
  /** The coding assistants that may read the document. Looked for when asked. */
  readonly assistants: () => readonly AssistantReader[];
  /** The comments that accept findings, for rules that run after the others. */
  readonly suppressions: readonly JudgedSuppression[];
  /** The other rules that threw, for rules that run after them. */
  readonly failures: readonly RuleFailure[];
  /** Code was read, so that rules about it found what there is. */
  readonly knowsCode: boolean;
  /** What other files say of the document, if it is a policy file. */
  readonly policyNotes: PolicyNotes;
  /** The rules that run, with their own severities. */
  readonly rules: readonly KnownRule[];
}

/** Keeps the subject type of a rule while it is declared. */
export function defineRule<S extends string>(rule: Rule<S>): Rule<S> {
  return rule;
}
