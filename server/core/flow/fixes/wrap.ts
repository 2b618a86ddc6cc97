/** Fixes that put what carries health information through a function which takes it out. */
import type { Document, Edit, Fix } from '../../model.js';
import type { Policy } from '../../policy/model.js';
import type { Code } from '../../program/code.js';
import { isHiding } from '../calls.js';
import type { CarryingPart } from './parts.js';

/** More functions of a file than these are not offered. */
const mostFunctions = 2;

/** Functions that give a name to a value by a key: the value cannot be computed from it. */
const keyed = /hmac|pseudonym|keyed|tokeni[sz]e/i;

/** Fixes that wrap every part in the policy's function, or in one that the file knows. */
export function wrappingFixes(
  document: Document,
  code: Code,
  parts: readonly CarryingPart[],
  policy: Policy,
): readonly Fix[] {
  if (parts.length === 0) return [];
  const { language } = code.program;
  return functionsFor(code, policy).flatMap(({ name, known }): readonly Fix[] => {
    if (name.includes('.') && dotless.has(language)) return [];
    const edits = parts.flatMap((part) => wrapped(document, language, part, name) ?? []);
    if (edits.length < parts.length) return [];
    const title = keyed.test(name) ? `Replace by a keyed hash: ${name}` : `De-identify with ${name}`;
    return [{ title: known ? title : `${title} (to be imported)`, safety: 'needs-review', edits }];
  });
}

/** Languages in which a name with dots is no way to call a function. */
const dotless: ReadonlySet<string> = new Set(['php', 'cpp', 'c', 'rust']);

interface Wrapper {
  readonly name: string;
  /** The file knows it by this name. */
  readonly known: boolean;
}

function functionsFor({ bindings }: Code, { ai }: Policy): readonly Wrapper[] {
  const isKnown = (name: string) =>
    bindings.importsByLocal.has(name) || bindings.top.functions.has(name) || bindings.top.classes.has(name);
  const named = ai.deidentifiers.slice(0, 1).map((name) => ({ name, known: isKnown(name.split('.')[0] ?? name) }));
  const local = [...bindings.top.functions]
    .filter(([, { node }]) => node.parameters.filter((each) => each.default === undefined).length === 1)
    .map(([name]) => name);
  const imported = [...bindings.importsByLocal].filter(([, { name }]) => name !== '*').map(([name]) => name);
  const own = [...local, ...imported]
    .filter((name) => /^[a-z_]/.test(name) && !/encrypt|decrypt/i.test(name))
    .filter((name) => isHiding({ kind: 'name', name, start: 0, end: 0 }, new Set()))
    .map((name) => ({ name, known: true }));
  return [...named, ...own.filter(({ name }) => named.every((each) => each.name !== name))].slice(0, mostFunctions);
}

/** Languages in whose texts a hole holds no call. */
const plainHoles: ReadonlySet<string> = new Set(['php', 'rust', 'shellscript']);

function wrapped(
  { text }: Document,
  language: string,
  { value, entry, inText }: CarryingPart,
  name: string,
): Edit | undefined {
  const { start, end } = value;
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  if (text[start - 1] === '$' || (inText && plainHoles.has(language) && !/[.,(]/.test(before))) return undefined;
  const written = text.slice(start, end);
  const isShort = entry !== undefined && entry.at.start === start && entry.at.end === end;
  if (!isShort) return { start, end, newText: `${name}(${written})` };
  return scripts.test(language) ? { start, end, newText: `${written}: ${name}(${written})` } : undefined;
}

const scripts = /^(?:java|type)script(?:react)?$/;
