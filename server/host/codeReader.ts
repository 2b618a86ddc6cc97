/**
 * Everything that reading code takes: parser, languages, catalog of libraries. A bundle of its own, loaded when the
 * first file comes that speaks of artificial intelligence; most scans never need it. Import it dynamically.
 */
import type { AiFacts } from '../core/ai/facts.js';
import { readFacts } from '../core/ai/read.js';
import { createDocument } from '../core/document.js';
import type { Elsewhere } from '../core/flow/elsewhere.js';
import type { FlowFacts } from '../core/flow/facts.js';
import { readFlow } from '../core/flow/read.js';
import { isClinicalDocument } from '../core/identifiers/surroundings.js';
import type { Document } from '../core/model.js';
import { speaksOfPeople } from '../core/prefilter/codeClues.js';
import { maySpeakOfAi } from '../core/prefilter/prefilter.js';
import { type Code, codeOf } from '../core/program/code.js';
import { programsOf } from '../core/program/programs.js';
import type { Parse } from '../core/program/syntax.js';
import { mayConcernOthers } from '../core/workspace/clues.js';
import { longestCode, mayImport, maySayFacts, saysFacts } from './aiFacts.js';
import { hasGrammar } from './grammars.js';
import { createFileReader, decodeText, type Overlay } from './readFile.js';

export { type CoveredSearch, coveredChanges } from '../core/ai/coveredVendor.js';
export { linkFacts } from '../core/ai/link.js';
export { tableLookup } from '../core/flow/elsewhere.js';
export { createFlowIndex } from '../core/flow/link.js';
export { createFiles, filesFor } from '../core/flow/places.js';

/** Reads the programs of documents. `elsewhereOf` says, by document path, what other files say of what they call. */
export function createCodeReader(
  parse: Parse,
  elsewhereOf: (documentPath: string, language: string) => Elsewhere | undefined = () => undefined,
): (document: Document) => readonly Code[] {
  return (document) => {
    const clinical = isClinicalDocument(document);
    const elsewhere = elsewhereOf(document.path, document.language);
    return programsOf(document, parse).map((program) => codeOf(program, { clinical, elsewhere }));
  };
}

export { type EditorParser, loadEditorParser } from './editedTrees.js';
export { loadParser } from './grammars.js';

/** What a file says. */
export interface FactsOutcome {
  /** What it says of AI; undefined when that is nothing. */
  readonly facts: AiFacts | undefined;
  /** What its functions do with what they are given; undefined when that concerns nobody, or was not asked for. */
  readonly flow: FlowFacts | undefined;
  /** False for code that was beyond the bounds of the parser. */
  readonly understood: boolean;
}

/** What the file at an absolute path says. */
export type FactsReader = (path: string, documentPath: string) => FactsOutcome;

const nothingSaid: FactsOutcome = { facts: undefined, flow: undefined, understood: true };

/** How functions are read for what they do with what they are given. */
export interface FlowWanted {
  /** Functions that take out what identifies. */
  readonly deidentifiers: readonly string[];
  /** Only in files that name people's health: others matter when such a file calls them. */
  readonly ofPeople: boolean;
}

/** Which files are read for their facts, and what for. */
export interface FactsWanted {
  /** Last parts of paths: only files that import one of them are read for what they say of AI. */
  readonly modules?: readonly string[] | undefined;
  /** What functions do with what they are given is read, too. */
  readonly flow?: FlowWanted | undefined;
  readonly overlay?: Overlay | undefined;
}

/** Reads the facts of files. */
export function createFactsReader(parse: Parse, { modules, flow, overlay }: FactsWanted): FactsReader {
  const read = createFileReader(longestCode, { overlay });
  const imports = modules === undefined ? says : importsOneOf(modules);
  return (path, documentPath) => {
    const outcome = read(path);
    if (outcome.kind !== 'bytes') return nothingSaid;
    const ofAi = imports(outcome.bytes);
    const { bytes } = outcome;
    const ofFlow = flow === undefined || (flow.ofPeople && !speaksOfPeople(bytes, bytes.length)) ? undefined : flow;
    if (!ofAi && ofFlow === undefined) return nothingSaid;
    let understood = true;
    const noting: Parse = (language, text) => {
      const tree = parse(language, text);
      if (tree === undefined && hasGrammar(language)) understood = false;
      return tree;
    };
    return { ...allFactsOf(documentPath, decodeText(outcome.bytes).text, noting, { ofAi, flow: ofFlow }), understood };
  };
}

/** Files may wait for other reasons than what they say to others. */
function says(bytes: Buffer): boolean {
  return mentionsAi(bytes) || mayConcernOthers(decodeText(bytes).text);
}

function mentionsAi(bytes: Buffer): boolean {
  return maySpeakOfAi(bytes, bytes.length, () => decodeText(bytes).text);
}

/** How much of a text decides its language. */
const headLength = 4096;

/** The facts of a text; undefined when its language says nothing here. */
export function factsOfText(documentPath: string, text: string, parse: Parse): AiFacts | undefined {
  if (text.length > longestCode || !saysFacts(documentPath, text.slice(0, headLength))) return undefined;
  return readFacts(createDocument(documentPath, text), parse);
}

/** All that a text says, from one reading of its code. */
function allFactsOf(
  documentPath: string,
  text: string,
  parse: Parse,
  { ofAi, flow }: { readonly ofAi: boolean; readonly flow: FactsWanted['flow'] },
): Pick<FactsOutcome, 'facts' | 'flow'> {
  if (text.length > longestCode || !saysFacts(documentPath, text.slice(0, headLength))) return nothingSaid;
  const document = createDocument(documentPath, text);
  const programs = programsOf(document, parse);
  const facts = ofAi ? readFacts(document, parse, programs) : undefined;
  return { facts, flow: flow && readFlow(document, programs, facts, flow.deidentifiers) };
}

/** What the functions of a text do with what they are given. `facts` are what it says of AI. */
export function flowOfText(
  documentPath: string,
  text: string,
  parse: Parse,
  facts: AiFacts | undefined,
  deidentifiers: readonly string[],
): FlowFacts | undefined {
  if (text.length > longestCode) return undefined;
  const document = createDocument(documentPath, text);
  return readFlow(document, programsOf(document, parse), facts, deidentifiers);
}

/** How far behind a keyword the name of an imported module is looked for, on its line. */
const importReach = 200;

/** What a look at a file gave. */
export interface FileLook {
  /** It speaks of AI itself. Others can only have a part in the endpoints of files that do. */
  readonly speaks: boolean;
  readonly facts: AiFacts | undefined;
}

/** Looks at the bytes of a file. Where it does not speak of AI itself, `imports` says whether it is read all the same. */
export function lookAtBytes(
  documentPath: string,
  bytes: Buffer,
  parse: Parse,
  imports: (bytes: Buffer) => boolean,
): FileLook {
  const speaks = maySayFacts(documentPath, bytes) && mentionsAi(bytes);
  const { text } = decodeText(bytes);
  const concerns = speaks || (maySayFacts(documentPath, bytes) && mayConcernOthers(text));
  if (!concerns && !(mayImport(documentPath) && imports(bytes))) return { speaks, facts: undefined };
  return { speaks, facts: factsOfText(documentPath, text, parse) };
}

/** How often files are looked for that import what was found to stand for an endpoint. */
const mostRounds = 3;

/**
 * Has files read that import what stands for an endpoint in others, and files that import those. `facts` gives all that
 * are known; `read` adds those of files that import one of the modules. No module is asked for twice.
 */
export async function followImports(
  facts: () => readonly AiFacts[],
  asked: Set<string>,
  read: (modules: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const modules = exportingModules(facts()).filter((name) => !asked.has(name));
    if (modules.length === 0) return;
    for (const name of modules) asked.add(name);
    await read(modules);
  }
}

/**
 * Does a file import one of the modules, and speak of what it gives? They are as `exportingModules` writes them. Takes no
 * longer for many than for few.
 */
export function importsOneOf(modules: readonly string[]): (bytes: Buffer) => boolean {
  if (modules.length === 0) return () => false;
  const given = namesByModule(modules);
  const ofToken = (token: string) => [token, ...token.split('-')].flatMap((part) => given.get(part) ?? []);
  return (bytes) => {
    const { text } = decodeText(bytes);
    let words: ReadonlySet<string> | undefined;
    for (const { 0: keyword, index } of text.matchAll(/\b(?:import|from|require|use|using|include)\b/g)) {
      const from = index + keyword.length;
      const [line = ''] = text.slice(from, from + importReach).split('\n', 1);
      for (const names of (line.match(/[\w-]+/g) ?? []).flatMap(ofToken)) {
        if (names.has(anyName) || handsOnAll(text, index)) return true;
        words ??= new Set(text.match(/\w+/g));
        if (sharesWord(names, words)) return true;
      }
    }
    return false;
  };
}

/** Whether the import at a place hands on whatever it gets, unnamed: `export * from`, `import *`, `module.exports = require`. */
function handsOnAll(text: string, index: number): boolean {
  const start = text.lastIndexOf('\n', index) + 1;
  const [line = ''] = text.slice(start, index + importReach).split('\n', 1);
  return /\bexport\s*\*|\bimport\s*\*\s*;?\s*$|\bexports\b/.test(line);
}

/** Stands for a name that each file which imports it chooses for itself. */
const anyName = '*';

function namesByModule(modules: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>();
  for (const each of modules) {
    const [module = '', name = anyName] = each.split(' ');
    const known = given.get(module);
    if (known === undefined) given.set(module, new Set([name]));
    else known.add(name);
  }
  return given;
}

function sharesWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const word of few) if (many.has(word)) return true;
  return false;
}

/**
 * What a file must name to use an endpoint of others: the last parts of the paths of their files, each followed by a
 * space and a name that the file gives.
 */
export function exportingModules(facts: readonly AiFacts[]): readonly string[] {
  const found = new Set<string>();
  for (const { path, exports, reexports } of facts) {
    const names = [...exports.map((each) => each.path), ...reexports.map(({ name }) => name)].map(firstName);
    if (names.length === 0) continue;
    const parts = path.replace(/\.\w+$/, '').split('/');
    for (const part of parts.slice(-2)) {
      if (/^[\w-]{2,}$/.test(part)) for (const name of new Set(names)) found.add(`${part} ${name}`);
    }
  }
  return [...found];
}

/** The name that an importing file has to write: `LLM` of `LLM.client`. */
function firstName(path: string): string {
  const name = /^\w+/.exec(path)?.[0] ?? anyName;
  return name === 'default' ? anyName : name;
}
