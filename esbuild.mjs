// Builds the four bundles into dist/: the extension, the language server, the command line and its scan worker.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const options = {
  entryPoints: {
    client: 'client/extension.ts',
    server: 'server/lsp/main.ts',
    cli: 'server/cli/main.ts',
    worker: 'server/host/scanWorker.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's `main` is a UMD file whose requires esbuild cannot follow.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
};

if (watch) {
  await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  await build(options);
}
