/** Edits that put another client in the place of one that a program makes. */
import type { ClientOption, DropIn } from '../catalog/ai/dropIns.js';
import type { Document, Edit, Span } from '../model.js';
import type { Code } from '../program/code.js';
import type { Call, Import } from '../program/model.js';
import { ecosystemsOf } from './clients.js';
import { importInstead, importOs } from './importEdits.js';

/** What a call makes: the module and the name in it, with the import that brought them. */
export interface Made {
  readonly call: Call;
  readonly module: string;
  readonly name: string;
  readonly import: Import;
}

/** The client that the call at a place makes; undefined when that is no imported name. */
export function clientAt({ bindings }: Code, { start, end }: Span): Made | undefined {
  const call = bindings.calls.find((site) => site.call.start === start && site.call.callee.end === end)?.call;
  const callee = call?.callee;
  if (call === undefined || callee === undefined) return undefined;
  if (callee.kind === 'name') {
    const own = bindings.importsByLocal.get(callee.name);
    return own && own.name !== '*' ? { call, module: own.module, name: own.name, import: own } : undefined;
  }
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return undefined;
  const own = bindings.importsByLocal.get(callee.object.name);
  if (own === undefined) return undefined;
  const isWhole = own.name === '*' || own.name === 'default';
  return { call, module: isWhole ? own.module : `${own.module}.${own.name}`, name: callee.property, import: own };
}

/** Can the client take the place of what was made? */
export function fits({ ecosystem, module, exports }: DropIn, made: Made, language: string): boolean {
  return ecosystemsOf(language).includes(ecosystem) && module === made.module && Object.hasOwn(exports, made.name);
}

/** The edits that make another client, with `options` beside those it has; undefined where they are not certain. */
export function clientInstead(
  document: Document,
  { program }: Code,
  made: Made,
  dropIn: DropIn,
  options: readonly ClientOption[],
): readonly Edit[] | undefined {
  const { call } = made;
  const name = dropIn.exports[made.name] ?? made.name;
  const renamed = rename(document, program, made, dropIn, name);
  const given = giveOptions(document, call, options, dropIn.drops);
  const reads = options.some((option) => 'variable' in option);
  const os = reads && document.language === 'python' ? importOs(document, made.import) : [];
  if (renamed === undefined || given === undefined || os === undefined) return undefined;
  return merged([...os, ...renamed, ...given]);
}

function rename(
  { text, ...document }: Document,
  program: Code['program'],
  made: Made,
  { to }: DropIn,
  name: string,
): readonly Edit[] | undefined {
  const { callee } = made.call;
  if (made.name === name && to.module === made.module) return [];
  if (callee.kind === 'member') {
    const start = callee.end - callee.property.length;
    if (to.module !== made.module || text.slice(start, callee.end) !== callee.property) return undefined;
    return [{ start, end: callee.end, newText: name }];
  }
  const change = { old: made.import, call: callee, module: to.module, name };
  const imports = importInstead({ ...document, text }, program, change);
  return imports && [...imports, { start: callee.start, end: callee.end, newText: name }];
}

/** How a language writes the options of a client. */
interface OptionSyntax {
  readonly open: string;
  readonly close: string;
  readonly indent: string;
  entry(option: ClientOption): string;
}

const script: OptionSyntax = {
  open: '({',
  close: '})',
  indent: '  ',
  entry: (option) =>
    `${option.name}: ${'variable' in option ? ['process', 'env', option.variable].join('.') : literal(option.value)}`,
};

const python: OptionSyntax = {
  open: '(',
  close: ')',
  indent: '    ',
  entry: (option) =>
    `${option.name}=${'variable' in option ? `os.environ["${option.variable}"]` : literal(option.value, 'True', '"')}`,
};

function literal(value: string | true, yes = 'true', quote = "'"): string {
  return value === true ? yes : `${quote}${value}${quote}`;
}

/** Longer lines are broken. */
const longestLine = 100;

/** Gives a call options, in place of those of the same names and of others. */
function giveOptions(
  { text, language }: Document,
  call: Call,
  options: readonly ClientOption[],
  drops: readonly string[],
): readonly Edit[] | undefined {
  const entries = language === 'python' ? argumentEntries(call) : objectEntries(call);
  const replaced = new Set([...drops, ...options.map(({ name }) => name)]);
  if (options.length === 0 && entries?.every(({ key }) => !replaced.has(key))) return [];
  if (options.length === 0 && entries === undefined) return [];
  const { end } = call;
  const start = call.callee.end;
  if (entries === undefined || !isPlain(text.slice(start, end), start, entries, language)) return undefined;
  const syntax = language === 'python' ? python : script;
  const kept = entries.filter(({ key }) => !replaced.has(key)).map((entry) => text.slice(entry.start, entry.end));
  const all = [...options.map(syntax.entry), ...kept];
  return [{ start, end, newText: all.length === 0 ? '()' : list(text, start, end, all, syntax) }];
}

function list(
  text: string,
  start: number,
  end: number,
  entries: readonly string[],
  { open, close, indent }: OptionSyntax,
): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const space = open.length > 1 ? ' ' : '';
  const line = `${open}${space}${entries.join(', ')}${space}${close}`;
  const isBroken = text.slice(start, end).includes('\n') || start - lineStart + line.length > longestLine;
  if (!isBroken) return line;
  const outer = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const inner = outer + (outer.includes('\t') ? '\t' : indent);
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${outer}${close}`;
}

interface NamedEntry extends Span {
  readonly key: string;
}

/** The options in the one object that a call is given; undefined when they are given in any other way. */
function objectEntries({ args }: Call): readonly NamedEntry[] | undefined {
  const [first, ...others] = args;
  if (first === undefined) return [];
  if (others.length > 0 || first.spread || first.value.kind !== 'object') return undefined;
  const entries = first.value.entries.flatMap(({ key, at, spread }) =>
    key === undefined || at === undefined || spread ? [] : [{ key, start: at.start, end: at.end }],
  );
  return entries.length === first.value.entries.length ? entries : undefined;
}

/** The named arguments of a call; undefined when there are others. */
function argumentEntries({ args }: Call): readonly NamedEntry[] | undefined {
  const entries = args.flatMap(({ name, at, spread }) =>
    name === undefined || at === undefined || spread ? [] : [{ key: name, start: at.start, end: at.end }],
  );
  return entries.length === args.length ? entries : undefined;
}

/** Stand only entries between the brackets, and no comments or types? */
function isPlain(text: string, offset: number, entries: readonly Span[], language: string): boolean {
  const rest = entries.reduceRight(
    (left, { start, end }) => `${left.slice(0, start - offset)}x${left.slice(end - offset)}`,
    text,
  );
  return language === 'python'
    ? /^\(\s*(?:x\s*,\s*)*x?\s*\)$/.test(rest)
    : /^(?:\(\s*(?:\{\s*(?:x\s*,\s*)*x?\s*\}\s*,?\s*)?\))?$/.test(rest);
}

/** Edits in their order, with insertions before what begins at the same place. */
function merged(edits: readonly Edit[]): readonly Edit[] | undefined {
  const order = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const overlap = order.some(({ start }, at) => at > 0 && start < (order[at - 1]?.end ?? 0));
  if (overlap) return undefined;
  return order.reduce<Edit[]>((all, edit) => {
    const last = all.at(-1);
    if (last?.start !== edit.start) all.push(edit);
    // An insertion and a change at one place are one edit.
    else all[all.length - 1] = { ...edit, newText: last.newText + edit.newText };
    return all;
  }, []);
}
