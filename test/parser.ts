import { resolve } from 'node:path';
import type { Parse } from '../server/core/program/syntax.js';
import { loadParser } from '../server/host/grammars.js';

/** The parser with the grammars that the build put beside the bundles. */
export function testParser(): Promise<Parse> {
  return loadParser(resolve(import.meta.dirname, '../dist/grammars'));
}
