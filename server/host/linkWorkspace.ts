import type { AiFacts } from '../core/ai/facts.js';
import type { AiIndex } from '../core/ai/link.js';
import type { FileFacts } from './scanTeam.js';

/**
 * Links what the files say that speak of AI, and what those files add that import from them. `factsOf` reads the facts
 * of files; with `modules`, only of those that import one of these. `paths` are the document paths of all files that
 * others may mean.
 */
export async function linkWorkspace<File extends { readonly path: string }>(
  speaking: readonly File[],
  importers: readonly File[],
  paths: readonly string[],
  factsOf: (files: readonly File[], modules: readonly string[] | undefined) => AsyncIterable<FileFacts>,
): Promise<AiIndex> {
  const { followImports, linkFacts } = await import('./codeReader.js');
  const known = new Map<string, AiFacts>();
  for await (const { file, facts } of factsOf(speaking, undefined)) if (facts !== undefined) known.set(file, facts);
  await followImports(
    () => [...known.values()],
    new Set(),
    async (modules) => {
      const others = importers.filter(({ path }) => !known.has(path));
      for await (const { file, facts } of factsOf(others, modules)) if (facts !== undefined) known.set(file, facts);
    },
  );
  return linkFacts([...known.values()], paths);
}
