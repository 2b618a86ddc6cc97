// Writes schemas/*.schema.json and docs/policy.md from the definition that policy files are read by.
// `--check` fails when one of them is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** Loads a module of the policy. */
async function load(name) {
  const outfile = join(root, 'out', `schema-${name}.cjs`);
  await build({
    entryPoints: [join(root, `server/core/policy/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}

const code = (value) => `\`${JSON.stringify(value)}\``;

/** What may stand under a key, in words. */
function typeOf(schema) {
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.format === 'date') return 'date, `YYYY-MM-DD`';
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' or ');
  if (schema.type === 'array') return `list of ${plural(typeOf(resolve(schema.items)))}`;
  if (schema.type === 'integer') return `${schema.minimum} to ${schema.maximum}`;
  if (schema.type === 'boolean') return '`true` or `false`';
  return schema.type === 'string' ? 'text' : schema.type;
}

function plural(type) {
  return { text: 'texts', object: 'objects' }[type] ?? type;
}

function resolve(node) {
  return node.$ref === undefined ? node : { ...schema.definitions[node.$ref.split('/').at(-1)], ...node };
}

/** The object that stands under a key, in its list or as the value of its record: its path and schema. */
function inside(path, node) {
  if (node.type === 'array') return inside(`${path}[]`, resolve(node.items));
  if (node.additionalProperties?.type || node.additionalProperties?.$ref) {
    return inside(`${path}.*`, resolve(node.additionalProperties));
  }
  return node.properties ? [{ path, node }] : [];
}

function table({ properties, required = [] }) {
  const rows = Object.entries(properties).map(([key, node]) => {
    const value = resolve(node);
    const fallback = required.includes(key) ? 'needed' : value.default === undefined ? '' : code(value.default);
    return `| \`${key}\` | ${value.description} | ${typeOf(value)} | ${fallback} |`;
  });
  return `| key | what it says | value | default |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function* sections(path, node) {
  for (const [key, property] of Object.entries(node.properties)) {
    for (const found of inside(path === '' ? key : `${path}.${key}`, resolve(property))) {
      yield `## \`${found.path}\`\n\n${table(found.node)}`;
      yield* sections(found.path, found.node);
    }
  }
}

/** The examples of the schema, put together to one file. */
function example(node) {
  const value = resolve(node);
  if (value.examples) return value.examples[0];
  if (value.default !== undefined && typeof value.default !== 'object') return value.default;
  const entries = Object.entries(value.properties ?? {}).map(([key, each]) => [key, example(each)]);
  const known = entries.filter(([, each]) => each !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function page() {
  return `<!-- Generated from server/core/policy by scripts/schema.mjs. Do not edit. -->
# The policy file

\`.phi-lint.json\` holds what a team decides: severities, paths, agreements with AI vendors. It is JSON; comments and
trailing commas are allowed. The nearest one above a file holds for it, up to the root of the repository, with the locks
of those further up.

- What is wrong in it is the finding [policy/invalid](rules/policy/invalid.md) at its place, and is not in force; the rest
  is. A scan then exits with 2. In an editor the last valid version stays in force until the file is corrected.
- An agreement, an override or an identifier with a mistake in it does not count at all.
- Globs know \`*\`, \`?\`, \`**\`, \`{a,b}\` and \`[a-z]\`, and are relative to the file. One without a slash matches names in
  every folder. In names of hosts and models \`*\` stands for any characters.
- \`extends\` builds on other policies: files, or packages in node_modules. Name such files \`NAME.phi-lint.json\`, so that
  they are checked like any policy. Objects are merged key by key; lists of hosts, functions, globs and overrides are
  added up; every other value of a lower policy takes the place of the upper one. An agreement (\`baa\`), \`regions\`,
  \`models\`, \`include\` and a model card are taken as a whole. Circles and missing files are errors.
- \`locked\` names rules and settings that nothing below can weaken: no policy that extends this one, no policy in a folder
  below (also when it does not extend this one), no override, no setting of an editor. Stricter is allowed. An attempt is
  the finding [policy/weakened](rules/policy/weakened.md), which names both places.
- \`phi-lint policy check\`, \`show\` and \`test\` say what is wrong, what is in force and where it comes from, and whether it
  does [what you expect](policy-tests.md). Reports name the policy by a hash of what is in force.
- Editors that know JSON Schema complete and explain the keys:
  [schemas/phi-lint.schema.json](../schemas/phi-lint.schema.json).

## Every key, with an example

\`\`\`json
${JSON.stringify(example(schema), null, 2)}
\`\`\`

## The file

${table(schema)}

${[...sections('', schema)].join('\n\n')}
`;
}

const schema = (await load('definition')).policySchema();
const expectations = (await load('expectations')).expectationsSchema();
const files = new Map([
  ['schemas/phi-lint.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
  ['schemas/phi-lint.test.schema.json', `${JSON.stringify(expectations, null, 2)}\n`],
  ['docs/policy.md', page()],
]);
const stale = [...files].filter(([name, text]) => {
  const path = join(root, name);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});

if (check && stale.length > 0) {
  console.error(`Stale: ${stale.map(([name]) => name).join(', ')}. Run "npm run docs".`);
  process.exitCode = 1;
} else if (!check) {
  for (const [name, text] of stale) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  console.log(`policy: ${stale.length} of ${files.size} files written`);
}
