// Builds for production, packs the extension and checks the archive: small, and only what belongs into it.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createVSIX } from '@vscode/vsce';

const maxSize = 5 * 1024 * 1024;
const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const archive = `phi-lint-${version}.vsix`;

// With "--prebuilt" what is in dist/ is packed as it is.
if (!process.argv.includes('--prebuilt')) {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--production'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
// The examples of rules hold invented addresses that look like these.
const allowPackageSecrets = ['slack', 'database-connection-string'];
await createVSIX({ dependencies: false, packagePath: archive, allowMissingRepository: true, allowPackageSecrets });

const names = entries(fs.readFileSync(archive));
const size = fs.statSync(archive).size;
const problems = [];
if (size > maxSize) problems.push(`it has ${size} bytes, ${maxSize} are allowed`);
if (names.some((name) => name.includes('node_modules/'))) problems.push('it holds node_modules');
const bundles = ['client', 'server', 'worker', 'lookWorker', 'codeReader', 'report'].map((name) => `dist/${name}.cjs`);
for (const needed of [
  'package.json',
  ...bundles,
  'dist/panel.js',
  'dist/panel-style.css',
  'dist/grammars/web-tree-sitter.wasm',
]) {
  if (!names.includes(`extension/${needed}`)) problems.push(`${needed} is missing`);
}
console.log(`${archive}: ${names.length} files, ${(size / 1024).toFixed(0)} KB`);
for (const problem of problems) console.error(`${archive} cannot be published: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);

/** Names of the files in a zip archive, from its central directory (APPNOTE.TXT 4.3.12 and 4.3.16). */
function entries(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0) throw new Error('no end of central directory');
  const names = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}
