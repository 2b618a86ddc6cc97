import type { AiIndex } from '../core/ai/link.js';
import type { FlowFacts } from '../core/flow/facts.js';
import type { FlowIndex } from '../core/flow/link.js';
import type { FunctionRef } from '../core/flow/value.js';
import { documentPathOf } from './inspectFile.js';

/** How often files are looked for whose functions the files found before call. */
const mostRounds = 4;

/**
 * Links what the functions of a workspace do with what they are given. `known` holds what was read, by document path;
 * `read` adds what more files say: those whose functions are called.
 */
export async function linkFlows<File extends { readonly path: string }>(
  known: Map<string, FlowFacts>,
  all: readonly File[],
  workspace: string,
  ai: AiIndex,
  read: (files: readonly File[]) => Promise<void>,
): Promise<FlowIndex> {
  const { createFiles, createFlowIndex, filesFor } = await import('./codeReader.js');
  const byPath = new Map(all.map((file) => [documentPathOf(workspace, file.path), file]));
  const files = createFiles([...byPath.keys()], (path) => known.get(path));
  const asked = new Set(known.keys());
  let fresh = [...known.values()];
  for (let round = 0; round < mostRounds && fresh.length > 0; round++) {
    const wanted = new Set(fresh.flatMap((facts) => refsOf(facts).flatMap((ref) => filesFor(ref, facts, files))));
    const missing = [...wanted].filter((path) => !asked.has(path));
    for (const path of missing) asked.add(path);
    await read(missing.flatMap((path) => byPath.get(path) ?? []));
    fresh = missing.flatMap((path) => known.get(path) ?? []);
  }
  return createFlowIndex(files, ai.sendsIn);
}

/** Files that give on the names of others. */
const givingOn = /(?:^|\/)(?:index|__init__|mod|lib)\.\w+$/;

/** What a file may lead to: what it calls, and what it gives on. */
function refsOf({ path, refs, aliases }: FlowFacts): readonly FunctionRef[] {
  if (!givingOn.test(path)) return refs;
  return [
    ...refs,
    ...aliases.flatMap(({ module, original }) => (module === undefined ? [] : { module, path: original })),
  ];
}
