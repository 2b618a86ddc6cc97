/** From a document to what it says about artificial intelligence. */
import type { Document } from '../model.js';
import type { Program } from '../program/model.js';
import { programsOf } from '../program/programs.js';
import type { Parse } from '../program/syntax.js';
import { mayConcernOthers } from '../workspace/clues.js';
import { workspaceFactsOf } from '../workspace/read.js';
import { collectFacts } from './collect.js';
import { configuredEndpoints } from './configuration.js';
import { dependencyHints } from './dependencies.js';
import { type AiFacts, saysNothing } from './facts.js';
import { provisionedEndpoints } from './provisioned.js';
import { settingsOf } from './settings.js';

/** The facts of a document; undefined when it says nothing. Code in a language without a grammar says nothing. */
export function readFacts(
  document: Document,
  parse: Parse,
  programs: readonly Program[] = programsOf(document, parse),
): AiFacts | undefined {
  const { path, language } = document;
  const settings = settingsOf(document);
  const configured = configuredEndpoints(settings, path);
  const provisioned = language === 'terraform' ? programs.flatMap(provisionedEndpoints) : [];
  const endpoints = [...configured.endpoints, ...provisioned];
  const ofPrograms = programs.map((program) => collectFacts(path, program));
  const [only, ...others] = ofPrograms;
  const code = others.length === 0 ? only : ofPrograms.reduce(together);
  const workspace = mayConcernOthers(document.text) ? workspaceFactsOf(document, programs) : undefined;
  const facts: AiFacts = {
    path,
    language,
    endpoints: [...endpoints, ...(code?.endpoints ?? [])],
    importedSends: code?.importedSends ?? [],
    exports: (code?.exports ?? []).map((each) => ({
      ...each,
      endpoints: each.endpoints.map((at) => at + endpoints.length),
    })),
    reexports: code?.reexports ?? [],
    settings,
    hints: [...configured.hints, ...dependencyHints(document)],
    ...(workspace === undefined ? {} : { workspace }),
  };
  return saysNothing(facts) ? undefined : facts;
}

/** The facts of two programs in one file: cells of a notebook, script blocks of a page. */
function together(a: AiFacts, b: AiFacts): AiFacts {
  const shifted = b.exports.map((each) => ({
    ...each,
    endpoints: each.endpoints.map((at) => at + a.endpoints.length),
  }));
  return {
    ...a,
    endpoints: [...a.endpoints, ...b.endpoints],
    importedSends: [...a.importedSends, ...b.importedSends],
    exports: [...a.exports, ...shifted],
    reexports: [...a.reexports, ...b.reexports],
  };
}
