/** From the programs of a document to what they say about flow. */
import type { AiFacts } from '../ai/facts.js';
import { isClinicalDocument } from '../identifiers/surroundings.js';
import type { Document } from '../model.js';
import { codeOf } from '../program/code.js';
import type { Program } from '../program/model.js';
import { collectFlow } from './collect.js';
import type { FlowFacts } from './facts.js';

/** The facts of a document; undefined when nothing in it concerns other files. */
export function readFlow(
  document: Document,
  programs: readonly Program[],
  ai: AiFacts | undefined,
  deidentifiers: readonly string[],
): FlowFacts | undefined {
  const clinical = isClinicalDocument(document);
  const sends = ai === undefined ? [] : [...ai.endpoints.flatMap((endpoint) => endpoint.sends), ...ai.importedSends];
  const all = programs.flatMap(
    (program) => collectFlow(document.path, codeOf(program, { clinical }), { deidentifiers, sends }) ?? [],
  );
  const [first, ...others] = all;
  return first === undefined ? undefined : others.reduce(together, first);
}

/** The facts of two programs in one file: cells of a notebook, script blocks of a page. */
function together(a: FlowFacts, b: FlowFacts): FlowFacts {
  return {
    ...a,
    functions: [...a.functions, ...b.functions],
    aliases: [...a.aliases, ...b.aliases],
    bases: [...a.bases, ...b.bases],
    refs: [...a.refs, ...b.refs],
    exhausted: a.exhausted || b.exhausted,
  };
}
