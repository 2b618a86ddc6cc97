import { families } from '../core/languages/families.js';

/** How a comment of one line is written. */
export interface CommentSyntax {
  readonly before: string;
  /** '' when the comment ends with its line. */
  readonly after: string;
}

const line = (mark: string): CommentSyntax => ({ before: `${mark} `, after: '' });
const block = (open: string, close: string): CommentSyntax => ({ before: `${open} `, after: ` ${close}` });
const hash = [line('#')];
const slashes = line('//');
const html = block('<!--', '-->');
/** A page, with scripts in it. */
const page = [html, slashes];
/** Code, with elements in it, among whose children a comment needs braces. */
const codeWithElements = [slashes, block('{/*', '*/}')];

/**
 * Languages that the lexer's table does not have, or that mix several. What is missing has no comments (JSON, CSV,
 * HL7, X12, plain text), or none that may hold a suppression: the two hyphens before the reason are not allowed inside
 * a comment of XML (XML 1.0, section 2.5), but are in one of HTML (HTML Living Standard, section 13.1.6).
 */
const others: Readonly<Record<string, readonly CommentSyntax[]>> = {
  dockerfile: hash,
  dotenv: hash,
  ejs: page,
  erb: page,
  fish: hash,
  handlebars: page,
  html: page,
  ini: [line(';')],
  javascript: codeWithElements,
  javascriptreact: codeWithElements,
  jsonc: [slashes],
  jsp: page,
  makefile: hash,
  markdown: [html],
  php: [slashes, html],
  properties: hash,
  shellscript: hash,
  sql: [line('--')],
  svelte: page,
  toml: hash,
  typescriptreact: codeWithElements,
  vue: page,
  yaml: hash,
};

/** The ways to write a comment in a language, the usual one first. Empty when it has none. */
export function commentSyntaxesOf(language: string): readonly CommentSyntax[] {
  const known = others[language];
  if (known !== undefined) return known;
  const spec = families.get(language);
  const [mark] = spec?.line ?? [];
  const [pair] = spec?.block ?? [];
  if (mark !== undefined) return [line(mark)];
  return pair === undefined ? [] : [block(pair.open, pair.close)];
}

/** For a line inside a comment of several lines, which may begin with an asterisk. */
export function wordsAlone(text: string): CommentSyntax {
  return { before: text.trimStart().startsWith('* ') ? '* ' : '', after: '' };
}
