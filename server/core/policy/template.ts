/** The text of a new policy, from the answers to a few questions. */
import { datePlaceholder } from './edits.js';

export interface PolicyAnswers {
  /** Keys of AI vendors with whom there is an agreement; its dates are left to fill in. */
  readonly vendors: readonly string[];
  /** Days after which a comment stops to accept a finding; undefined for no end. */
  readonly maxDays: number | undefined;
  /** Findings in tests are told without failing a check. */
  readonly mildInTests: boolean;
  /** Nobody's settings and no policy of a folder may weaken the answers. */
  readonly locked: boolean;
}

/** Where tests stand, in the usual layouts. */
const testFiles: readonly string[] = ['**/test/**', '**/tests/**', '**/__tests__/**', '**/*.test.*', '**/*.spec.*'];

/** A policy file with comments that say what each part does. `schema` is the address of its JSON Schema. */
export function policyTemplate({ vendors, maxDays, mildInTests, locked }: PolicyAnswers, schema: string): string {
  const json = (value: unknown) => JSON.stringify(value);
  const parts: string[][] = [
    [
      '// What this team decides about phi-lint. It holds for this folder and those below it.',
      `"$schema": ${json(schema)}`,
    ],
    [
      maxDays === undefined
        ? '// A comment that accepts a finding needs a reason.'
        : '// A comment that accepts a finding needs a reason, and holds for so many days at most.',
      `"suppressions": { "requireReason": true${maxDays === undefined ? '' : `, "maxDays": ${maxDays}`} }`,
    ],
    ['// Paths that are not inspected, such as "vendor/**". What .gitignore names is left out anyway.', '"ignore": []'],
    ['// Rules with another severity: "error", "warning", "information" or "off".', '"rules": {}'],
    [
      '// Agreements with AI vendors (BAA). Write the dates of the contract; without both, the vendor counts as uncovered.',
      ...aiLines(vendors),
    ],
  ];
  if (mildInTests) {
    const files = testFiles.map(json).join(', ');
    const lines = ['// Data in tests is told and does not fail a check: it should be invented.'];
    parts.splice(4, 0, [...lines, `"overrides": [{ "files": [${files}], "rules": { "phi/*": "information" } }]`]);
  }
  if (locked) {
    const keys = [
      'suppressions.requireReason',
      ...(maxDays === undefined ? [] : ['suppressions.maxDays']),
      'ai.vendors',
    ];
    const lines = ["// What no policy below this one, and nobody's settings, may weaken."];
    parts.push([...lines, `"locked": [${keys.map(json).join(', ')}]`]);
  }
  return `{\n${parts.map((lines) => lines.map((line) => `  ${line}`).join('\n')).join(',\n\n')}\n}\n`;
}

function aiLines(vendors: readonly string[]): readonly string[] {
  if (vendors.length === 0) return ['"ai": { "vendors": {} }'];
  const record = `{ "baa": { "signed": "${datePlaceholder}", "expires": "${datePlaceholder}" } }`;
  const entries = vendors.map((vendor, index) => {
    return `    ${JSON.stringify(vendor)}: ${record}${index < vendors.length - 1 ? ',' : ''}`;
  });
  return ['"ai": {', '  "vendors": {', ...entries, '  }', '}'];
}
