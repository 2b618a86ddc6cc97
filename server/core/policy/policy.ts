import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { minimatch } from 'minimatch';
import { isRole, roleNames } from '../catalog/fieldNames.js';
import { type Policy, type Role, type RuleSetting, type Severity, severities } from '../model.js';

/** Something wrong in a policy file, with its place. */
export interface PolicyProblem {
  readonly message: string;
  /** Offsets into the policy file. */
  readonly start: number;
  readonly end: number;
}

/** The policy of a workspace that has none: every rule at its own severity, suppressions need a reason. */
export const defaultPolicy: Policy = {
  rules: [],
  overrides: [],
  ignore: [],
  include: undefined,
  suppressions: { requireReason: true, maxDays: undefined },
  // Five is a common choice for shared files; the rule itself names no number.
  reidentification: { k: 5 },
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
};

/**
 * Reads a policy file (`.phi-lint.json`, comments and trailing commas allowed). What is wrong is reported with its
 * place and left out; the rest is in force. Sections of later versions are left alone.
 */
export function parsePolicy(text: string): { readonly policy: Policy; readonly problems: readonly PolicyProblem[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems: PolicyProblem[] = errors.map((error) => ({
    message: `The policy is not valid JSON here (${printParseErrorCode(error.error)}).`,
    start: error.offset,
    end: error.offset + Math.max(1, error.length),
  }));
  if (root === undefined || root.type !== 'object') {
    if (problems.length === 0) problems.push(problemAt(root, 'The policy must be a JSON object.'));
    return { policy: defaultPolicy, problems };
  }
  const section = (name: string) => childOf(root, name);
  return {
    policy: {
      ...defaultPolicy,
      rules: readRules(section('rules'), problems),
      ignore: readStrings(section('ignore'), 'ignore', problems),
      suppressions: readSuppressions(section('suppressions'), problems),
      reidentification: readReidentification(section('reidentification'), problems),
      hl7Fields: readHl7Fields(section('hl7'), problems),
    },
    problems,
  };
}

/** Does the policy leave this path out? `path` is relative to the policy file, with forward slashes. */
export function isIgnored(policy: Policy, path: string): boolean {
  return policy.ignore.some((glob) => minimatch(path, glob, { dot: true, matchBase: !glob.includes('/') }));
}

/** The severity that the policy gives a rule; undefined when it leaves the rule at its own. */
export function severityOf(policy: Policy, rule: string): Severity | 'off' | undefined {
  let severity: Severity | 'off' | undefined;
  for (const setting of policy.rules) if (minimatch(rule, setting.pattern)) severity = setting.severity;
  return severity;
}

function readRules(node: Node | undefined, problems: PolicyProblem[]): readonly RuleSetting[] {
  return entriesOf(node, 'rules', problems).flatMap(([pattern, value]) => {
    const severity = severityNamed(value.value);
    if (severity !== undefined) return [{ pattern, severity }];
    problems.push(problemAt(value, 'A rule is set to "error", "warning", "information" or "off".'));
    return [];
  });
}

function severityNamed(name: unknown): Severity | 'off' | undefined {
  return name === 'off' ? 'off' : severities.find((severity) => severity === name);
}

function readStrings(node: Node | undefined, name: string, problems: PolicyProblem[]): readonly string[] {
  if (node === undefined) return [];
  if (node.type !== 'array') {
    problems.push(problemAt(node, `"${name}" must be a list of strings.`));
    return [];
  }
  return (node.children ?? []).flatMap((child) => {
    if (typeof child.value === 'string') return [child.value];
    problems.push(problemAt(child, `"${name}" must hold strings only.`));
    return [];
  });
}

function readSuppressions(node: Node | undefined, problems: PolicyProblem[]): Policy['suppressions'] {
  let { requireReason, maxDays } = defaultPolicy.suppressions;
  for (const [name, value] of entriesOf(node, 'suppressions', problems)) {
    if (name === 'requireReason' && typeof value.value === 'boolean') requireReason = value.value;
    else if (name === 'maxDays' && typeof value.value === 'number' && value.value > 0) maxDays = value.value;
    else
      problems.push(
        problemAt(
          value,
          '"suppressions" knows "requireReason" (true or false) and "maxDays" (a number of days above 0).',
        ),
      );
  }
  return { requireReason, maxDays };
}

/** `ZPI-3` or, for segments that the standard leaves to sites, any other field of a segment that begins with Z. */
const siteField = /^Z[A-Z0-9]{2}-\d{1,3}$/;

function readHl7Fields(node: Node | undefined, problems: PolicyProblem[]): Policy['hl7Fields'] {
  const fields = new Map<string, Role>();
  for (const [field, value] of entriesOf(node, 'hl7', problems)) {
    if (!siteField.test(field)) {
      problems.push(
        problemAt(value, '"hl7" names fields of your own segments by segment and number, such as "ZPI-3".'),
      );
    } else if (typeof value.value === 'string' && isRole(value.value)) fields.set(field, value.value);
    else problems.push(problemAt(value, `A field is given one of these roles: ${roleNames.join(', ')}.`));
  }
  return fields;
}

function readReidentification(node: Node | undefined, problems: PolicyProblem[]): Policy['reidentification'] {
  let { k } = defaultPolicy.reidentification;
  for (const [name, value] of entriesOf(node, 'reidentification', problems)) {
    if (name === 'k' && typeof value.value === 'number' && value.value >= 1) k = value.value;
    else
      problems.push(
        problemAt(value, '"reidentification" knows "k", the smallest group of rows that may look alike (1 or more).'),
      );
  }
  return { k };
}

function entriesOf(
  node: Node | undefined,
  name: string,
  problems: PolicyProblem[],
): readonly (readonly [string, Node])[] {
  if (node === undefined) return [];
  if (node.type !== 'object') {
    problems.push(problemAt(node, `"${name}" must be an object.`));
    return [];
  }
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return typeof key?.value === 'string' && value !== undefined ? [[key.value, value] as const] : [];
  });
}

function childOf(object: Node, name: string): Node | undefined {
  return object.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}

function problemAt(node: Node | undefined, message: string): PolicyProblem {
  const start = node?.offset ?? 0;
  return { message, start, end: start + (node?.length ?? 1) };
}
