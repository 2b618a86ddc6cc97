import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../model.js';
import { policyKind } from './definition.js';
import { mergedPolicy, type PolicyLayer, referencesIn, withoutWrongValues } from './layers.js';
import type { Policy } from './model.js';
import { createReader, type PolicyProblem, type Reader } from './problem.js';

/** A policy with what is wrong in its file. */
export interface ParsedPolicy {
  readonly policy: Policy;
  /** In order of the file. */
  readonly problems: readonly PolicyProblem[];
}

/** In UTF-16 units: more than any team writes by hand or by tool. */
export const longestPolicy = 1024 * 1024;

/** A policy has nine levels at most. The parser calls itself for each, so that far more would break it. */
const deepestLevel = 64;

/**
 * Reads a policy file (`.phi-lint.json`, comments and trailing commas allowed). What is wrong is reported with its
 * place and left out; the rest is in force. A text that is no JSON gives the default policy: who reads half of it might
 * read half of an agreement. `today` (`YYYY-MM-DD`) is what dates are compared with; without it they are not.
 */
export function parsePolicy(text: string, today?: string): ParsedPolicy {
  const layer = readLayer('', text, today);
  return { policy: mergedPolicy([layer], undefined, today).policy, problems: layer.problems };
}

/** Reads one policy file, named `path`, for being merged with others. What it extends is not looked at. */
export function readLayer(path: string, text: string, today?: string): PolicyLayer {
  const reader = createReader(today);
  const root = treeOf(text, reader);
  if (root !== undefined) policyKind.read(root, 'The policy', reader);
  const problems = reader.problems().map((problem) => ({ ...problem, ...within(text, problem) }));
  problems.sort((a, b) => a.start - b.start);
  return { path, tree: root && withoutWrongValues(root, problems), problems, references: referencesIn(root) };
}

/** A place that can be pointed at: what is missing at the end is told at the last character. */
function within(text: string, { start, end }: Span): Span {
  const from = Math.max(0, Math.min(start, text.length - 1));
  return { start: from, end: Math.min(text.length, Math.max(end, from + 1)) };
}

/** The values of a policy file; undefined when it is no JSON. */
function treeOf(text: string, reader: Reader): Node | undefined {
  const unreadable = unreadableAt(text);
  if (unreadable !== undefined) {
    reader.error({ start: unreadable.at, end: Math.min(text.length, unreadable.at + 1) }, unreadable.message);
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const error of errors) {
    reader.error({ start: error.offset, end: error.offset + Math.max(1, error.length) }, sentenceFor(error));
  }
  return errors.length > 0 ? undefined : root;
}

/** Where a text is too long or too deep to be read at all. Looks at each token once. */
function unreadableAt(text: string): { readonly at: number; readonly message: string } | undefined {
  if (text.length > longestPolicy) {
    return { at: longestPolicy, message: 'The policy is too long: more than a million characters are not read.' };
  }
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    if (scanner.getTokenLength() !== 1) continue;
    const sign = text[scanner.getTokenOffset()];
    if (sign === '{' || sign === '[') depth++;
    if (sign === '}' || sign === ']') depth--;
    if (depth > deepestLevel) {
      return { at: scanner.getTokenOffset(), message: 'The policy is nested too deeply to be read.' };
    }
  }
  return undefined;
}

/** By the names that the parser gives its errors. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['PropertyNameExpected', 'A key in double quotes is missing here.'],
  ['ValueExpected', 'A value is missing here.'],
  ['ColonExpected', 'A colon is missing here.'],
  ['CommaExpected', 'A comma is missing here.'],
  ['CloseBraceExpected', 'A closing brace is missing here.'],
  ['CloseBracketExpected', 'A closing bracket is missing here.'],
  ['EndOfFileExpected', 'The policy ends before this, and nothing may follow.'],
  ['UnexpectedEndOfComment', 'This comment is not closed.'],
  ['UnexpectedEndOfString', 'This text has no closing quote.'],
]);

function sentenceFor({ error }: ParseError): string {
  const sentence = sentences.get(printParseErrorCode(error)) ?? 'This is not valid JSON.';
  return `${sentence} Until it is valid JSON, nothing of the file is in force.`;
}
