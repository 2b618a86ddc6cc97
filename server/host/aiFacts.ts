import { extname } from 'node:path';
import { isBuildFile } from '../core/ai/buildFiles.js';
import { holdsSettings } from '../core/ai/settings.js';
import { detectLanguage } from '../core/languages/detect.js';
import { mayStoreOrSend } from '../core/prefilter/codeClues.js';
import { hasProgram } from '../core/program/languageNames.js';
import { declaresResources } from '../core/resources/declares.js';
import { isUtf16 } from './readFile.js';

/** Longer texts are no code that people write, and parsing them would hold up everything else. In bytes. */
export const longestCode = 2 * 1024 * 1024;

/** Could a file with these bytes say anything about artificial intelligence, by its name and size? */
export function maySayFacts(documentPath: string, bytes: Buffer): boolean {
  return bytes.length <= longestCode && !isUtf16(bytes) && saysFacts(documentPath, '');
}

/** Could a file with these bytes concern the rules about code: storage, transport, access, leaks? */
export function mayConcernCode(documentPath: string, bytes: Buffer): boolean {
  return maySayFacts(documentPath, bytes) && mayStoreOrSend(bytes, bytes.length);
}

/** Is the file code that can be lowered, or configuration? The beginning of its text decides where its name does not. */
export function saysFacts(documentPath: string, head: string): boolean {
  const { language, kind } = detectLanguage(documentPath, head);
  const mayDeclare = hasProgram(language) || holdsSettings(language) || declaresResources(language);
  return isBuildFile(documentPath) || (kind !== 'inert' && mayDeclare);
}

/** Files that can import others, by their names alone. */
export function mayImport(path: string): boolean {
  return extname(path) !== '' && hasProgram(detectLanguage(path, '').language);
}
