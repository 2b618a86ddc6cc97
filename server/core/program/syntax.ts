/** The small view of a syntax tree that lowering needs. Parsers are loaded by the host, which hands trees in. */
import type { Span } from '../model.js';

/** A node of a concrete syntax tree. Brackets, commas and semicolons are left out. */
export interface SyntaxNode extends Span {
  /** The grammar's name of the node: `call_expression`; of an operator or keyword its text. */
  readonly type: string;
  /** The grammar's name of its place in the parent: `function`; undefined when it has none. */
  readonly field: string | undefined;
  /** False for operators and keywords. */
  readonly named: boolean;
  readonly children: readonly SyntaxNode[];
}

export interface SyntaxTree {
  readonly root: SyntaxNode;
  /** Where the text could not be parsed, or was nested too deep to keep. What could be parsed inside is in the tree. */
  readonly errors: readonly Span[];
}

/** Gives the tree of a text, or undefined when the language has no grammar here or the text is beyond its bounds. */
export type Parse = (language: string, text: string) => SyntaxTree | undefined;

/** The first child in a field. */
export function childIn(node: SyntaxNode, field: string): SyntaxNode | undefined {
  return node.children.find((child) => child.field === field);
}

/** All children in a field. */
export function childrenIn(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  return node.children.filter((child) => child.field === field);
}

/** Children that are neither operators nor keywords nor comments. */
export function namedChildren(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter((child) => child.named && !isComment(child));
}

/** The first named child of one of the types. */
export function childOf(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | undefined {
  return node.children.find((child) => types.includes(child.type));
}

export function isComment(node: SyntaxNode): boolean {
  return node.type.endsWith('comment');
}

/** Is there an operator or keyword of this text right below the node? */
export function hasToken(node: SyntaxNode, token: string): boolean {
  return node.children.some((child) => !child.named && child.type === token);
}

/** The first named child behind a token: what `=` gives to a name in grammars that have no field for it. */
export function childAfter(node: SyntaxNode, token: string): SyntaxNode | undefined {
  const at = node.children.findIndex((child) => !child.named && child.type === token);
  return at < 0 ? undefined : node.children.slice(at + 1).find((child) => child.named && !isComment(child));
}
