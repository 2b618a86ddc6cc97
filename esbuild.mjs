// Builds the bundles into dist/: the extension, the language server, the command line, a worker of each of both, and
// the reader of code, which the others load when they need it.
// Grammars and the runtime of the parser are files beside them, read when the first file of a language comes.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const { resolve } = createRequire(import.meta.url);

/** What is imported dynamically stays a file of its own: even code that never runs costs time to read. */
const separateBundles = {
  name: 'separate-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /\/codeReader\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './codeReader.cjs', external: true } : undefined,
    );
  },
};

const options = {
  entryPoints: {
    client: 'client/extension.ts',
    server: 'server/lsp/main.ts',
    cli: 'server/cli/main.ts',
    report: 'server/cli/reportMain.ts',
    mcpServer: 'server/cli/mcpServer.ts',
    worker: 'server/host/scanWorker.ts',
    codeReader: 'server/host/codeReader.ts',
    lookWorker: 'server/lsp/lookWorker.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's `main` is a UMD file whose requires esbuild cannot follow.
  mainFields: ['module', 'main'],
  // The module for `import` looks for itself by its address, which a bundle has not.
  alias: { 'web-tree-sitter': resolve('web-tree-sitter') },
  // The library for CycloneDX asks for xmlbuilder2 and does without it; XML is not written here.
  external: ['vscode', 'xmlbuilder2'],
  plugins: [separateBundles],
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
};

/** The panel runs in a webview: a browser, with one script and one sheet of styles. */
const panel = {
  entryPoints: { panel: 'panel/main.ts', 'panel-style': 'panel/panel.css' },
  outdir: 'dist',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
  sourcemap: false,
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
};

const grammars = [
  'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-bash/tree-sitter-bash.wasm',
  'tree-sitter-c/tree-sitter-c.wasm',
  'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
  'tree-sitter-cpp/tree-sitter-cpp.wasm',
  'tree-sitter-go/tree-sitter-go.wasm',
  'tree-sitter-java/tree-sitter-java.wasm',
  'tree-sitter-javascript/tree-sitter-javascript.wasm',
  'tree-sitter-php/tree-sitter-php.wasm',
  'tree-sitter-python/tree-sitter-python.wasm',
  'tree-sitter-ruby/tree-sitter-ruby.wasm',
  'tree-sitter-rust/tree-sitter-rust.wasm',
  'tree-sitter-scala/tree-sitter-scala.wasm',
  'tree-sitter-typescript/tree-sitter-tsx.wasm',
  'tree-sitter-typescript/tree-sitter-typescript.wasm',
  '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
  '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
  '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
];

/** Higher qualities take minutes and save little more. */
const compression = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } };

/** For a package they are compressed better than its archive does. */
function copyGrammars() {
  mkdirSync('dist/grammars', { recursive: true });
  for (const file of grammars) {
    const target = `dist/grammars/${basename(file)}`;
    const isRuntime = file.startsWith('web-tree-sitter/');
    rmSync(production && !isRuntime ? target : `${target}.br`, { force: true });
    if (production && !isRuntime)
      writeFileSync(`${target}.br`, brotliCompressSync(readFileSync(resolve(file)), compression));
    else copyFileSync(resolve(file), target);
  }
}

copyGrammars();
if (watch) {
  await (await context({ ...options, logLevel: 'info' })).watch();
  await (await context(panel)).watch();
} else {
  await build(options);
  await build(panel);
}
