/** All languages that are lowered to Program. */
import type { LanguageTable } from '../lower.js';
import { javascript, typescript } from './javascript.js';
import { python } from './python.js';

/** Tables by the id of the language, as in `Document.language`. */
export const languageTables: ReadonlyMap<string, LanguageTable> = new Map([
  ['javascript', javascript],
  ['javascriptreact', javascript],
  ['python', python],
  ['typescript', typescript],
  ['typescriptreact', typescript],
]);
