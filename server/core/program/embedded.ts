/** Programs inside of files that are no programs as a whole: scripts of pages and components, cells of notebooks. */
import { escapeStyles } from '../formats/escapes.js';
import { codeCells } from '../formats/notebook.js';
import type { Span } from '../model.js';

/** Code to be parsed as one Program. */
export interface EmbeddedCode {
  /** Id of the language, as in `Document.language`. */
  readonly language: string;
  readonly text: string;
  /** Where in the file a position of `text` stands. Both are UTF-16 offsets; it never decreases. */
  readonly toFile: (offset: number) => number;
}

/**
 * The code inside of a file, by the id of the file's language; undefined for languages that hold none. Blocks of one
 * language are one text, as they share their names: the scripts of a page, both scripts of a component, the cells of a
 * notebook.
 */
export function embeddedCode(language: string, text: string): readonly EmbeddedCode[] | undefined {
  if (language === 'ipynb') return notebookCode(text);
  const spoken = scriptLanguages.get(language);
  return spoken === undefined ? undefined : markupCode(text, spoken, language === 'astro');
}

/** Can files of this language hold code? */
export function embedsCode(language: string): boolean {
  return language === 'ipynb' || scriptLanguages.has(language);
}

/** The language of a `<script>` that names none. Astro reads all of its scripts as TypeScript. */
const scriptLanguages: ReadonlyMap<string, string> = new Map([
  ['html', 'javascript'],
  ['vue', 'javascript'],
  ['svelte', 'javascript'],
  ['astro', 'typescript'],
]);

interface Block extends Span {
  readonly language: string;
}

/** All around the blocks is blank, so that positions are those of the file. */
function markupCode(text: string, spoken: string, hasFrontMatter: boolean): readonly EmbeddedCode[] {
  const blocks = [...(hasFrontMatter ? frontMatter(text) : []), ...scriptBlocks(text, spoken)];
  const languages = [...new Set(blocks.map(({ language }) => language))];
  return languages.map((language) => {
    const parts: string[] = [];
    let at = 0;
    for (const block of blocks) {
      if (block.language !== language) continue;
      parts.push(blank(text.slice(at, block.start)), text.slice(block.start, block.end));
      // Where a tag closes the block, so do a line end and a semicolon: two scripts never run into one statement.
      at = Math.min(block.end + 2, text.length);
      parts.push('\n;'.slice(0, at - block.end));
    }
    return { language, text: parts.join(''), toFile: (offset) => offset };
  });
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The code between the first two lines of dashes of an Astro component. */
function frontMatter(text: string): readonly Block[] {
  const start = /^\s{0,200}---[ \t]{0,200}\r?\n/.exec(text)?.[0].length;
  if (start === undefined) return [];
  const end = text.indexOf('\n---', start - 1);
  return end < 0 ? [] : [{ language: 'typescript', start, end: Math.max(start, end) }];
}

function scriptBlocks(text: string, spoken: string): readonly Block[] {
  const blocks: Block[] = [];
  const opening = /<!--|<script(?=[\s>/])/gi;
  const closing = /<\/script/gi;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    if (match[0] === '<!--') {
      const end = text.indexOf('-->', match.index);
      if (end < 0) break;
      opening.lastIndex = end + 3;
      continue;
    }
    const from = opening.lastIndex;
    const start = tagEnd(text, from);
    closing.lastIndex = start;
    const end = closing.exec(text)?.index ?? text.length;
    const language = languageOfTag(text.slice(from, start), spoken);
    if (language !== undefined && end > start) blocks.push({ language, start, end });
    opening.lastIndex = end;
  }
  return blocks;
}

/** Behind the `>` of the tag; one between quotes does not end it. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return text.length;
}

/** By `lang` or `type`; undefined when it holds no code that can be read: data, templates, shaders. */
function languageOfTag(attributes: string, spoken: string): string | undefined {
  const lang = attributeOf(attributes, 'lang') ?? attributeOf(attributes, 'language');
  if (lang !== undefined) return scriptTypes.get(lang);
  const type = attributeOf(attributes, 'type');
  if (type === undefined || type === '' || type === 'module') return spoken;
  return scriptTypes.get(type.replace(/^(?:text|application)\/(?:x-)?/, ''));
}

function attributeOf(attributes: string, key: string): string | undefined {
  const found = new RegExp(`\\s${key}\\s{0,20}=\\s{0,20}["']?([^"'\\s>]{0,80})`, 'i').exec(attributes);
  return found?.[1]?.toLowerCase();
}

const scriptTypes: ReadonlyMap<string, string> = new Map([
  ['js', 'javascript'],
  ['javascript', 'javascript'],
  ['ecmascript', 'javascript'],
  ['jsx', 'javascriptreact'],
  ['babel', 'javascriptreact'],
  ['ts', 'typescript'],
  ['typescript', 'typescript'],
  ['tsx', 'typescriptreact'],
]);

/** The cells of a notebook one after the other: they run in one process. Cells in another language are of that one. */
function notebookCode(text: string): readonly EmbeddedCode[] {
  const { language, cells } = codeCells(text);
  const spoken = kernels.get(language) ?? language;
  const builders = new Map<string, CodeBuilder>();
  for (const pieces of cells) {
    const cell = buildCode();
    for (const { start, end } of pieces) cell.decode(text, start, end);
    const own = cellLanguage(cell.text(), spoken);
    if (own === undefined) continue;
    const builder = builders.get(own) ?? buildCode();
    builders.set(own, builder);
    builder.add(own === 'python' ? withoutMagics(cell.text()) : cell.text(), cell);
  }
  return [...builders].map(([own, builder]) => ({
    language: own,
    text: builder.text(),
    toFile: (offset) => builder.toFile(offset),
  }));
}

/** Ids of languages by the names that kernels give themselves. */
const kernels: ReadonlyMap<string, string> = new Map([
  ['ipython', 'python'],
  ['python3', 'python'],
  ['bash', 'shellscript'],
  ['sh', 'shellscript'],
]);

/** `%%bash` on top of a cell makes it a script of that language; other magics of cells leave Python or are skipped. */
function cellLanguage(code: string, spoken: string): string | undefined {
  const [, sign, magic = ''] = /^\s{0,80}(%%?)(\w{1,40})/.exec(code) ?? [];
  if (sign === undefined || spoken !== 'python' || pythonMagics.has(magic)) return spoken;
  // Some kernels write `%bash` for a cell; all other magics of one sign stand for their line alone.
  return cellMagics.get(magic) ?? (sign === '%' ? spoken : undefined);
}

const pythonMagics: ReadonlySet<string> = new Set(['time', 'timeit', 'capture', 'python', 'python3', 'prun']);

const cellMagics: ReadonlyMap<string, string> = new Map([
  ['bash', 'shellscript'],
  ['sh', 'shellscript'],
  ['script', 'shellscript'],
  ['javascript', 'javascript'],
  ['js', 'javascript'],
  ['ruby', 'ruby'],
]);

/** Lines of `%magic`, `!command` and `?help` are no Python; they become comments of the same length. */
function withoutMagics(code: string): string {
  return code.replace(/^([ \t]{0,200})[%!?]/gm, '$1#');
}

/** Text that comes from several places, and remembers which. */
interface CodeBuilder {
  text(): string;
  toFile(offset: number): number;
  /** Appends what stands between the quotes of a JSON string. */
  decode(source: string, start: number, end: number): void;
  /** Appends another builder's text, or one of the same length, and a line end. */
  add(text: string, from: CodeBuilder): void;
}

function buildCode(): CodeBuilder {
  const parts: string[] = [];
  const origins: number[] = [];
  let end = 0;
  const { lengthAt, unitAt } = escapeStyles.backslash;
  return {
    text: () => parts.join(''),
    toFile: (offset) => origins[offset] ?? end,
    decode: (source, from, to) => {
      for (let at = from; at < to; ) {
        const length = at + 1 < to ? lengthAt(source, at, to) : 1;
        parts.push(length === 1 ? source.charAt(at) : unitAt(source, at, length));
        origins.push(at);
        at += length;
      }
      end = to;
    },
    add: (text, from) => {
      for (let at = 0; at < text.length; at++) origins.push(from.toFile(at));
      end = from.toFile(text.length);
      origins.push(end);
      parts.push(text, '\n');
    },
  };
}
