import type { Document, Finding, Literal } from '../core/model.js';
import { type CommentSyntax, commentSyntaxOf, jsxComment, lineMarksOf } from './commentSyntax.js';

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
 * The comment that accepts a finding, on a line of its own above it. Undefined where the language has no comments, or
 * where a new line would become part of a string, a value or the running text.
 */
export function suppressionComment(document: Document, finding: Finding): SuppressionComment | undefined {
  const line = lineAt(document.text, finding.start);
  const syntax = syntaxAbove(document, line, literalAt(document, finding));
  if (syntax === undefined) return undefined;
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  return {
    offset: line.start,
    before: `${indent}${syntax.before}phi-lint-disable-next-line ${finding.rule} -- `,
    after: `${syntax.after}${document.text.includes('\r\n') ? '\r\n' : '\n'}`,
  };
}

/** The comment syntax that works on a new line above `line`. */
function syntaxAbove(document: Document, line: Line, literal: Literal | undefined): CommentSyntax | undefined {
  const syntax = commentSyntaxOf(document.language);
  if (syntax === undefined || continues(document, line)) return undefined;
  const around = document.literals.find(({ start, end }) => start < line.start && line.start <= end);
  if (around?.kind === 'comment') return insideComment(document.language, line, syntax);
  const inProse = literal?.kind === 'prose';
  if (inProse && document.kind === 'code') {
    return jsxLanguages.has(document.language) ? aboveJsx(document.text, line, around) : undefined;
  }
  if (document.language === 'markdown') return isPlainMarkdown(document.text, line) ? syntax : undefined;
  return around === undefined || inProse ? syntax : undefined;
}

const jsxLanguages: ReadonlySet<string> = new Set(['javascript', 'javascriptreact', 'typescriptreact']);

/** Does the line belong to the one before it, so that nothing can come between them? */
function continues(document: Document, line: Line): boolean {
  if (line.start === 0) return /^(?:#!|<\?|<!)/.test(line.text);
  return /\\[ \t]*\r?\n?$/.test(before(document.text, line));
}

/** Inside a comment of several lines the words stand alone; marks would end it or be read as text. */
function insideComment(language: string, line: Line, syntax: CommentSyntax): CommentSyntax {
  const begin = line.text.trimStart();
  if (lineMarksOf(language).some((mark) => begin.startsWith(mark))) return syntax;
  return { before: begin.startsWith('* ') ? '* ' : '', after: '' };
}

/** Above text of JSX: between children a comment needs braces, before the outermost element it must not have them. */
function aboveJsx(text: string, line: Line, around: Literal | undefined): CommentSyntax | undefined {
  if (around?.kind === 'prose') return jsxComment;
  if (/^\s*(?:return|const|let|var|export|default|[\w$.]+ ?=)(?![\w$])/.test(line.text)) return lineComment;
  const previous = before(text, line).trimEnd();
  if (/(?:=>|[(=?:,[]|&&|\|\||\breturn)$/.test(previous)) return lineComment;
  return /[>}]$/.test(previous) ? jsxComment : undefined;
}

const lineComment: CommentSyntax = { before: '// ', after: '' };

/** The text before a line, as far back as it takes to see how it ends. */
function before(text: string, line: Line): string {
  return text.slice(Math.max(0, line.start - 500), line.start);
}

/** Not in a table or a block of code, where the comment would be shown. */
function isPlainMarkdown(text: string, line: Line): boolean {
  if (/^\s*\|/.test(line.text) || /^(?: {4}|\t)/.test(line.text)) return false;
  const fences = text.slice(0, line.start).match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 0;
}

function literalAt(document: Document, finding: Finding): Literal | undefined {
  return document.literals.find(({ start, end }) => start <= finding.start && finding.end <= end);
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
