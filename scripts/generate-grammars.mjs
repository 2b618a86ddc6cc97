// Writes syntaxes/hl7v2 and syntaxes/x12 from the tables that the scanner reads, so that what is coloured as PHI is what
// is found as PHI. `--check` fails when a grammar is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hl7Grammar } from './grammars/hl7v2.mjs';
import { x12Grammar } from './grammars/x12.mjs';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const grammars = [
  ['hl7v2', 'server/core/formats/hl7Fields.ts', hl7Grammar],
  ['x12', 'server/core/formats/x12Tables.ts', x12Grammar],
];

for (const [name, source, grammarOf] of grammars) {
  const file = `syntaxes/${name}.tmLanguage.json`;
  const note = `Generated from ${source} by scripts/generate-grammars.mjs. Do not edit.`;
  const text = formatted(file, { information_for_contributors: [note], ...grammarOf(await tables(name, source)) });
  const path = join(root, file);
  if (!check) {
    writeFileSync(path, text);
    console.log(`${file}: ${text.length} characters`);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is stale. Run "node scripts/generate-grammars.mjs".`);
    process.exitCode = 1;
  }
}

async function tables(name, source) {
  const outfile = join(root, 'out', `grammar-${name}.cjs`);
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}

/** The style check reads syntaxes/ too. */
function formatted(file, grammar) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr, status } = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: JSON.stringify(grammar, null, 2),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} cannot be formatted: ${stderr}`);
  return stdout;
}
