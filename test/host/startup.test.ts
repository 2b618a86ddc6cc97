import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What reading code takes is large: whoever starts without needing it must not load it. */

const heavy = /server\/core\/catalog\/ai\/(?:clients|vendors)\/|server\/core\/program\/languages\/|web-tree-sitter/;

test.each(['server/cli/main.ts', 'server/host/scanWorker.ts', 'server/lsp/main.ts'])(
  '%s starts without parser, languages and catalog of AI',
  async (entry) => {
    const { metafile } = await build({
      absWorkingDir: resolve(import.meta.dirname, '../..'),
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['vscode', 'xmlbuilder2', '*/codeReader.js'],
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).filter((path) => heavy.test(path))).toEqual([]);
  },
);
