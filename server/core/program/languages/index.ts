/** All languages that are lowered to Program. */
import type { LanguageTable } from '../lower.js';
import { c } from './c.js';
import { go } from './go.js';
import { hcl } from './hcl.js';
import { javascript, typescript } from './javascript.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { rust } from './rust.js';
import { shell } from './shell.js';

/** Tables by the id of the language, as in `Document.language`. */
export const languageTables: ReadonlyMap<string, LanguageTable> = new Map([
  ['c', c],
  ['cpp', c],
  ['go', go],
  ['hcl', hcl],
  ['javascript', javascript],
  ['javascriptreact', javascript],
  ['php', php],
  ['python', python],
  ['ruby', ruby],
  ['rust', rust],
  ['shellscript', shell],
  ['terraform', hcl],
  ['typescript', typescript],
  ['typescriptreact', typescript],
]);
