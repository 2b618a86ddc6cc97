import { extractorOf } from './extract.js';
import { fileScope } from './formats/extractor.js';
import { recognise } from './identifiers/recognise.js';
import { detectLanguage } from './languages/detect.js';
import type { Document, DocumentKind, Literal, Sighting } from './model.js';

/** How much of a text decides its language. */
const headLength = 4096;

/**
 * A document over a text. `path` (workspace-relative where there is a workspace) and the beginning of the text decide
 * its language, unless `language` says it. Nothing is parsed until it is asked for, and then at most once.
 */
export function createDocument(path: string, text: string): Document {
  const { language, kind } = detectLanguage(path, text.slice(0, headLength));
  return new LazyDocument(path, language, kind, text);
}

class LazyDocument implements Document {
  #literals: readonly Literal[] | undefined;
  #sightings: readonly Sighting[] | undefined;

  constructor(
    readonly path: string,
    readonly language: string,
    readonly kind: DocumentKind,
    readonly text: string,
  ) {}

  get literals(): readonly Literal[] {
    this.#literals ??= this.kind === 'inert' ? [] : extractLiterals(this.path, this.language, this.kind, this.text);
    return this.#literals;
  }

  get sightings(): readonly Sighting[] {
    this.#sightings ??= recognise(this);
    return this.#sightings;
  }
}

function extractLiterals(path: string, language: string, kind: DocumentKind, text: string): readonly Literal[] {
  return extractorOf(language, kind)(text, { start: 0, end: text.length }, fileScope(baseName(path)));
}

/** The file's name without folders and extension, which often says what its rows are: `patients.csv`. */
function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.indexOf('.', 1);
  return dot < 0 ? name : name.slice(0, dot);
}
