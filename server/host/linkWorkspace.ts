import type { AiFacts } from '../core/ai/facts.js';
import { type AiIndex, linkFacts } from '../core/ai/link.js';
import { exportingModules } from './aiFacts.js';
import type { FileFacts } from './scanTeam.js';

/** How often files are looked for that import what was found to stand for an endpoint. */
const mostRounds = 3;

/**
 * Links what the files say that speak of AI, and what those files add that import from them. `factsOf` reads the facts
 * of files; with `modules`, only of those that import one of these.
 */
export async function linkWorkspace<File extends { readonly path: string }>(
  speaking: readonly File[],
  importers: readonly File[],
  factsOf: (files: readonly File[], modules: readonly string[] | undefined) => AsyncIterable<FileFacts>,
): Promise<AiIndex> {
  const known = new Map<string, AiFacts>();
  const asked = new Set<string>();
  for await (const { file, facts } of factsOf(speaking, undefined)) known.set(file, facts);
  for (let round = 0; round < mostRounds; round++) {
    const modules = exportingModules([...known.values()]).filter((name) => !asked.has(name));
    if (modules.length === 0) break;
    for (const name of modules) asked.add(name);
    const others = importers.filter(({ path }) => !known.has(path));
    for await (const { file, facts } of factsOf(others, modules)) known.set(file, facts);
  }
  return linkFacts([...known.values()]);
}
