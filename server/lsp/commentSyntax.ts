import { families } from '../core/languages/families.js';

/** How a comment of one line is written. */
export interface CommentSyntax {
  readonly before: string;
  /** '' when the comment ends with its line. */
  readonly after: string;
}

const line = (mark: string): CommentSyntax => ({ before: `${mark} `, after: '' });
const block = (open: string, close: string): CommentSyntax => ({ before: `${open} `, after: ` ${close}` });
const hash = line('#');
const slashes = line('//');
const htmlComment = block('<!--', '-->');

/**
 * Languages that the lexer's table does not know. What is missing here has no comments (JSON, CSV, HL7, X12, plain
 * text), or none that may hold a suppression: the two hyphens before the reason are not allowed inside a comment of
 * XML (XML 1.0 §2.5), but are in one of HTML (HTML Living Standard §13.1.6).
 */
const others: Readonly<Record<string, CommentSyntax>> = {
  bat: line('REM'),
  dockerfile: hash,
  dotenv: hash,
  fish: hash,
  graphql: hash,
  handlebars: htmlComment,
  html: htmlComment,
  ini: line(';'),
  jsonc: slashes,
  makefile: hash,
  markdown: htmlComment,
  properties: hash,
  proto3: slashes,
  shellscript: hash,
  sql: line('--'),
  svelte: htmlComment,
  toml: hash,
  vue: htmlComment,
  yaml: hash,
};

/** A comment of JavaScript, TypeScript and what is like them. */
export const scriptComment: CommentSyntax = slashes;

/** A comment among the children of a JSX element. */
export const jsxComment: CommentSyntax = block('{/*', '*/}');

/** The comment syntax of a language; undefined when it has none. */
export function commentSyntaxOf(language: string): CommentSyntax | undefined {
  const spec = families.get(language);
  if (spec === undefined) return others[language];
  const [mark] = spec.line;
  if (mark !== undefined) return line(mark);
  const [pair] = spec.block;
  return pair === undefined ? undefined : block(pair.open, pair.close);
}

/** The marks that begin a comment running to the end of its line. */
export function lineMarksOf(language: string): readonly string[] {
  const syntax = others[language];
  return families.get(language)?.line ?? (syntax === undefined || syntax.after !== '' ? [] : [syntax.before.trim()]);
}
