/**
 * YAML as values: the subset in which infrastructure is written. Tags become objects of one property, the long form of
 * the same function in CloudFormation (`!If [...]` is `Fn::If: [...]`). What templates of Helm fill in is open.
 *
 * Source: YAML 1.2.2, https://yaml.org/spec/1.2.2/; short forms of functions in
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html, read 2026-11-22.
 */
import { deepestValue, known, type ObjectValue, open, type Property, type Value } from './model.js';
import { plainScalar, readFlow, tagged } from './yamlFlow.js';

/** A line that holds something. */
interface Line {
  /** Columns before what it holds; behind a dash it is the column of the item. */
  indent: number;
  /** Offset of what it holds. */
  start: number;
  /** Offset behind it, comment and trailing blanks excluded. */
  end: number;
  /** Offset of the end of the line. */
  readonly stop: number;
}

interface Reader {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly anchors: Map<string, Value>;
  at: number;
}

/** The values of the documents of a text. */
export function readYaml(text: string): readonly Value[] {
  return documentsIn(text).flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    return [readNode({ text, lines, anchors: new Map(), at: 0 }, first.indent, 0)];
  });
}

/** Lines by document; empty lines, comments and lines of template directives are left out. */
function documentsIn(text: string): readonly (readonly Line[])[] {
  const documents: Line[][] = [[]];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const start = skipBlanks(text, at, stop);
    const isMark = start === at && /^(?:---|\.\.\.)(?=\s|$)/.test(text.slice(at, at + 4));
    if (isMark) documents.push([]);
    const from = isMark ? skipBlanks(text, at + 3, stop) : start;
    const line = { indent: from - at, start: from, end: trimmed(text, from, stop), stop };
    if (line.end > from && !isSilent(text, line)) documents.at(-1)?.push(line);
    at = stop + 1;
  }
  return documents;
}

/** Comments, directives of YAML, and lines on which a template of Helm decides. */
function isSilent(text: string, { start, end }: Line): boolean {
  const first = text[start];
  return first === '#' || first === '%' || (text.startsWith('{{', start) && text.startsWith('}}', end - 2));
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t' || text[at] === '\r' || text[at] === '\ufeff')) at++;
  return at;
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t' || text[end - 1] === '\r')) end--;
  return end;
}

/** The value that begins on the current line. */
function readNode(reader: Reader, indent: number, depth: number): Value {
  const line = reader.lines[reader.at];
  if (line === undefined) return open({ start: reader.text.length, end: reader.text.length });
  if (depth > deepestValue) return skipped(reader, indent, line);
  if (isItem(reader.text, line)) return readSequence(reader, indent, depth);
  if (keyIn(reader.text, line.start, line.end) !== undefined) return readMapping(reader, indent, depth);
  return readInline(reader, line.start, line, indent - 1, depth);
}

/** What is not read is passed over. */
function skipped(reader: Reader, indent: number, { start }: Line): Value {
  let end = start;
  for (let line = reader.lines[reader.at]; line !== undefined && line.indent >= indent; ) {
    end = line.end;
    line = reader.lines[++reader.at];
  }
  return open({ start, end });
}

function isItem(text: string, { start, end }: Line): boolean {
  return text[start] === '-' && (start + 1 >= end || text[start + 1] === ' ' || text[start + 1] === '\t');
}

function readSequence(reader: Reader, indent: number, depth: number): Value {
  const { text, lines } = reader;
  const start = lines[reader.at]?.start ?? 0;
  const items: Value[] = [];
  for (let line = lines[reader.at]; line?.indent === indent && isItem(text, line); line = lines[reader.at]) {
    const from = skipBlanks(text, line.start + 1, line.end);
    if (from >= line.end || text[from] === '#') {
      reader.at++;
      items.push(readBelow(reader, indent, line, depth));
      continue;
    }
    line.indent += from - line.start;
    line.start = from;
    items.push(readNode(reader, line.indent, depth + 1));
  }
  return { kind: 'list', items, start, end: items.at(-1)?.end ?? start };
}

function readMapping(reader: Reader, indent: number, depth: number): ObjectValue {
  const { text, lines } = reader;
  const start = lines[reader.at]?.start ?? 0;
  const properties: Property[] = [];
  let isOpen = false;
  for (let line = lines[reader.at]; line !== undefined && line.indent >= indent; line = lines[reader.at]) {
    const key = line.indent === indent ? keyIn(text, line.start, line.end) : undefined;
    if (key === undefined) {
      // Something else stands here: a text that goes on, or a mistake.
      reader.at++;
      continue;
    }
    const value = readInline(reader, skipBlanks(text, key.next, line.end), line, indent, depth);
    if (key.name === '<<') isOpen = mergeInto(properties, value) || isOpen;
    else properties.push({ name: key.name, value, at: { start: key.start, end: Math.max(value.end, key.next) } });
    if (key.name.includes('{{')) isOpen = true;
  }
  return { kind: 'object', properties, open: isOpen, start, end: properties.at(-1)?.at.end ?? start };
}

/** Adds what `<<` brings in. True when that is not known. */
function mergeInto(properties: Property[], value: Value): boolean {
  if (value.kind === 'list') return value.items.map((item) => mergeInto(properties, item)).includes(true);
  if (value.kind !== 'object') return true;
  properties.push(...value.properties);
  return value.open;
}

interface Key {
  readonly name: string;
  readonly start: number;
  /** Offset behind the colon. */
  readonly next: number;
}

/** The key that a line begins with. */
function keyIn(text: string, start: number, end: number): Key | undefined {
  const line = text.slice(start, end);
  const first = line[0];
  if (first === '"' || first === "'") {
    const close = line.indexOf(first, 1);
    if (close < 0 || line[close + 1] !== ':' || !isGap(line, close + 2)) return undefined;
    return { name: line.slice(1, close), start, next: start + close + 2 };
  }
  if (first === '{' && !line.startsWith('{{')) return undefined;
  if (first === '[' || first === '#' || first === '|' || first === '>') return undefined;
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    if (!isGap(line, colon + 1)) continue;
    const name = line
      .slice(0, colon)
      .replace(/^[&!]\S{1,100} /, '')
      .trimEnd();
    return name.includes(' #') ? undefined : { name, start, next: start + colon + 1 };
  }
  return undefined;
}

function isGap(line: string, at: number): boolean {
  return at >= line.length || line[at] === ' ' || line[at] === '\t';
}

/** The value at an offset of the current line, behind a key or a dash. `indent` is that of what holds it. */
function readInline(reader: Reader, from: number, line: Line, indent: number, depth: number): Value {
  const { text } = reader;
  const first = text[from];
  if (from >= line.end || first === '#') {
    reader.at++;
    return readBelow(reader, indent, line, depth);
  }
  if (first === '!' || first === '&') return readMarked(reader, from, line, indent, depth);
  if (first === '*') return readAlias(reader, from, line);
  if (first === '|' || first === '>') return readBlockText(reader, from, indent, line);
  const isTemplate = text.startsWith('{{', from);
  if (!isTemplate && (first === '{' || first === '[' || first === '"' || first === "'")) {
    const { value, next } = readFlow(text, from, depth);
    while ((reader.lines[reader.at]?.start ?? Number.POSITIVE_INFINITY) < next) reader.at++;
    return value;
  }
  return readPlain(reader, from, line, indent);
}

/** A tag or an anchor, and what it stands before. */
function readMarked(reader: Reader, from: number, line: Line, indent: number, depth: number): Value {
  const { text } = reader;
  if (depth > deepestValue) return readPlain(reader, from, line, indent);
  const word = /^[!&][^\s,[\]{}]{0,200}/.exec(text.slice(from, Math.min(line.end, from + 201)))?.[0] ?? '!';
  const value = readInline(reader, skipBlanks(text, from + word.length, line.end), line, indent, depth + 1);
  if (word.startsWith('&')) reader.anchors.set(word.slice(1), value);
  return word.startsWith('&') ? value : tagged(word, value, from);
}

function readAlias(reader: Reader, from: number, line: Line): Value {
  reader.at++;
  const name = reader.text.slice(from + 1, line.end).split(/\s/, 1)[0] ?? '';
  return reader.anchors.get(name) ?? open({ start: from, end: line.end });
}

/** The value on the lines below a key or a dash. A list may stand in the column of its key. */
function readBelow(reader: Reader, indent: number, { end }: Line, depth: number): Value {
  const next = reader.lines[reader.at];
  const isBelow = next !== undefined && (next.indent > indent || (next.indent === indent && isItem(reader.text, next)));
  return isBelow ? readNode(reader, next.indent, depth + 1) : known(null, { start: end, end });
}

/** A text of several lines: `|` keeps them, `>` joins them. */
function readBlockText(reader: Reader, from: number, indent: number, line: Line): Value {
  const { text, lines } = reader;
  reader.at++;
  while ((lines[reader.at]?.indent ?? -1) > indent) reader.at++;
  const last = lines[reader.at - 1] ?? line;
  const body = text.slice(Math.min(line.stop + 1, text.length), last.stop);
  return body.includes('{{') ? open({ start: from, end: last.end }) : known(body, { start: from, end: last.end });
}

/** A scalar without quotes. What goes on over lines is a text that nobody compares with. */
function readPlain(reader: Reader, from: number, line: Line, indent: number): Value {
  const { text, lines } = reader;
  const comment = text.slice(from, line.end).search(/\s#/);
  const end = comment < 0 ? line.end : trimmed(text, from, from + comment);
  reader.at++;
  let goesOn = false;
  while ((lines[reader.at]?.indent ?? -1) > indent) {
    reader.at++;
    goesOn = true;
  }
  const at = { start: from, end };
  return goesOn ? open(at) : plainScalar(text.slice(from, end), at);
}
