// Writes docs/rules/ from the rules themselves: one page a rule and an index. `--check` fails when a page is stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'rules');
const check = process.argv.includes('--check');

async function loadRules() {
  const outfile = join(root, 'out', 'docs-rules.cjs');
  await build({
    entryPoints: [join(root, 'server/core/rules/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile).allRules;
}

const fence = (code) => (code.includes('```') ? '````' : '```');

function example({ file, code, policy, others = {} }) {
  const mark = fence(code);
  const text = `${mark}${file.slice(file.lastIndexOf('.') + 1)}\n${code}\n${mark}`;
  const beside = Object.entries(others).map(([name, content]) => `\`${name}\` (\`${content.trim()}\`)`);
  if (beside.length > 0) return `Beside ${beside.join(' and ')}\n\n${text}`;
  return policy === undefined ? text : `With the policy\n\n\`\`\`json\n${policy}\n\`\`\`\n\n${text}`;
}

function page(rule) {
  const examples = (flagged) =>
    rule.examples
      .filter((each) => each.flagged === flagged)
      .map(example)
      .join('\n\n');
  return `<!-- Generated from server/core/rules by scripts/docs.mjs. Do not edit. -->
# ${rule.id}

${rule.summary}.

Severity: ${rule.severity}. Source: ${rule.cites.join('; ')}.

## Why it matters

${rule.why}

## What to do

${rule.remedy}

## Found

${examples(true)}

## Left alone

${examples(false)}

## What it cannot see

${rule.limits}

## Accept it

\`phi-lint-disable-next-line ${rule.id} -- reason\` in a comment above the line; \`until YYYY-MM-DD\` may follow the reason.
`;
}

function index(rules) {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${rule.severity} | ${rule.cites[0]} |`,
  );
  return `<!-- Generated from server/core/rules by scripts/docs.mjs. Do not edit. -->
# Rules

| rule | what is wrong | severity | source |
|---|---|---|---|
${rows.join('\n')}
`;
}

const rules = await loadRules();
const pages = new Map([['README.md', index(rules)], ...rules.map((rule) => [`${rule.id}.md`, page(rule)])]);
const existing = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'));
const stale = [
  ...existing.filter((name) => !pages.has(name.replaceAll('\\', '/'))),
  ...[...pages]
    .filter(([name, text]) => !existing.includes(name) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => name),
];

if (check && stale.length > 0) {
  console.error(`Stale pages in docs/rules: ${stale.join(', ')}. Run "npm run docs".`);
  process.exitCode = 1;
} else if (!check) {
  for (const name of existing) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  console.log(`docs/rules: ${pages.size} pages`);
}
