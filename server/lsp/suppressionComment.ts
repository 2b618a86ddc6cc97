import { createDocument } from '../core/document.js';
import type { Document, Finding, Literal, Span } from '../core/model.js';
import { contentMark } from '../core/policy/contentMark.js';
import { type CommentSyntax, commentSyntaxesOf, wordsAlone } from './commentSyntax.js';

/** A comment that accepts the findings of the next line: `before`, the reason, `after`, inserted at `offset`. */
export interface SuppressionComment {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** One line of a text, its line break excluded. */
interface Line {
  readonly start: number;
  readonly text: string;
}

/**
 * The comment that accepts a finding, bound to the content of its line, on a line of its own above it. Undefined where the language has no comments, or
 * where a new line would become part of a string, a value or running text: what is offered was tried on the text, and
 * the reader of its language took it for a comment.
 */
export function suppressionComment(
  document: Document,
  finding: Finding,
  until: string | undefined,
): SuppressionComment | undefined {
  const line = lineAt(document.text, finding.start);
  const literal = document.literals.find((each) => covers(each, finding));
  if (continues(document.text, line)) return undefined;
  const lineBreak = document.text.includes('\r\n') ? '\r\n' : '\n';
  const syntaxes =
    literal !== undefined && isInside(document.text, literal, line)
      ? [wordsAlone(line.text)]
      : commentSyntaxesOf(document.language);
  return syntaxes
    .map((syntax) => commentAbove(line, syntax, finding.rule, { until, lineBreak }))
    .find((comment) => isReadAsComment(document, comment, finding, literal));
}

/** Is the line one of a comment of several lines? There the words stand alone: marks would end it or be read as text. */
function isInside(text: string, literal: Literal, line: Line): boolean {
  return literal.kind === 'comment' && /^[\s*]*$/.test(text.slice(line.start, Math.max(line.start, literal.start)));
}

/** Does the line belong to the one before it, so that nothing can come between them? */
function continues(text: string, line: Line): boolean {
  if (line.start === 0) return /^(?:#!|<\?|<!)/.test(line.text);
  return /\\[ \t]*\r?\n?$/.test(text.slice(Math.max(0, line.start - 80), line.start));
}

function commentAbove(
  line: Line,
  syntax: CommentSyntax,
  rule: string,
  { until, lineBreak }: { readonly until: string | undefined; readonly lineBreak: string },
): SuppressionComment {
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  return {
    offset: line.start,
    before: `${indent}${syntax.before}phi-lint-disable-next-line ${rule} -- `,
    after: `${until === undefined ? '' : ` until ${until}`} bound:${contentMark(line.text)}${syntax.after}${lineBreak}`,
  };
}

/** Inserts the comment in a copy of the text and looks at what the reader of the language makes of it. */
function isReadAsComment(
  { path, text }: Document,
  { offset, before, after }: SuppressionComment,
  finding: Span,
  literal: Literal | undefined,
): boolean {
  const inserted = `${before}reason${after}`;
  const { literals } = createDocument(path, text.slice(0, offset) + inserted + text.slice(offset));
  const words = { start: offset + inserted.indexOf('phi-lint'), end: offset + before.trimEnd().length };
  const moved = { start: finding.start + inserted.length, end: finding.end + inserted.length };
  return (
    literals.some((each) => each.kind === 'comment' && covers(each, words)) &&
    // What is no literal, such as a call, must not have become part of one.
    (literal === undefined
      ? !literals.some((each) => covers(each, moved))
      : literals.some((each) => each.kind === literal.kind && covers(each, moved)))
  );
}

function covers(literal: Span, span: Span): boolean {
  return literal.start <= span.start && span.end <= literal.end;
}

function lineAt(text: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end++;
  return { start, text: text.slice(start, end) };
}

function isBreak(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r';
}
