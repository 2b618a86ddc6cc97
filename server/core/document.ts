import { extractorOf } from './extract.js';
import { readEncoded } from './formats/encoded.js';
import { fileScope } from './formats/extractor.js';
import { withOwn } from './identifiers/own.js';
import { recognise } from './identifiers/recognise.js';
import { detectLanguage } from './languages/detect.js';
import { type Document, type DocumentKind, type Literal, type Policy, type Sighting, testMarkerOf } from './model.js';
import { defaultPolicy } from './policy/policy.js';

/** What a policy says about how texts are read. */
type SitePolicy = Pick<Policy, 'hl7Fields' | 'identifiers'>;

/** How much of a text decides its language. */
const headLength = 4096;

/**
 * A document over a text. `path` (workspace-relative where there is a workspace) and the beginning of the text decide
 * its language; `policy` describes fields and numbers that only the site knows. Nothing is parsed until it is asked
 * for, and then at most once.
 */
export function createDocument(path: string, text: string, policy: SitePolicy = defaultPolicy): Document {
  return documentAt(path, text, policy, 0);
}

function documentAt(path: string, text: string, policy: SitePolicy, depth: number): LazyDocument {
  const { language, kind } = detectLanguage(path, text.slice(0, headLength));
  return new LazyDocument(path, language, kind, text, policy, depth);
}

/** A document in a value of another. */
interface Attachment {
  readonly literal: Literal;
  readonly document: Document;
  /** Why it was not read, or only in part. */
  readonly left: string | undefined;
}

class LazyDocument implements Document {
  #literals: readonly Literal[] | undefined;
  #sightings: readonly Sighting[] | undefined;
  #attachments: readonly Attachment[] | undefined;

  constructor(
    readonly path: string,
    readonly language: string,
    readonly kind: DocumentKind,
    readonly text: string,
    readonly policy: SitePolicy,
    /** In how many encoded values this document stands. */
    readonly depth: number,
  ) {}

  get literals(): readonly Literal[] {
    this.#literals ??= this.kind === 'inert' ? [] : extractLiterals(this);
    return this.#literals;
  }

  get sightings(): readonly Sighting[] {
    this.#sightings ??= withAttachments(withOwn(recognise(this), this, this.policy.identifiers), this.attachments);
    return this.#sightings;
  }

  get unread(): readonly string[] {
    const reasons = this.attachments.flatMap(({ document, left }) => [...(left ? [left] : []), ...document.unread]);
    return [...new Set(reasons)];
  }

  private get attachments(): readonly Attachment[] {
    this.#attachments ??= attachmentsIn(this);
    return this.#attachments;
  }
}

/** Documents in base64 in documents are followed this deep. */
const deepestEncoding = 3;

function attachmentsIn({ literals, text, policy, depth }: LazyDocument): readonly Attachment[] {
  if (depth === deepestEncoding) return [];
  const values = literals.filter((literal) => literal.encoded !== undefined);
  return values.flatMap((literal) => {
    const encoded = readEncoded(text, literal.start, literal.end);
    if (encoded === undefined) return [];
    const document = documentAt('attachment', encoded.text, policy, depth + 1);
    return [{ literal, document, left: encoded.left }];
  });
}

/** Adds what the texts in base64 hold: one sighting for each kind of identifier, at the whole value. */
function withAttachments(sightings: readonly Sighting[], attachments: readonly Attachment[]): readonly Sighting[] {
  const inside = attachments.flatMap(({ literal, document }) => seenIn(document, literal));
  return inside.length === 0 ? sightings : [...sightings, ...inside].sort((a, b) => a.start - b.start);
}

function seenIn(document: Document, literal: Literal): readonly Sighting[] {
  const kinds = new Map<string, Sighting>();
  for (const sighting of document.sightings) {
    const { identifier, verdict, certainty } = sighting;
    if (verdict.kind !== 'real' || certainty === 'unlikely' || kinds.has(identifier)) continue;
    const marker = testMarkerOf(sighting.literal.scope);
    const scope = marker === undefined ? literal.scope : { ...literal.scope, testMarker: marker };
    const reasons = [...sighting.reasons, 'inside base64'];
    const { start, end } = literal;
    kinds.set(identifier, { ...sighting, start, end, reasons, literal: { ...literal, scope } });
  }
  return [...kinds.values()];
}

function extractLiterals({ path, language, kind, text, policy }: LazyDocument): readonly Literal[] {
  return extractorOf(language, kind, policy.hl7Fields)(text, { start: 0, end: text.length }, fileScope(baseName(path)));
}

/** The file's name without folders and extension, which often says what its rows are: `patients.csv`. */
function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.indexOf('.', 1);
  return dot < 0 ? name : name.slice(0, dot);
}
