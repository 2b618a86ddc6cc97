/** The lexer: one pass over the characters of a program, driven by the tables of its language. */
import type { Extractor } from '../formats/extractor.js';
import { type Draft, lineEnd } from '../formats/literals.js';
import type { Literal, Scope, Span } from '../model.js';
import { closeLineHoles } from './brackets.js';
import { blockCommentAt, lineCommentAt } from './comments.js';
import {
  type Compiled,
  classDigit,
  classNewline,
  classSpace,
  classSpecial,
  classWord,
  commonFamily,
  compiledFamilies,
} from './compile.js';
import { emitValue, settleFrame } from './emit.js';
import { type Lexer, modeBlock, modeChildren, modeRecord, modeTag, newLexer, prevLiteral } from './frames.js';
import { readChildren, readTag } from './jsx.js';
import { markupExtractor } from './markup.js';
import { isNamed } from './places.js';
import { punctuation } from './punctuation.js';
import { extractShell } from './shell.js';
import { readHeredocs, scanFence, scanString, skipCharacter } from './strings.js';
import { beginValue, readWord } from './words.js';

function onNewline(lexer: Lexer): void {
  lexer.pos++;
  const { spec } = lexer.compiled;
  if (lexer.lineHoles > 0) closeLineHoles(lexer);
  if (lexer.heredocs.length > 0) readHeredocs(lexer);
  if (!spec.newlineEnds) return;
  const { mode } = lexer.top;
  if (mode === modeBlock || (mode === modeRecord && spec.newlineEndsEntry)) lexer.newline = true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Numbers of at least this many digits are literals even without a name. */
const telling = 4;

/** What may stand behind the digits of a number to say its type: `5L`, `5u64`, `5ULL`, `5.0f`, `5m`, `5n`. */
const typeSuffix = /^(?:[uU]?[lL]{0,2}|[lL][uU]|[fFdDmMnN]|[iuf](?:8|16|32|64|128|size))$/;

function onNumber(lexer: Lexer): void {
  const { text, end } = lexer;
  const start = lexer.pos;
  let at = start;
  let digits = 0;
  let letters = -1;
  let plain = !(text.charCodeAt(at) === 48 && (text.charCodeAt(at + 1) | 32) === 120);
  const hexadecimal = !plain;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (code === 46) {
      const next = text.charCodeAt(at + 1);
      if (next < 48 || next > 57) break;
    } else if (code === 95 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
      if (code !== 95) {
        if (plain) letters = at;
        plain = false;
      }
    } else if (code !== 39 || !lexer.compiled.spec.arrowMember || !isDigit(text.charCodeAt(at + 1))) break;
  }
  lexer.pos = at;
  if (lexer.newline) beginValue(lexer);
  if (letters > 0 && at - letters <= 5 && typeSuffix.test(text.slice(letters, at))) {
    digits -= text.slice(letters, at).replace(/\D/g, '').length;
    at = text.charCodeAt(letters - 1) === 95 ? letters - 1 : letters;
    plain = true;
  }
  if (!hexadecimal && (plain || digits >= telling)) {
    if (digits >= telling || isNamed(lexer)) {
      settleFrame(lexer, lexer.pos);
      emitValue(lexer, start, at, 'number');
    }
  }
  lexer.prev = prevLiteral;
}

/** Comments and strings by their first character; true when there was one. */
function onSpecial(lexer: Lexer, code: number): boolean {
  const { compiled, text, pos } = lexer;
  if (compiled.blockComments[code] !== undefined && blockCommentAt(lexer, code)) return true;
  if (compiled.lineComments[code] !== undefined && lineCommentAt(lexer, code)) return true;
  const specs = compiled.strings[code];
  if (specs === undefined) return false;
  for (const spec of specs) {
    if (spec.open.length > 1 && !text.startsWith(spec.open, pos)) continue;
    if (spec.character) {
      skipCharacter(lexer, pos);
      return true;
    }
    if (lexer.newline) beginValue(lexer);
    if (spec.fence) scanFence(lexer, pos, spec.fence, spec);
    else scanString(lexer, spec, pos + spec.open.length, true);
    return true;
  }
  return false;
}

function run(text: string, range: Span, scope: Scope, compiled: Compiled): Literal[] {
  const out: Draft[] = [];
  const { classes } = compiled;
  const { end } = range;
  const lexer = newLexer(text, range.start, end, compiled, scope, out);
  if (range.start === 0 && text.startsWith('#!')) lexer.pos = lineEnd(text, 0, end);
  while (lexer.pos < end) {
    const { mode } = lexer.top;
    if (mode === modeTag) readTag(lexer);
    else if (mode === modeChildren) readChildren(lexer);
    else {
      const code = text.charCodeAt(lexer.pos);
      const kind = code < 128 ? classes[code] : classWord;
      if (kind === classSpace) lexer.pos++;
      else if (kind === classWord) readWord(lexer, code);
      else if (kind === classNewline) onNewline(lexer);
      else if (kind === classDigit) onNumber(lexer);
      else if (kind !== classSpecial || !onSpecial(lexer, code)) punctuation(lexer, code);
    }
  }
  return out;
}

/** PHP stands inside a page: what is outside `<?php … ?>` is markup. */
function extractPhp(text: string, range: Span, scope: Scope): Literal[] {
  const compiled = compiledFamilies.get('php') ?? commonFamily;
  const out: Literal[] = [];
  let at = range.start;
  while (at < range.end) {
    const found = text.indexOf('<?', at);
    const open = found < 0 || found > range.end ? range.end : found;
    if (open > at) append(out, extractPage(text, { start: at, end: open }, scope));
    if (open >= range.end) break;
    const start = Math.min(open + (text.startsWith('<?php', open) ? 5 : 2), range.end);
    const closed = text.indexOf('?>', start);
    const end = closed < 0 || closed > range.end ? range.end : closed;
    append(out, run(text, { start, end }, scope, compiled));
    at = end + 2;
  }
  return out;
}

function append(out: Literal[], more: readonly Literal[]): void {
  for (const literal of more) out.push(literal);
}

const markupLanguages: ReadonlySet<string> = new Set([
  'vue',
  'svelte',
  'astro',
  'html',
  'handlebars',
  'razor',
  'erb',
  'jsp',
  'ejs',
]);
const shellLanguages: ReadonlySet<string> = new Set(['shellscript', 'dockerfile', 'makefile', 'bat', 'fish']);

const extractPage = markupExtractor((language) => extractCode(language === 'json' ? 'javascript' : language));

/** The extractor for the source code of a language (a VS Code language id). Unknown languages read as C-like. */
export function extractCode(language: string): Extractor {
  if (markupLanguages.has(language)) return extractPage;
  if (shellLanguages.has(language)) return extractShell;
  if (language === 'php') return extractPhp;
  const compiled = compiledFamilies.get(language) ?? commonFamily;
  return (text, range, scope) => run(text, range, scope, compiled);
}
