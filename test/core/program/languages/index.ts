import type { LanguageShapes } from '../shapes.js';
import { csharp } from './csharp.js';
import { java } from './java.js';
import { kotlin } from './kotlin.js';
import { python } from './python.js';
import { scala } from './scala.js';
import { swift } from './swift.js';
import { typescript } from './typescript.js';

export const languageShapes: readonly LanguageShapes[] = [
  { ...typescript, language: 'typescriptreact' },
  csharp,
  java,
  kotlin,
  python,
  scala,
  swift,
  typescript,
];
