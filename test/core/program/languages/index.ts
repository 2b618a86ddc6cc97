import type { LanguageShapes } from '../shapes.js';
import { c } from './c.js';
import { cpp } from './cpp.js';
import { go } from './go.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { rust } from './rust.js';
import { shell } from './shell.js';
import { terraform } from './terraform.js';
import { typescript } from './typescript.js';

export const languageShapes: readonly LanguageShapes[] = [
  c,
  cpp,
  go,
  { ...typescript, language: 'typescriptreact' },
  php,
  python,
  ruby,
  rust,
  shell,
  terraform,
  { ...terraform, language: 'hcl' },
  typescript,
];
