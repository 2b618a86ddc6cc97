import { expect, test } from 'vitest';
import { loadParser } from '../../server/host/grammars.js';

const folder = 'dist/grammars';

test('a thread can load the parser more than once', async () => {
  const parsers = [await loadParser(folder), await loadParser(folder)];
  const roots = parsers.map((parse) => parse('typescript', 'const a = 1;\n')?.root.type);
  expect(roots).toEqual(['program', 'program']);
});

test('a folder without the parser is told, whatever was loaded before', async () => {
  await loadParser(folder);
  await expect(loadParser('dist')).rejects.toThrow('ENOENT');
});
