import type { LanguageShapes } from '../shapes.js';
import { java } from './java.js';
import { kotlin } from './kotlin.js';
import { python } from './python.js';
import { typescript } from './typescript.js';

export const languageShapes: readonly LanguageShapes[] = [
  { ...typescript, language: 'typescriptreact' },
  java,
  kotlin,
  python,
  typescript,
];
