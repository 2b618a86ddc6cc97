/** A light parser of Swift, which has no grammar here. It reads what data does, and skips types and the like. */
import type { SyntaxNode, SyntaxTree } from '../../syntax.js';
import { fail, isAt, next, node, peek, type Reader } from './reader.js';
import { readStatementsUntil } from './statements.js';
import { swiftTokens } from './tokens.js';

/** The tree of a text. Never throws; takes time linear in the text. What cannot be read is noted in `errors`. */
export function parseSwift(text: string): SyntaxTree {
  const reader: Reader = {
    text,
    tokens: swiftTokens(text, 0, text.length),
    errors: [],
    at: 0,
    depth: 0,
    beforeBlock: false,
    binding: false,
  };
  const found: SyntaxNode[] = [];
  while (peek(reader).kind !== 'end') {
    for (const statement of readStatementsUntil(reader)) found.push(statement);
    // A bracket too many ends nothing.
    if (isAt(reader, '}')) {
      fail(reader);
      next(reader);
    }
  }
  return { root: node('file', { start: 0, end: text.length }, found), errors: reader.errors };
}
