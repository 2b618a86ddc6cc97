/** Edits of what a file imports, for JavaScript and Python. */
import type { Document, Edit, Span } from '../model.js';
import type { Import, Program } from '../program/model.js';

/** A statement that brings names in, taken apart. */
interface ImportStatement extends Span {
  readonly module: string;
  /** The name of a default import, or of what `require` gives. */
  readonly whole: string | undefined;
  /** Names in braces or behind `import`, as written: `a`, `a as b`, `type a`, `a: b`. */
  readonly names: readonly string[];
  render(module: string, whole: string | undefined, names: readonly string[]): string;
  /** Several can stand below each other. */
  readonly separate: boolean;
}

/** What a name is replaced by. */
export interface ImportChange {
  /** The import of the name that was called. */
  readonly old: Import;
  /** Where that name is called and will not be any more. */
  readonly call: Span;
  readonly module: string;
  readonly name: string;
}

/**
 * The edits that import `name` from `module`, and no longer what nobody uses then. Undefined where the import cannot be
 * changed with certainty.
 */
export function importInstead(
  document: Document,
  program: Program,
  { old, call, module, name }: ImportChange,
): readonly Edit[] | undefined {
  const statement = statementOf(document, old);
  if (statement === undefined) return undefined;
  const isThere = program.imports.some((each) => each.module === module && each.local === name && each.name === name);
  if (!isThere && isUsed(document, name, [])) return undefined;
  const isLeft = isUsed(document, old.local, [statement, call]);
  const whole = isLeft || statement.whole !== old.local ? statement.whole : undefined;
  const kept = statement.names.filter((each) => isLeft || localOf(each) !== old.local);
  if (isThere && isLeft) return [];
  const newText = textOf(document, statement, whole, kept, isThere ? undefined : { module, name });
  return newText === undefined ? undefined : [{ start: statement.start, end: statement.end, newText }];
}

function textOf(
  { text }: Document,
  statement: ImportStatement,
  whole: string | undefined,
  kept: readonly string[],
  added: { readonly module: string; readonly name: string } | undefined,
): string | undefined {
  const { module, render, separate, start } = statement;
  const isEmpty = whole === undefined && kept.length === 0;
  // An import that is there already, alone: taking the rest of the line with it is left to people.
  if (added === undefined) return isEmpty ? undefined : render(module, whole, kept);
  if (added.module === module) {
    return whole !== undefined && !separate ? undefined : render(module, whole, [...kept, added.name]);
  }
  const own = render(added.module, undefined, [added.name]);
  if (isEmpty) return own;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return separate && before.trim() === '' ? `${render(module, whole, kept)}\n${before}${own}` : undefined;
}

/** Makes sure that a Python file imports `os` before the statement that imports something else. */
export function importOs(document: Document, before: Import): readonly Edit[] | undefined {
  const { text } = document;
  if (/^import (?:[\w., ]+, *)?os\b(?! *(?:as|\.))/m.test(text)) return [];
  const lineStart = text.lastIndexOf('\n', before.start - 1) + 1;
  const from = pythonStart(text, before);
  const start = from === undefined ? lineStart : Math.min(from, text.lastIndexOf('\n', from - 1) + 1);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  return /^(?:from|import)\b/.test(text.slice(start + indent.length))
    ? [{ start, end: start, newText: `${indent}import os\n` }]
    : undefined;
}

function statementOf(document: Document, old: Import): ImportStatement | undefined {
  return document.language === 'python' ? pythonStatement(document, old) : scriptStatement(document, old);
}

const esModule = /^import\s+(?:([\w$]+)\s*,?\s*)?(?:\{([^{}]*)\})?\s*from\s*(["'])([^"']+)\3(;?)$/;
const required = /^(?:([\w$]+)|\{([^{}]*)\})\s*=\s*require\((["'])([^"']+)\3\)(?:\.default)?$/;

function scriptStatement({ text }: Document, { start, end }: Import): ImportStatement | undefined {
  const written = text.slice(start, end);
  const isModule = written.startsWith('import');
  const [, whole, list = '', quote = "'", module = '', semicolon = ''] =
    (isModule ? esModule : required).exec(written) ?? [];
  const names = namesIn(list);
  if (module === '' || names === undefined) return undefined;
  const braces = (inner: readonly string[]) => `{ ${inner.join(', ')} }`;
  return {
    start,
    end,
    module,
    whole,
    names,
    separate: isModule,
    render: (from, first, rest) => {
      const parts = [...(first === undefined ? [] : [first]), ...(rest.length === 0 ? [] : [braces(rest)])];
      const named = parts.join(', ');
      return isModule
        ? `import ${named} from ${quote}${from}${quote}${semicolon}`
        : `${named} = require(${quote}${from}${quote})`;
    },
  };
}

function pythonStatement({ text }: Document, old: Import): ImportStatement | undefined {
  const start = pythonStart(text, old);
  if (start === undefined) return undefined;
  const match = /^from\s+([\w.]+)\s+import\s+(?:\(([^()#]*)\)|([^()#\n;\\]*))/.exec(text.slice(start));
  const names = namesIn(match?.[2] ?? match?.[3] ?? '');
  if (match === null || names === undefined || match[1] === undefined) return undefined;
  return {
    start,
    end: start + match[0].trimEnd().length,
    module: match[1],
    whole: undefined,
    names,
    separate: true,
    render: (from, _whole, rest) => `from ${from} import ${rest.join(', ')}`,
  };
}

/** Where the `from` of an import stands: imports of Python are known by the places of their names. */
function pythonStart(text: string, { module, start }: Import): number | undefined {
  const at = text.lastIndexOf('from ', start);
  return at >= 0 && /^from\s+([\w.]+)\s/.exec(text.slice(at, start))?.[1] === module ? at : undefined;
}

/** Undefined for anything but plain names, such as comments among them. */
function namesIn(list: string): readonly string[] | undefined {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.every((name) => /^[\w$]+(?:(?:\s+as\s+|\s*:\s*|\s+)[\w$]+)?$/.test(name)) ? names : undefined;
}

/** The name by which the file knows what it imports: `b` of `a as b`. */
function localOf(name: string): string {
  return /[\w$]+$/.exec(name)?.[0] ?? name;
}

/** Does a word stand anywhere outside of some places? In strings and comments it counts as well. */
function isUsed({ text }: Document, word: string, outside: readonly Span[]): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWord = !/[\w$]/.test(text[at - 1] ?? '') && !/[\w$]/.test(text[at + word.length] ?? '');
    if (isWord && !outside.some(({ start, end }) => start <= at && at < end)) return true;
  }
  return false;
}
