/**
 * Shell scripts and their relatives (Dockerfile, Makefile, batch): quoted strings, assignments, options with values,
 * here-documents. Words are values only behind a name, because everything else is a command.
 */
import { extractCsv, extractTsv } from '../formats/csv.js';
import type { Extractor } from '../formats/extractor.js';
import { type Draft, isSpace, lineEnd, nextLine } from '../formats/literals.js';
import type { Literal, Scope, Span } from '../model.js';
import { embeddedIn } from './embedded.js';

interface Announced {
  readonly tag: string;
  /** What reads the body: a table when the command writes one. */
  readonly extractor: Extractor | undefined;
}

interface Shell {
  readonly text: string;
  readonly end: number;
  readonly file: Scope;
  readonly out: Draft[];
  readonly tags: Announced[];
  /** The file, or the array that is being filled. */
  scope: Scope;
  pos: number;
  /** The name that the next value gets: of a variable or option; '' when none. */
  name: string;
}

const assignment = /([A-Za-z_][\w.-]{0,80})\+?=(?!=)/y;
const option = /--?([A-Za-z][\w-]{0,60})(=|[ \t]{1,20}(?=["'\w$+(]))?/y;
const arrayStart = /([A-Za-z_]\w{0,80})\+?=\(/y;
const elementOf = /[A-Za-z_]\w{0,80}(?=\[["']?[A-Za-z_][\w.-]{0,80}["']?\]\+?=)/y;
const element = /\[(["']?)([A-Za-z_][\w.-]{0,80})\1\]\+?=/y;
const written = /(?:>|\btee\b(?:[ \t]{1,9}-a)?)[ \t]{0,9}["']?[\w./${}~-]{0,200}\.([ct]sv)\b/;
const longestCommand = 160;
const heredoc = /<<[-~]?[ \t]?(["']?)\\?([A-Za-z_]\w{0,60})\1/y;
const bareWord = /[^\s"'`;|&<>()$\\]{1,200}/y;
const telling = /\d{3}|@/;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function emit(shell: Shell, start: number, end: number, reader?: Extractor): void {
  if (start >= end) return;
  const extractor = reader ?? embeddedIn(shell.text, { start, end });
  if (extractor) {
    for (const literal of extractor(shell.text, { start, end }, shell.scope)) shell.out.push({ ...literal });
  } else {
    shell.out.push({ start, end, kind: 'string', name: shell.name, scope: shell.scope });
  }
  shell.name = '';
}

function readQuoted(shell: Shell, quote: number): void {
  const { text, end } = shell;
  const start = shell.pos + 1;
  let at = start;
  while (at < end && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === 92 && quote === 34 ? 2 : 1;
  const stop = Math.min(at, end);
  emit(shell, start, stop);
  shell.pos = Math.min(stop + 1, end);
}

function readComment(shell: Shell): void {
  const stop = lineEnd(shell.text, shell.pos, shell.end);
  let start = shell.pos;
  while (start < stop && (shell.text.charCodeAt(start) === 35 || isSpace(shell.text.charCodeAt(start)))) start++;
  if (start < stop && !shell.text.startsWith('#!', shell.pos)) {
    shell.out.push({ start, end: stop, kind: 'comment', name: '', scope: shell.scope });
  }
  shell.pos = stop;
}

/** The bodies of here-documents, up to a line that is the tag. */
function readHeredocs(shell: Shell): void {
  const { text, end } = shell;
  for (const { tag, extractor } of shell.tags) {
    const start = shell.pos;
    let line = start;
    while (line < end) {
      const stop = lineEnd(text, line, end);
      if (text.slice(line, Math.min(stop, line + tag.length + 80)).trim() === tag) break;
      line = nextLine(text, stop, end);
    }
    emit(shell, start, Math.min(line, end), extractor);
    shell.pos = line < end ? lineEnd(text, line, end) : end;
  }
  shell.tags.length = 0;
}

/** A word of a command: an assignment or an option gives a name, a word behind a name is its value. */
function readWord(shell: Shell): void {
  const { text, pos } = shell;
  if (openArray(shell)) return;
  const owner = matchAt(elementOf, text, pos);
  if (owner) {
    shell.pos += owner[0].length;
    return;
  }
  const named = shell.name === '' ? (matchAt(assignment, text, pos) ?? matchAt(option, text, pos)) : null;
  const name = named?.[1];
  if (named && name !== undefined && pos + named[0].length <= shell.end) {
    shell.pos = pos + named[0].length;
    const gives = named[2] !== undefined || named[0].endsWith('=');
    if (gives && !/[\s;|&]/.test(text.charAt(shell.pos))) shell.name = name;
    return;
  }
  const word = matchAt(bareWord, text, pos);
  const end = Math.min(word ? pos + word[0].length : pos + 1, shell.end);
  if (word && shell.name === '') shell.name = '';
  if (word && (shell.name !== '' || telling.test(word[0]))) emit(shell, pos, end);
  shell.pos = end;
}

/** `declare -A patient=([mrn]=…)` is a record, `patients=("…" "…")` a list; false when none begins. */
function openArray(shell: Shell): boolean {
  const match = matchAt(arrayStart, shell.text, shell.pos);
  const name = match?.[1];
  if (match === null || name === undefined) return false;
  shell.pos = Math.min(shell.pos + match[0].length, shell.end);
  shell.name = '';
  let at = shell.pos;
  while (at < shell.end && shell.text.charCodeAt(at) <= 32) at++;
  const kind = matchAt(element, shell.text, at) ? 'record' : 'list';
  shell.scope = { kind, name, parent: shell.file };
  return true;
}

/** `[mrn]=…`: true when an element of an array begins here. */
function readElement(shell: Shell): boolean {
  const match = matchAt(element, shell.text, shell.pos);
  const key = match?.[2];
  if (match === null || key === undefined) return false;
  shell.pos = Math.min(shell.pos + match[0].length, shell.end);
  if (!isSpace(shell.text.charCodeAt(shell.pos))) shell.name = key;
  return true;
}

function step(shell: Shell): void {
  const { text, pos } = shell;
  const code = text.charCodeAt(pos);
  if (code === 10) {
    shell.pos++;
    shell.name = '';
    if (shell.tags.length > 0) readHeredocs(shell);
  } else if (code <= 32) {
    shell.pos++;
    if (shell.name !== '' && text.charCodeAt(pos - 1) !== 32 && shell.name.endsWith('=')) shell.name = '';
  } else if (code === 92) shell.pos += 2;
  else if (code === 34 || code === 39) readQuoted(shell, code);
  else if (code === 35 && (pos === 0 || isSpace(text.charCodeAt(pos - 1)))) readComment(shell);
  else if (code === 60 && text.charCodeAt(pos + 1) === 60) openHeredoc(shell);
  else if (code === 59 || code === 124 || code === 38 || code === 40 || code === 41) {
    shell.pos++;
    shell.name = '';
    if (code === 41) shell.scope = shell.file;
  } else if (code === 91 && readElement(shell)) return;
  else if (code === 36) skipVariable(shell);
  else readWord(shell);
}

/** `cat <<EOT > patients.csv`: the body is the table that the command writes. */
function tableWritten(shell: Shell): Extractor | undefined {
  const { text, pos } = shell;
  const before = text.slice(Math.max(0, pos - longestCommand), pos);
  const after = text.slice(pos, Math.min(shell.end, pos + longestCommand));
  const command = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
  const kind = written.exec(command)?.[1];
  if (kind === undefined) return undefined;
  return kind === 'csv' ? extractCsv : extractTsv;
}

function openHeredoc(shell: Shell): void {
  const match = matchAt(heredoc, shell.text, shell.pos);
  const tag = match?.[2];
  if (match && tag !== undefined && shell.text.charCodeAt(shell.pos + 2) !== 60) {
    shell.tags.push({ tag, extractor: tableWritten(shell) });
    shell.pos += match[0].length;
  } else shell.pos += 2;
}

/** `$NAME`, `${NAME:-…}`: the default inside braces is read as a value of the variable. */
function skipVariable(shell: Shell): void {
  shell.pos++;
  if (shell.text.charCodeAt(shell.pos) === 123) shell.pos++;
  else shell.name = '';
}

/** Values of a shell script with the variables and options they are given to. */
export const extractShell: Extractor = (text: string, range: Span, scope: Scope): Literal[] => {
  const shell: Shell = { text, end: range.end, file: scope, scope, out: [], tags: [], pos: range.start, name: '' };
  while (shell.pos < shell.end) step(shell);
  return shell.out;
};
