import { extname } from 'node:path';
import type { AiFacts } from '../core/ai/facts.js';
import { readFacts } from '../core/ai/read.js';
import { holdsSettings } from '../core/ai/settings.js';
import { createDocument } from '../core/document.js';
import { detectLanguage } from '../core/languages/detect.js';
import { maySpeakOfAi } from '../core/prefilter/aiClues.js';
import { mayStoreOrSend } from '../core/prefilter/codeClues.js';
import { hasProgram } from '../core/program/programs.js';
import type { Parse } from '../core/program/syntax.js';
import { declaresResources } from '../core/resources/read.js';
import { createFileReader, decodeText, isUtf16 } from './readFile.js';

/** Longer texts are no code that people write, and parsing them would hold up everything else. In bytes. */
const longestCode = 2 * 1024 * 1024;

/** Could a file with these bytes concern the rules about code: AI endpoints, storage, transport, access? */
export function mayConcernCode(documentPath: string, bytes: Buffer): boolean {
  if (bytes.length > longestCode || isUtf16(bytes) || !saysFacts(documentPath, '')) return false;
  return maySpeakOfAi(bytes, bytes.length) || mayStoreOrSend(bytes, bytes.length);
}

/** Is the file code that can be lowered, or configuration? The beginning of its text decides where its name does not. */
export function saysFacts(documentPath: string, head: string): boolean {
  const { language, kind } = detectLanguage(documentPath, head);
  return kind !== 'inert' && (hasProgram(language) || holdsSettings(language) || declaresResources(language));
}

/** Files that can import others, by their names alone. */
export function mayImport(path: string): boolean {
  return extname(path) !== '' && hasProgram(detectLanguage(path, '').language);
}

/** What the file at an absolute path says; undefined when that is nothing. */
export type FactsReader = (path: string, documentPath: string) => AiFacts | undefined;

/** Reads the facts of files. With `modules` (last parts of paths), only of files that import one of them. */
export function createFactsReader(parse: Parse, modules: readonly string[] | undefined): FactsReader {
  const read = createFileReader(longestCode);
  const imports = modules === undefined ? speaksOfAi : importsOneOf(modules);
  return (path, documentPath) => {
    const outcome = read(path);
    if (outcome.kind !== 'bytes' || !imports(outcome.bytes)) return undefined;
    return factsOfText(documentPath, decodeText(outcome.bytes).text, parse);
  };
}

function speaksOfAi(bytes: Buffer): boolean {
  return maySpeakOfAi(bytes, bytes.length);
}

/** How much of a text decides its language. */
const headLength = 4096;

/** The facts of a text; undefined when its language says nothing here. */
export function factsOfText(documentPath: string, text: string, parse: Parse): AiFacts | undefined {
  if (text.length > longestCode || !saysFacts(documentPath, text.slice(0, headLength))) return undefined;
  return readFacts(createDocument(documentPath, text), parse);
}

/** Does a file import a module whose path ends in one of the names? Decodes only files in which a name stands. */
function importsOneOf(modules: readonly string[]): (bytes: Buffer) => boolean {
  const names = modules.map((name) => Buffer.from(name));
  const escaped = modules.map((name) => name.replace(/[^\w]/g, '\\$&')).join('|');
  const pattern = new RegExp(`\\b(?:import|from|require|use|using|include)\\b[^\\n]{0,200}\\b(?:${escaped})\\b`);
  return (bytes) => names.some((name) => bytes.includes(name)) && pattern.test(decodeText(bytes).text);
}

/** The last parts of the paths of files whose endpoints others may use: what an import of them must name. */
export function exportingModules(facts: readonly AiFacts[]): readonly string[] {
  const names = new Set<string>();
  for (const { path, exports, reexports } of facts) {
    if (exports.length + reexports.length === 0) continue;
    const parts = path.replace(/\.\w+$/, '').split('/');
    for (const part of parts.slice(-2)) if (/^[\w-]{2,}$/.test(part)) names.add(part);
  }
  return [...names];
}
