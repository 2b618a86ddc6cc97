import { type ParseError, parseTree } from 'jsonc-parser';
import type { RuleSetting } from './model.js';
import { object, optional, required, withDefault } from './objects.js';
import { createReader, type PolicyProblem } from './problem.js';
import type { Definitions, JsonSchema } from './schema.js';
import { allOrNothing, checked, date, flag, type Kind, list, mapped, oneOrMore, spanOf, text } from './values.js';
import { glob, phrase, ruleSettings } from './words.js';

/** The name of the file with what a team expects of its policy. It stands beside the policy. */
export const expectationsFileName = '.phi-lint.test.json';

/** What is expected of a policy for one file. */
export interface Expectation {
  readonly name: string;
  /** Relative to the policy, with forward slashes. */
  readonly file: string;
  /** What is inspected in place of the file. */
  readonly text: string | undefined;
  /** The day on which it is inspected; undefined for today. */
  readonly today: string | undefined;
  /** False when the policy is to leave the file out. */
  readonly inspected: boolean;
  /** Rules or globs with the severity that their findings are to have; `off` when there are to be none. */
  readonly findings: readonly RuleSetting[];
}

const line: Kind<string> = {
  describe: () => ({ type: 'string', maxLength: 100_000 }),
  read(node, what, reader) {
    const value: unknown = node.value;
    if (typeof value === 'string' && value.length <= 100_000) return { value };
    reader.error(spanOf(node), `${what} must be a text of at most 100000 characters.`);
    return undefined;
  },
};

const expectation: Kind<Expectation> = allOrNothing(
  checked(
    object({
      name: required(phrase, {
        description: 'What is promised, in a sentence.',
        examples: ['Test data is never silent'],
      }),
      file: required(glob, {
        description: 'The file, relative to the policy. It need not be there when "text" is given.',
        examples: ['test/seed.ts'],
      }),
      text: optional(
        mapped(oneOrMore(line), (lines) => lines.join('\n')),
        {
          description: 'What is inspected in place of the file: a text, or its lines.',
          examples: ["const patient = { ssn: '412-68-9031' };"],
        },
      ),
      today: optional(date, {
        description: 'The day on which it is inspected, for agreements and comments that end.',
        examples: ['2026-07-01'],
      }),
      inspected: withDefault(flag, true, { description: 'false: the policy leaves the file out.' }),
      findings: withDefault(ruleSettings, [], {
        description:
          'Rules, or globs of rules: with a severity, there are findings and all have it; with "off", there are none.',
        examples: [{ 'phi/ssn': 'error', 'phi/email': 'off' }],
      }),
    }),
    ({ inspected, findings }, node, reader) => {
      if (inspected && findings.length === 0)
        reader.error(spanOf(node), 'This expects nothing. Name a rule in "findings".');
    },
  ),
);

const root = object({
  $schema: optional(text({ expected: 'the address of a JSON Schema', longest: 2000 }), {
    description: 'The JSON Schema of this file, for editors.',
  }),
  tests: required(list(expectation, 1), { description: 'What is expected. phi-lint policy test tries all of it.' }),
});

/** Expectations with what is wrong in their file. */
export interface ParsedExpectations {
  readonly tests: readonly Expectation[];
  readonly problems: readonly PolicyProblem[];
}

/** Reads the text of a file with expectations (comments and trailing commas allowed). */
export function parseExpectations(source: string): ParsedExpectations {
  const reader = createReader(undefined);
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  if (tree === undefined || errors.length > 0) {
    const start = errors[0]?.offset ?? 0;
    reader.error({ start, end: start }, 'This is not valid JSON.');
    return { tests: [], problems: reader.problems() };
  }
  const tests = root.read(tree, 'The file', reader)?.value.tests ?? [];
  return { tests, problems: reader.problems() };
}

/** The JSON Schema of a file with expectations, draft 7. */
export function expectationsSchema(): object {
  const shared: Definitions = new Map<string, JsonSchema>();
  const schema = root.describe(shared);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/phi-lint/phi-lint/main/schemas/phi-lint.test.schema.json',
    title: 'Expectations of a phi-lint policy',
    description: 'What a team expects of its policy: .phi-lint.test.json, beside .phi-lint.json.',
    ...schema,
    definitions: Object.fromEntries(shared),
  };
}
