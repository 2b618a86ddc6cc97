import type { AssistantReader } from './ai/assistants.js';
import type { LinkedEndpoint, PlacedSend } from './ai/link.js';
import { type Credential, credentialsIn, type FindSecrets } from './credentials/find.js';
import { coveredFlows } from './flow/modelFlows.js';
import type { PlacedFlow } from './flow/phiFlow.js';
import type {
  Document,
  Finding,
  Hit,
  Inspection,
  Policy,
  Rule,
  RuleContext,
  RuleFailure,
  Severity,
  Span,
} from './model.js';
import { judgeSuppressions } from './policy/judgeSuppressions.js';
import { stronger } from './policy/locks.js';
import { noNotes, type PolicyNotes } from './policy/notes.js';
import { severitiesOf } from './policy/policy.js';
import type { Code } from './program/code.js';
import type { Resource } from './resources/model.js';
import { resourcesOf } from './resources/read.js';
import { noSurroundings, type Surroundings } from './workspace/link.js';

/** What an inspection needs to know besides document and policy. */
export interface InspectOptions {
  /** Today as `YYYY-MM-DD`, for suppressions and agreements that end. */
  readonly today: string;
  /** The endpoints of models that the document chooses; none when the workspace was not looked at. */
  readonly endpoints?: readonly LinkedEndpoint[];
  /** The calls in the document that send data to a model. */
  readonly sends?: readonly PlacedSend[];
  /** Reads the programs of a document; without it no code is understood. */
  readonly readCode?: ((document: Document) => readonly Code[]) | undefined;
  /** The rules of a secret scanner; without them only names and URLs tell credentials. */
  readonly findSecrets?: FindSecrets | undefined;
  /** What other files say of stores and guards; nothing when the workspace was not looked at. */
  readonly surroundings?: Surroundings;
  /** Says which coding assistants may read the document; without it none is known. */
  readonly assistants?: (() => readonly AssistantReader[]) | undefined;
  /** What other files say of the document, if it is a policy file. */
  readonly policyNotes?: PolicyNotes | undefined;
}

/**
 * Runs the rules over a document, stamps severities, applies suppressions. Pure: the same input gives the same result.
 * A rule that throws becomes a failure, and the others still run.
 */
export function inspect(
  document: Document,
  policy: Policy,
  rules: readonly Rule[],
  options: InspectOptions,
): Inspection {
  const context = contextOf(document, rules, options);
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  const run = (rule: Rule, known: RuleContext) => {
    if (document.kind === 'inert' && !rule.readsInert) return;
    const decided = severitiesOf(policy, rule.id);
    if (decided.length === 0) return;
    try {
      for (const hit of rule.check(document, policy, known)) findings.push(findingOf(rule, hit, decided));
    } catch (error) {
      failures.push({ rule: rule.id, error: error instanceof Error ? error.name : 'unknown error' });
    }
  };
  const judges = rules.filter(({ judgesFindings }) => judgesFindings === true);
  for (const rule of rules) if (rule.judgesFindings !== true) run(rule, context);
  findings.sort(inOrder);
  const judge = () => judgeSuppressions(document.text, findings, policy.suppressions, options.today);
  const { open: standing, suppressions } = judge();
  if (findings.length + suppressions.length > 0) {
    const known = contextOf(document, rules, options, { findings: standing, suppressions, failures });
    for (const rule of judges) run(rule, known);
    findings.sort(inOrder);
  }
  const { open, suppressed } = judge();
  const withheld = findings.length === 0 ? [] : withheldIn(document, context);
  return { findings: open, suppressed, failures, withheld, coveredFlows: coveredFlowsIn(context, policy) };
}

/** Where following values fails, the rules that follow them have failed, too, and say so. */
function coveredFlowsIn(context: RuleContext, policy: Policy): readonly PlacedFlow[] {
  try {
    return [...coveredFlows(context, policy)];
  } catch {
    return [];
  }
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
}

/** What was found may stand beside a credential, in the same line. If that is unknown, nothing is shown. */
function withheldIn(document: Document, context: RuleContext): readonly Span[] {
  try {
    return context.credentials;
  } catch {
    return [{ start: 0, end: document.text.length }];
  }
}

/** What rules know that run after the others. */
type AfterRules = Pick<RuleContext, 'findings' | 'suppressions' | 'failures'>;

const beforeRules: AfterRules = { findings: [], suppressions: [], failures: [] };

/** Programs and credentials are sought when the first rule asks for them. */
function contextOf(
  document: Document,
  rules: readonly Rule[],
  options: InspectOptions,
  after: AfterRules = beforeRules,
): RuleContext {
  const {
    today,
    endpoints = [],
    sends = [],
    surroundings = noSurroundings,
    readCode,
    findSecrets,
    assistants,
    policyNotes = noNotes,
  } = options;
  let code: readonly Code[] | undefined;
  let credentials: readonly Credential[] | undefined;
  let resources: readonly Resource[] | undefined;
  return {
    today,
    endpoints,
    sends,
    surroundings,
    ...after,
    knowsCode: readCode !== undefined,
    assistants: assistants ?? (() => []),
    policyNotes,
    rules,
    get code() {
      code ??= readCode?.(document) ?? [];
      return code;
    },
    get credentials() {
      credentials ??= credentialsIn(document, findSecrets);
      return credentials;
    },
    get resources() {
      resources ??= resourcesOf(document, this.code);
      return resources;
    },
  };
}

/** The policy sets the severity of a rule; what is only context stays information. */
function severityFor(rule: Rule, hit: Hit, decided: readonly (Severity | undefined)[]): Severity {
  const own = hit.severity ?? rule.severity;
  if (own === 'information') return own;
  return decided.map((each) => each ?? own).reduce(stronger);
}

function findingOf(rule: Rule, hit: Hit, decided: readonly (Severity | undefined)[]): Finding {
  const subject = rule.subjects[hit.subject] ?? rule.summary;
  const label = hit.detail === undefined ? subject : `${subject}: ${hit.detail}`;
  return {
    rule: rule.id,
    start: hit.start,
    end: hit.end,
    severity: severityFor(rule, hit, decided),
    message: `${label}. ${rule.why} ${rule.remedy}`,
    reasons: hit.reasons ?? [],
    related: hit.related ?? [],
    ...(hit.flow === undefined ? {} : { flow: hit.flow }),
    fixes: hit.fixes ?? [],
  };
}
