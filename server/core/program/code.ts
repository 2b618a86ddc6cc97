/** What rules see of the code of a document: its programs with their names bound and values followed. */
import type { Elsewhere } from '../flow/elsewhere.js';
import { type Bindings, bind, type Frame } from './bindings.js';
import type { Expression, Program } from './model.js';
import { type Texts, textsOf } from './texts.js';
import { createTracer, type Origin, type Tracer } from './trace.js';

/** A program, ready to be asked. */
export interface Code {
  readonly program: Program;
  readonly bindings: Bindings;
  readonly tracer: Tracer;
  /** The file speaks of health care: words that mean many things mean those of care. */
  readonly clinical: boolean;
  /** What other files say of the functions that are called here; undefined before they were asked. */
  readonly elsewhere: Elsewhere | undefined;
}

/** What is known of a program beside its text. */
export interface Surroundings {
  readonly clinical: boolean;
  readonly elsewhere?: Elsewhere | undefined;
}

/** Binds a program. */
export function codeOf(program: Program, { clinical, elsewhere }: Surroundings): Code {
  const bindings = bind(program);
  return { program, bindings, tracer: createTracer(bindings), clinical, elsewhere };
}

/** What a value may be: literals that are known, and whether it may be something else. */
export interface Values {
  /** Strings, numbers, true, false and null, each once. */
  readonly known: readonly (string | number | boolean | null)[];
  /** Environment variables and configuration keys that it is read from. */
  readonly settings: readonly string[];
  readonly open: boolean;
}

/** All that an expression may be, as far as the file says. A string of which only the beginning is known is left out. */
export function valuesOf({ tracer }: Code, expression: Expression, frame: Frame): Values {
  const known = new Set<string | number | boolean | null>();
  let open = false;
  for (const { root, steps } of tracer.origins(expression, frame)) {
    if (root.kind === 'value' && root.value.kind === 'constant' && steps.length === 0) known.add(root.value.value);
    else if (!(root.kind === 'value' && isTextual(root.value))) open = true;
  }
  const texts: Texts = textsOf(tracer, expression, frame);
  for (const { text, complete } of texts.known) {
    if (complete) known.add(text);
    else open = true;
  }
  return { known: [...known], settings: texts.settings, open: open && texts.settings.length === 0 };
}

function isTextual({ kind }: Expression): boolean {
  return kind === 'string' || kind === 'template';
}

/**
 * The path of what an origin stands for: module and names with dots, `()` left out: `requests.get`,
 * `ssl.CERT_NONE`, `crypto.createCipheriv`, `System.Net.Security`. Names of the file's own have none.
 */
export function originPath({ root, steps }: Origin): string | undefined {
  const names = steps.map(({ name }) => name).filter((name) => name !== '');
  if (root.kind === 'global') return [root.name, ...names].join('.');
  if (root.kind !== 'import') return undefined;
  const { module, name } = root.import;
  return [module, ...(name === '*' ? [] : [name]), ...names].join('.');
}

/** The paths that a callee or value may stand for. */
export function pathsOf({ tracer }: Code, expression: Expression, frame: Frame): readonly string[] {
  return tracer.origins(expression, frame).flatMap((origin) => originPath(origin) ?? []);
}
