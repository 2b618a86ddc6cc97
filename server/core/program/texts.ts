/** What strings an expression may be, as far as the file says. */

import type { Span } from '../model.js';
import type { Frame } from './bindings.js';
import { readOf } from './environment.js';
import type { Expression } from './model.js';
import type { Origin, Tracer } from './trace.js';

/** A string that an expression may be. */
export interface KnownText {
  /** All of it, or its beginning up to the first part that is not known. */
  readonly text: string;
  readonly complete: boolean;
  /** The literal that it begins with. */
  readonly at: Span;
}

/** All that an expression may be: known strings, settings that are read, something else. */
export interface Texts {
  readonly known: readonly KnownText[];
  /** Names of environment variables and configuration keys whose values it may be. */
  readonly settings: readonly string[];
  /** It may be something that is not known. */
  readonly open: boolean;
}

/** Nothing is known. */
export const openText: Texts = { known: [], settings: [], open: true };

/** Methods of strings and URLs that keep the beginning of the text. */
const keeping = new Set(
  'trim trimEnd strip rstrip rtrim chomp toString to_s to_string String str href unwrap clone into as_str to_owned rstrip chop replace removesuffix removeSuffix TrimEnd ToString orElse'.split(
    ' ',
  ),
);

/** Constructors and functions that make a text or URL of their first argument. */
const wrapping = new Set(
  'URL Uri URI.create URI Url.parse url.parse URI.parse HttpUrl.parse HttpUrl.get url.Parse str String lazy yarl.URL httpx.URL AnyHttpUrl HttpUrl pydantic.HttpUrl SecretStr NSURL Url'.split(
    ' ',
  ),
);

/** How deep strings are put together from others. */
const deepest = 12;
/** More texts than these are not told apart. */
const mostTexts = 16;
/** How many parts one question looks at: texts that are made of each other have no end. */
const mostParts = 1_000;

/** What a question may still look at. */
interface Budget {
  parts: number;
}

/** The strings that an expression may be. */
export function textsOf(tracer: Tracer, expression: Expression, frame: Frame): Texts {
  return textsIn(tracer, expression, frame, 0, { parts: mostParts });
}

/** The strings that an origin may be. */
export function textsOfOrigin(tracer: Tracer, origin: Origin): Texts {
  return textsFrom(tracer, origin, 0, { parts: mostParts });
}

function textsIn(tracer: Tracer, expression: Expression, frame: Frame, depth: number, budget: Budget): Texts {
  if (expression.kind === 'string') return textOf(expression, expression.value, true);
  if (depth > deepest || --budget.parts < 0) return openText;
  if (expression.kind === 'template') return joined(tracer, expression.parts, frame, depth, budget);
  if (expression.kind === 'operation' && expression.operator === '+') {
    return joined(tracer, expression.operands, frame, depth, budget);
  }
  const origins = tracer.origins(expression, frame);
  if (origins.length === 0) return openText;
  return united(origins.map((origin) => textsFrom(tracer, origin, depth, budget)));
}

function textsFrom(tracer: Tracer, origin: Origin, depth: number, budget: Budget): Texts {
  const { root, steps } = origin;
  const read = readOf(origin);
  if (read !== undefined) {
    const { name, fallback, frame } = read;
    const other =
      fallback === undefined || frame === undefined ? undefined : textsIn(tracer, fallback, frame, depth + 1, budget);
    return { known: other?.known ?? [], settings: [name, ...(other?.settings ?? [])], open: other?.open ?? false };
  }
  if (root.kind === 'value') {
    if (!steps.every(({ name }) => keeping.has(name))) return openText;
    const { value, frame } = root;
    const isText = value.kind === 'string' || value.kind === 'template' || value.kind === 'operation';
    return isText ? textsIn(tracer, value, frame, depth + 1, budget) : openText;
  }
  const made = wrappedBy(origin);
  return made === undefined ? openText : textsIn(tracer, made.value, made.frame, depth + 1, budget);
}

/** The text that a wrapper is made of: the last call whose path is that of one. */
function wrappedBy({ root, steps }: Origin): { readonly value: Expression; readonly frame: Frame } | undefined {
  if (root.kind !== 'global' && root.kind !== 'import') return undefined;
  const own = root.kind === 'global' ? root.name : root.import.name === '*' ? root.import.local : root.import.name;
  const at = steps.findIndex(({ call }) => call !== undefined);
  const path = [own, ...steps.slice(0, at + 1).map(({ name }) => name)]
    .filter((name) => name !== '' && name !== 'new')
    .join('.');
  const { call, frame } = steps[at] ?? {};
  const value = call?.args[0]?.value;
  if (value === undefined || frame === undefined || !wrapping.has(path)) return undefined;
  return steps.slice(at + 1).every(({ name }) => keeping.has(name)) ? { value, frame } : undefined;
}

function textOf(at: Span, text: string, complete: boolean): Texts {
  return { known: [{ text, complete, at: { start: at.start, end: at.end } }], settings: [], open: false };
}

/** Parts one after the other. What follows a part that is not known is not known either. */
function joined(tracer: Tracer, parts: readonly Expression[], frame: Frame, depth: number, budget: Budget): Texts {
  let known: readonly KnownText[] = [];
  let settings: readonly string[] = [];
  let open = false;
  for (const [position, part] of parts.entries()) {
    const next = textsIn(tracer, part, frame, depth + 1, budget);
    if (position === 0) {
      ({ known, open } = next);
      settings = next.settings;
    } else {
      known = known.flatMap((head) => (head.complete ? followedBy(head, next) : [head])).slice(0, mostTexts);
    }
    if (known.every(({ complete }) => !complete)) break;
  }
  return { known, settings, open };
}

function followedBy(head: KnownText, next: Texts): readonly KnownText[] {
  const further = next.known.map(({ text, complete }) => ({ text: head.text + text, complete, at: head.at }));
  return further.length === 0 || next.open || next.settings.length > 0
    ? [...further, { ...head, complete: false }]
    : further;
}

function united(all: readonly Texts[]): Texts {
  return {
    known: all.flatMap(({ known }) => known).slice(0, mostTexts),
    settings: [...new Set(all.flatMap(({ settings }) => settings))],
    open: all.some(({ open }) => open),
  };
}
