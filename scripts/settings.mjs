// Writes the settings of package.json, and what an untrusted workspace may not set, from protocol/settings.ts.
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

function schemaOf({ type, default: fallback, choices, minimum, scope, description }, order) {
  const values = {
    switch: () => ({ type: 'boolean' }),
    number: () => ({ type: 'integer', minimum }),
    choice: () => ({ type: 'string', enum: Object.keys(choices), enumDescriptions: Object.values(choices) }),
  };
  return { ...values[type](), default: fallback, scope, order, description };
}

const configuration = Object.entries(settingGroups).map(([group, title]) => ({
  title,
  properties: Object.fromEntries(
    all.flatMap(([name, definition], index) =>
      definition.group === group ? [[`phiLint.${name}`, schemaOf(definition, index + 1)]] : [],
    ),
  ),
}));

const path = join(root, 'package.json');
const before = readFileSync(path, 'utf8');
const manifest = JSON.parse(before);
manifest.contributes.configuration = configuration;
manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = all
  .filter(([, { restricted }]) => restricted)
  .map(([name]) => `phiLint.${name}`);
const after = `${JSON.stringify(manifest, null, 2)}\n`;

if (before !== after && check) {
  console.error('Stale: the settings in package.json. Run "npm run docs".');
  process.exitCode = 1;
} else if (before !== after) {
  writeFileSync(path, after);
  console.log('settings: package.json written');
}
