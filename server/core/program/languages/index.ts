/** All languages that are lowered to Program. */
import type { LanguageTable } from '../lower.js';
import type { SyntaxTree } from '../syntax.js';
import { c } from './c.js';
import { csharp } from './csharp.js';
import { go } from './go.js';
import { hcl } from './hcl.js';
import { java } from './java.js';
import { javascript, typescript } from './javascript.js';
import { kotlin } from './kotlin.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { rust } from './rust.js';
import { scala } from './scala.js';
import { shell } from './shell.js';
import { parseSwift } from './swift/parse.js';
import { swift } from './swift.js';

/** Tables by the id of the language, as in `Document.language`. */
export const languageTables: ReadonlyMap<string, LanguageTable> = new Map([
  ['csharp', csharp],
  ['c', c],
  ['cpp', c],
  ['go', go],
  ['hcl', hcl],
  ['java', java],
  ['javascript', javascript],
  ['javascriptreact', javascript],
  ['kotlin', kotlin],
  ['php', php],
  ['python', python],
  ['ruby', ruby],
  ['rust', rust],
  ['scala', scala],
  ['shellscript', shell],
  ['terraform', hcl],
  ['swift', swift],
  ['typescript', typescript],
  ['typescriptreact', typescript],
]);

/** Parsers of languages that the host has no grammar for. They never throw, and take time linear in the text. */
export const ownParsers: ReadonlyMap<string, (text: string) => SyntaxTree> = new Map([['swift', parseSwift]]);
