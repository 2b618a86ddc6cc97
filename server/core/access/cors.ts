/** Where a server answers requests from every origin. */
import {
  corsDefaults,
  corsPath,
  corsPlugins,
  openingMethods,
  openingOptions,
  originFunctions,
  originOptions,
  originOptionsOfCors,
} from '../catalog/access/cors.js';
import type { Document, Span } from '../model.js';
import type { CallSite, Frame, OptionSite } from '../program/bindings.js';
import { type Code, pathsOf, valuesOf } from '../program/code.js';
import type { ClassNode, Expression, FunctionNode, Statement } from '../program/model.js';
import { normalName, scopeNames } from '../program/optionTable.js';

/** A place where every origin is answered, and how. */
export interface OpenOrigin extends Span {
  readonly how: 'any' | 'default' | 'reflected';
}

/** Origins that match all: the star, and patterns that exclude nothing. SAM quotes the star twice. */
const everyOrigin = /^['"]?(?:\*|\/?\^?\(?\.[*+]\)?\$?\/?[gi]{0,2}|\^?https?\??:\/\/(?:\.[*+]|\*)\$?)['"]?$/;

/** Every such place of a program. */
export function openOriginsOf(code: Code, text: string): readonly OpenOrigin[] {
  return [
    ...code.bindings.options.flatMap((site) => ofOption(code, site, text) ?? []),
    ...code.bindings.calls.flatMap((site) => ofCall(code, site, text) ?? []),
    ...bareDecorators(code.program.body),
  ];
}

function ofOption(code: Code, site: OptionSite, text: string): OpenOrigin | undefined {
  const name = normalName(site.name);
  const { start, end, value, frame } = site;
  const isCors = corsPath.test(site.path) || corsPath.test(site.name);
  if (openingOptions.has(name) && valuesOf(code, value, frame).known.includes(true)) return { start, end, how: 'any' };
  if (originFunctions.has(name) && (isCors || name !== 'origin') && allowsAll(code, value, frame)) {
    return { start, end, how: 'reflected' };
  }
  const isOrigin = originOptions.has(name) || (originOptionsOfCors.has(name) && isCors);
  if (!isOrigin) return undefined;
  if (textsIn(code, value, frame, text).some((each) => everyOrigin.test(each))) return { start, end, how: 'any' };
  const opensByTrue = name === 'origin' || (name === 'cors' && /NestFactory/.test(site.path));
  if (opensByTrue && valuesOf(code, value, frame).known.includes(true)) {
    return { start, end, how: name === 'cors' ? 'default' : 'reflected' };
  }
  return name === 'accesscontrolalloworigin' && isRequestOrigin(value, text, frame)
    ? { start, end, how: 'reflected' }
    : undefined;
}

/** The texts that a value is made of, through lists and calls that make lists. */
function textsIn(code: Code, value: Expression, frame: Frame, text: string, depth = 0): readonly string[] {
  if (depth > 4) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => textsIn(code, item, frame, text, depth + 1));
  if (value.kind === 'call') return value.args.flatMap((each) => textsIn(code, each.value, frame, text, depth + 1));
  if (value.kind === 'other') return [text.slice(value.start, Math.min(value.end, value.start + 40))];
  if (value.kind === 'name' || value.kind === 'member') {
    return code.tracer.origins(value, frame).flatMap(({ root, steps }) => {
      if (root.kind === 'global' && /Cors\.ALL_ORIGINS$/.test(text.slice(value.start, value.end))) return ['*'];
      if (root.kind === 'import' && steps.at(-1)?.name === 'ALL_ORIGINS') return ['*'];
      return root.kind === 'value' && steps.length === 0 ? textsIn(code, root.value, root.frame, text, depth + 1) : [];
    });
  }
  return valuesOf(code, value, frame).known.flatMap((each) => (typeof each === 'string' ? [each] : []));
}

/** A function that says yes to every origin: it returns true or what it was asked for, or calls back with true. */
function allowsAll(code: Code, value: Expression, frame: Frame): boolean {
  return code.tracer.origins(value, frame).some(({ root, steps }) => {
    if (root.kind !== 'function' || steps.length > 0) return false;
    const { body, parameters } = root.node;
    const [only] = body;
    if (body.length !== 1 || only === undefined) return false;
    const result = only.kind === 'return' ? only.value : only.kind === 'expression' ? only.expression : undefined;
    if (result?.kind === 'constant') return result.value === true;
    if (result?.kind === 'name') return result.name === parameters[0]?.name;
    if (result?.kind !== 'call' || result.callee.kind !== 'name') return false;
    const granted = result.args[1]?.value;
    return result.callee.name === parameters[1]?.name && granted?.kind === 'constant' && granted.value === true;
  });
}

function ofCall(code: Code, { call, frame }: CallSite, text: string): OpenOrigin | undefined {
  const { callee, args, start, end } = call;
  const property = callee.kind === 'member' ? callee.property : '';
  if (openingMethods.has(property) && isAboutCors(property, text)) {
    // The chain before it may be long: only the method itself is the place.
    return { start: end - property.length - 2, end, how: 'any' };
  }
  const header = ofHeader(code, { call, frame }, text);
  if (header !== undefined) return header;
  if (property === 'register' && args.length === 1 && args[0] !== undefined) {
    const isPlugin = pathsOf(code, args[0].value, frame).some((path) => corsPlugins.test(path));
    return isPlugin ? { start, end, how: 'default' } : undefined;
  }
  if (callee.kind === 'name' && callee.name === 'origins' && code.program.language === 'ruby') {
    return args.some(({ value }) => textsIn(code, value, frame, text).some((each) => everyOrigin.test(each)))
      ? { start, end, how: 'any' }
      : undefined;
  }
  const paths = pathsOf(code, callee, frame);
  const row = corsDefaults.find((each) => paths.some((path) => each.callee.test(path)));
  if (row === undefined) return undefined;
  if (row.told === 'any-argument' && args.length > 0) return undefined;
  if (row.told === 'origin-entry' && isTold(code, { call, frame })) return undefined;
  return { start, end, how: 'default' };
}

/** `permissive` and its like mean something else where no CORS is. */
function isAboutCors(property: string, text: string): boolean {
  return property === 'AllowAnyOrigin' || corsPath.test(text);
}

/** Do the arguments of a call say which origins, or may they? */
function isTold(code: Code, { call, frame }: CallSite): boolean {
  return call.args.some(({ name, spread, value }) => {
    if (spread || name === 'origins' || name === 'resources' || name === 'origin') return true;
    if (name !== undefined) return false;
    if (value.kind === 'function') return true;
    const origins = code.tracer.origins(value, frame);
    const isFirstOfPython = code.program.language === 'python';
    if (isFirstOfPython) return false;
    return (
      origins.length === 0 ||
      origins.some(({ root }) => {
        if (root.kind !== 'value' || root.value.kind !== 'object') return true;
        return root.value.entries.some(({ key, spread: rest }) => rest || key === undefined || key === 'origin');
      })
    );
  });
}

const headerName = /^access-control-allow-origin$/i;

/** A header that is set by hand: name and value as arguments, or both in one text. */
function ofHeader(code: Code, { call, frame }: CallSite, text: string): OpenOrigin | undefined {
  const [first, second] = call.args;
  const { start, end } = call;
  if (first?.value.kind !== 'string') return undefined;
  if (/^access-control-allow-origin:\s*\*$/i.test(first.value.value)) return { start, end, how: 'any' };
  if (!headerName.test(first.value.value) || second === undefined) return undefined;
  if (textsIn(code, second.value, frame, text).some((each) => everyOrigin.test(each)))
    return { start, end, how: 'any' };
  return isRequestOrigin(second.value, text, frame) ? { start, end, how: 'reflected' } : undefined;
}

/** The Origin header of the request, given back without a look at it. */
const requestOrigin =
  /\b(?:req|request|ctx|c|r|event)\b[\w.?!()]{0,40}(?:headers?|get)\b[\w.?!]{0,20}[.([]{1,2}["'`]?origin\b|HTTP_ORIGIN|http_origin/i;
const looksAtIt =
  /includes|indexOf|allow(?:ed)?_?-?(?:list|origins)|whitelist|\.has\(|\.test\(|in_array|match|contains|startsWith|endsWith|===?|\bin\b\s+\w*(?:allowed|origins)/i;

function isRequestOrigin(value: Expression, text: string, { node }: Frame): boolean {
  if (!requestOrigin.test(text.slice(value.start, Math.min(value.end, value.start + 160)))) return false;
  const around = node ?? value;
  return !looksAtIt.test(text.slice(around.start, Math.min(around.end, around.start + 4000)));
}

/** `@CrossOrigin` of Spring without arguments answers every origin. */
function bareDecorators(body: readonly Statement[]): readonly OpenOrigin[] {
  return body.flatMap((statement): readonly OpenOrigin[] => {
    if (statement.kind === 'class') return ofClass(statement.class);
    return statement.kind === 'function' ? ofDecorated(statement.function) : [];
  });
}

function ofClass(node: ClassNode): readonly OpenOrigin[] {
  return [...ofDecorated(node), ...node.methods.flatMap(ofDecorated), ...bareDecorators(node.body)];
}

function ofDecorated({ decorators }: ClassNode | FunctionNode): readonly OpenOrigin[] {
  return decorators.flatMap((each) => {
    const callee = each.kind === 'call' && each.args.length === 0 ? each.callee : each;
    return callee.kind === 'name' && callee.name === 'CrossOrigin'
      ? [{ start: each.start, end: each.end, how: 'default' as const }]
      : [];
  });
}

/** Keys of configuration files, and headers of web servers. */
export function openOriginsOfSettings(document: Document): readonly OpenOrigin[] {
  const { text, literals } = document;
  const keyed = literals.flatMap((literal): readonly OpenOrigin[] => {
    const { start, end, name, kind } = literal;
    if (kind === 'comment' || end - start > 60 || !everyOrigin.test(text.slice(start, end).trim())) return [];
    const names = [...scopeNames(literal), ...name.split(/[./]/)].filter((each) => each !== '').map(normalName);
    const isOrigin = names.slice(-2).some((each) => originOptions.has(each)) || isCorsOrigin(names);
    return isOrigin ? [{ start, end, how: 'any' }] : [];
  });
  return keyed.length > 0 ? keyed : serverHeaders(text);
}

function isCorsOrigin(names: readonly string[]): boolean {
  return names.slice(-2).some((each) => /^origins?$/.test(each)) && names.some((each) => corsPath.test(each));
}

/** nginx `add_header`, Apache `Header set`, Caddy `header`, HAProxy, `_headers` files. */
const serverHeader =
  /^[^#\n]{0,80}\bAccess-Control-Allow-Origin["']?[:=\s]{1,4}["']?(\*|\$http_origin|%\{Origin\}[ei]|\{header\.Origin\})["']?(?=[\s;"'>]|$)/gim;

function serverHeaders(text: string): readonly OpenOrigin[] {
  return [...text.matchAll(serverHeader)].map((match) => {
    const end = match.index + match[0].length;
    return { start: match.index + (/\S/.exec(match[0])?.index ?? 0), end, how: match[1] === '*' ? 'any' : 'reflected' };
  });
}
