// Writes the settings of package.json with their words in package.nls.json, and what an untrusted workspace may not set,
// from protocol/settings.ts.
// `--check` fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const outfile = join(root, 'out', 'settings.cjs');
await build({
  entryPoints: [join(root, 'protocol/settings.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
});
const { settingDefinitions, settingGroups } = createRequire(import.meta.url)(outfile);

const all = Object.entries(settingDefinitions);

/** The English words of the settings, by the names that stand for them in package.json. */
const words = new Map();
const named = (name, text) => {
  words.set(name, text);
  return `%${name}%`;
};

function typeOf({ type, choices, minimum }, name) {
  if (type === 'switch') return { type: 'boolean' };
  if (type !== 'choice') return { type: 'integer', minimum };
  const described = Object.entries(choices).map(([choice, text]) => named(`setting.${name}.${choice}`, text));
  return { type: 'string', enum: Object.keys(choices), enumDescriptions: described };
}

function schemaOf(name, definition, order) {
  const { default: fallback, scope, description } = definition;
  const type = typeOf(definition, name);
  return { ...type, default: fallback, scope, order, description: named(`setting.${name}`, description) };
}

const configuration = Object.entries(settingGroups).map(([group, title]) => ({
  title: named(`settings.${group}`, title),
  properties: Object.fromEntries(
    all.flatMap(([name, definition], index) =>
      definition.group === group ? [[`phiLint.${name}`, schemaOf(name, definition, index + 1)]] : [],
    ),
  ),
}));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
manifest.contributes.configuration = configuration;
manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = all
  .filter(([, { restricted }]) => restricted)
  .map(([name]) => `phiLint.${name}`);
const english = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const others = Object.entries(english).filter(([name]) => !/^settings?\./.test(name));
const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
const files = new Map([
  ['package.json', text(manifest)],
  ['package.nls.json', text(Object.fromEntries([...others, ...words]))],
]);
const stale = [...files].filter(([name, content]) => readFileSync(join(root, name), 'utf8') !== content);

if (check && stale.length > 0) {
  console.error(`Stale settings: ${stale.map(([name]) => name).join(', ')}. Run "npm run docs".`);
  process.exitCode = 1;
} else if (!check) {
  for (const [name, content] of stale) writeFileSync(join(root, name), content);
  console.log(`settings: ${stale.length} of ${files.size} files written`);
}
