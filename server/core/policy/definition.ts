import type { Role } from '../model.js';
import { ai } from './aiDefinition.js';
import { longestPattern } from './boundedPattern.js';
import { defaultPolicy } from './defaults.js';
import type { OwnIdentifier, Policy } from './model.js';
import { object, optional, record, required, withDefault } from './objects.js';
import type { Definitions, JsonSchema } from './schema.js';
import { allOrNothing, count, flag, type Kind, list, mapped, oneOf, oneOrMore, text } from './values.js';
import { glob, lockable, ownPattern, phrase, place, reference, role, ruleSettings } from './words.js';

/**
 * The policy file, `.phi-lint.json`: the one definition that it is read by, and that its JSON Schema and its
 * documentation are generated from (`scripts/schema.mjs`).
 */

/** `ZPI-3`: segments that the standard leaves to sites begin with Z (HL7 v2.5.1, chapter 2.5.2). */
const siteField = /^Z[A-Z0-9]{2}-\d{1,3}$/;

/** Each is looked for in every file. */
const mostIdentifiers = 20;

/** Roles whose values have no national format, so that only a site can describe its own. */
const ownRoles: readonly Role[] = [
  'medical-record-number',
  'health-plan-id',
  'account-number',
  'license-number',
  'device-id',
  'unique-id',
];

const ownIdentifier: Kind<OwnIdentifier> = allOrNothing(
  object({
    name: required(phrase, { description: 'What your team calls it.', examples: ['Northside MRN'] }),
    pattern: required(ownPattern, {
      description: `A regular expression of at most ${longestPattern} characters. It matches whole words, and case counts. It knows characters, \\d, \\w, classes such as [A-Z], groups, alternatives, and repetitions with an end such as {6,8}.`,
      examples: ['NS\\d{7}', '[A-Z]{2}-\\d{6,8}'],
    }),
    role: required(oneOf(ownRoles), {
      description: 'The identifier that it is. Matches are findings of the rule of that identifier.',
    }),
    keywords: withDefault(list(text({ expected: 'a word', longest: 60 })), [], {
      description:
        'Words of which one must stand in the file or its path; case does not count. Name some when the pattern alone could be anything.',
      examples: [['mrn', 'patient']],
    }),
  }),
);

const root = object({
  $schema: optional(text({ expected: 'the address of a JSON Schema', longest: 2000 }), {
    description: 'The JSON Schema of this file, for editors.',
  }),
  extends: withDefault(oneOrMore(reference), [], {
    description:
      'Policies that this one builds on: paths relative to this file, or packages in node_modules. In order; what comes later, and at last this file, goes before. Globs in them are relative to this file.',
    examples: [['@clinic/phi-lint-policy', '../team.phi-lint.json']],
  }),
  locked: withDefault(list(lockable), [], {
    description:
      'Rules (or globs of rules) and settings that nothing below may weaken: no policy that extends this one or stands in a folder below, no override, no setting of an editor.',
    examples: [['phi/*', 'transport/*', 'suppressions.requireReason', 'ai.vendors']],
  }),
  rules: withDefault(ruleSettings, defaultPolicy.rules, {
    description:
      'Severities of rules: "error", "warning", "information" or "off". A key is a rule or a glob of rules; the last one that matches holds.',
    examples: [{ 'phi/email': 'off', 'storage/*': 'warning' }],
  }),
  overrides: withDefault(
    list(
      allOrNothing(
        object({
          files: required(list(glob, 1), {
            description: 'Globs, relative to this file; one match is enough.',
            examples: [['test/**', '*.stories.tsx']],
          }),
          rules: required(ruleSettings, {
            description: 'Severities, as in "rules".',
            examples: [{ 'phi/*': 'warning' }],
          }),
        }),
      ),
    ),
    defaultPolicy.overrides,
    {
      description:
        'Severities for some paths only. They count after "rules", in order; the last one that matches holds.',
      examples: [[{ files: ['test/**'], rules: { 'phi/*': 'warning' } }]],
    },
  ),
  ignore: withDefault(list(glob), defaultPolicy.ignore, {
    description:
      'Paths that are not inspected: globs relative to this file. One without a slash matches in every folder.',
    examples: [['vendor/**', '*.snap']],
  }),
  include: optional(list(glob, 1), {
    description: 'The only paths that are inspected, when this is given: globs relative to this file.',
    examples: [['src/**', 'infra/**']],
  }),
  suppressions: withDefault(
    object({
      requireReason: withDefault(flag, defaultPolicy.suppressions.requireReason, {
        description: 'A comment that accepts a finding has no effect without a reason.',
      }),
      requireBound: withDefault(flag, defaultPolicy.suppressions.requireBound, {
        description:
          'A comment that accepts a finding has an effect only with the mark of the content that it was written for (bound:MARK), which editors write.',
      }),
      maxDays: optional(count(1, 36_500, 'days'), {
        description:
          'The longest that a comment may accept a finding, in days. With it, a comment needs an end: until YYYY-MM-DD. Without it, there is no limit.',
        examples: [90],
      }),
    }),
    defaultPolicy.suppressions,
    { description: 'How comments may accept findings.' },
  ),
  baseline: optional(place, {
    description:
      'The file with the findings that were there before, relative to this file; only new ones count. It is the policy of the folder that is scanned, or open in the editor, that says so.',
    examples: ['.phi-lint-baseline'],
  }),
  reidentification: withDefault(
    object({
      k: withDefault(count(1, 1_000_000, 'rows'), defaultPolicy.reidentification.k, {
        description: 'The smallest group of rows of a table that may look alike.',
      }),
    }),
    defaultPolicy.reidentification,
    { description: 'When a table without names singles people out.' },
  ),
  encryption: withDefault(
    object({
      customerKeys: withDefault(flag, defaultPolicy.encryption.customerKeys, {
        description:
          'Ask for keys that the customer manages: stores that name none, and uploads to them, are findings, although the provider encrypts them with a key of its own.',
      }),
    }),
    defaultPolicy.encryption,
    { description: 'What your site asks of encryption at rest beyond that it is there.' },
  ),
  hl7: withDefault(
    record(
      {
        expected: 'a field of one of your own segments, such as "ZPI-3"',
        longest: 10,
        check: (field) =>
          siteField.test(field)
            ? undefined
            : 'Fields of your own segments are named by segment and number, such as "ZPI-3".',
      },
      role,
    ),
    defaultPolicy.hl7Fields,
    {
      description: "What fields of your own HL7 v2 segments hold. Their names begin with Z; the standard's are known.",
      examples: [{ 'ZPI-3': 'medical-record-number' }],
    },
  ),
  identifiers: withDefault(list(ownIdentifier, 0, mostIdentifiers), defaultPolicy.identifiers, {
    description: 'Numbers that only your site gives, such as its record numbers.',
    examples: [[{ name: 'Northside MRN', pattern: 'NS\\d{7}', role: 'medical-record-number', keywords: ['patient'] }]],
  }),
  ai: withDefault(ai, defaultPolicy.ai, {
    description: 'Agreements with AI vendors, endpoints, models, and the functions that guard calls of them.',
  }),
});

/** The policy as a kind of value. */
export const policyKind: Kind<Policy> = mapped(
  root,
  ({ $schema: _, extends: _extends, locked: _locked, hl7, ...rest }) => ({ ...rest, hl7Fields: hl7, locks: [] }),
);

/** Where the JSON Schema of the policy is found. */
export const schemaAddress = 'https://raw.githubusercontent.com/phi-lint/phi-lint/main/schemas/phi-lint.schema.json';

/** The JSON Schema of the policy file, draft 7. */
export function policySchema(): object {
  const shared: Definitions = new Map<string, JsonSchema>();
  const schema = policyKind.describe(shared);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaAddress,
    title: 'Policy of phi-lint',
    description: 'What a team decides about phi-lint: .phi-lint.json, the nearest one above a file.',
    ...schema,
    definitions: Object.fromEntries(shared),
  };
}
