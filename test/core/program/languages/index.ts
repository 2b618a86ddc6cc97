import type { LanguageShapes } from '../shapes.js';
import { python } from './python.js';
import { typescript } from './typescript.js';

export const languageShapes: readonly LanguageShapes[] = [
  { ...typescript, language: 'typescriptreact' },
  python,
  typescript,
];
