import { dirname, join } from 'node:path';
import { createDocument } from '../core/document.js';
import { inspect } from '../core/inspect.js';
import type { Finding, Policy } from '../core/model.js';
import { type Expectation, expectationsFileName, parseExpectations } from '../core/policy/expectations.js';
import { decidedIn } from '../core/policy/locks.js';
import type { Parse } from '../core/program/syntax.js';
import { allRules } from '../core/rules/index.js';
import { lineStartsOf, type Place, placeAt } from './lines.js';
import { createPolicyFiles, isIgnoredByPolicy, policyAt, policyTextOnDisk } from './policyFiles.js';
import { findSecrets } from './secrets.js';

/** What became of one expectation: what is not as expected, in sentences; none when all is. */
export interface TestOutcome {
  readonly name: string;
  readonly failures: readonly string[];
}

/** What trying the expectations beside one policy gave. */
export interface PolicyTestResult {
  /** Absolute path of the file with the expectations. */
  readonly path: string;
  readonly outcomes: readonly TestOutcome[];
  /** What is wrong in the file itself. */
  readonly problems: readonly { readonly place: Place | undefined; readonly message: string }[];
}

/** Tries what is expected of the policy at `policyPath`; undefined when no expectations stand beside it. */
export async function tryExpectations(
  policyPath: string,
  today: string,
  grammars: string | undefined,
): Promise<PolicyTestResult | undefined> {
  const path = join(dirname(policyPath), expectationsFileName);
  const source = policyTextOnDisk(path);
  if ('reason' in source) {
    return source.missing
      ? undefined
      : { path, outcomes: [], problems: [{ place: undefined, message: `It could not be read: ${source.reason}.` }] };
  }
  const { tests, problems } = parseExpectations(source.text);
  const starts = lineStartsOf(source.text);
  const parse = grammars === undefined ? undefined : await (await import('./codeReader.js')).loadParser(grammars);
  const outcomes: TestOutcome[] = [];
  for (const test of tests)
    outcomes.push({ name: test.name, failures: await failuresOf(test, policyPath, test.today ?? today, parse) });
  return {
    path,
    outcomes,
    problems: problems.map((each) => ({ place: placeAt(starts, each.start), message: each.message })),
  };
}

async function failuresOf(
  test: Expectation,
  policyPath: string,
  today: string,
  parse: Parse | undefined,
): Promise<readonly string[]> {
  const file = createPolicyFiles(today).read(policyPath);
  const path = join(dirname(policyPath), test.file);
  const isLeftOut = isIgnoredByPolicy(file, path);
  if (!test.inspected) return isLeftOut ? [] : [`${test.file} is to be left out, and the policy has it inspected.`];
  if (isLeftOut) return [`${test.file} is to be inspected, and the policy leaves it out.`];
  const unknown = test.findings.filter(({ pattern }) =>
    allRules.every(({ id }) => decidedIn([{ pattern, severity: 'off' }], id) === undefined),
  );
  if (unknown.length > 0) return unknown.map(({ pattern }) => `${pattern} matches no rule.`);
  const text = test.text ?? textAt(path);
  if (text === undefined) return [`${test.file} could not be read. Give its "text", or correct the path.`];
  const findings = await findingsIn(test.file, text, policyAt(file, path), today, parse);
  return test.findings.flatMap((expected) => failureOf(expected, findings));
}

function textAt(path: string): string | undefined {
  const outcome = policyTextOnDisk(path);
  return 'reason' in outcome ? undefined : outcome.text;
}

/** What is found in one file that is looked at alone. */
async function findingsIn(
  path: string,
  text: string,
  policy: Policy,
  today: string,
  parse: Parse | undefined,
): Promise<readonly Finding[]> {
  const document = createDocument(path, text, policy);
  if (parse === undefined) return inspect(document, policy, allRules, { today, findSecrets }).findings;
  const { createCodeReader, factsOfText, linkFacts } = await import('./codeReader.js');
  const facts = factsOfText(path, text, parse);
  const index = linkFacts(facts === undefined ? [] : [facts]);
  const readCode = createCodeReader(parse);
  return inspect(document, policy, allRules, {
    today,
    findSecrets,
    readCode,
    endpoints: index.in(path),
    sends: index.sendsIn(path),
  }).findings;
}

function failureOf(expected: Expectation['findings'][number], findings: readonly Finding[]): readonly string[] {
  const found = findings.filter(({ rule }) => decidedIn([expected], rule) !== undefined);
  if (expected.severity === 'off') {
    return found.length === 0
      ? []
      : [`${expected.pattern} is to find nothing, and ${ruleNames(found)} found something.`];
  }
  if (found.length === 0) return [`${expected.pattern} is to find something, and found nothing.`];
  const others = found.filter(({ severity }) => severity !== expected.severity);
  return others.length === 0
    ? []
    : [
        `${expected.pattern} is to be ${expected.severity}, and ${ruleNames(others)} is ${[...new Set(others.map(({ severity }) => severity))].join(' and ')}.`,
      ];
}

function ruleNames(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ rule }) => rule))].join(', ');
}
