import type { LanguageShapes } from '../shapes.js';
import { c } from './c.js';
import { cpp } from './cpp.js';
import { csharp } from './csharp.js';
import { go } from './go.js';
import { java } from './java.js';
import { kotlin } from './kotlin.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { rust } from './rust.js';
import { scala } from './scala.js';
import { shell } from './shell.js';
import { swift } from './swift.js';
import { terraform } from './terraform.js';
import { typescript } from './typescript.js';

export const languageShapes: readonly LanguageShapes[] = [
  c,
  cpp,
  go,
  { ...typescript, language: 'typescriptreact' },
  csharp,
  java,
  kotlin,
  python,
  scala,
  php,
  ruby,
  rust,
  shell,
  terraform,
  { ...terraform, language: 'hcl' },
  swift,
  typescript,
];
