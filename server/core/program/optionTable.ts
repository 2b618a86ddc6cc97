/** Options of libraries and configuration files, described by tables: names, where they stand, values. */
import type { Document, Literal, Span } from '../model.js';
import type { OptionSite } from './bindings.js';
import { type Code, valuesOf } from './code.js';

/** A value of an option as tables write it. A pattern is tested on strings; strings compare without case. */
export type OptionValue = string | number | boolean | null | RegExp;

/** An option and the values that make it a finding. Data only. */
export interface OptionRow<S extends string = string> {
  readonly subject: S;
  /** Names of the option. They compare without case, `_` and `-`: `ssl_verify` is `sslVerify`. */
  readonly names: readonly string[];
  /** What the option is given to must match: callee, object, keys around it, joined with dots and in lower case. */
  readonly within?: RegExp;
  /** What it is given to must not match. */
  readonly without?: RegExp;
  readonly values: readonly OptionValue[];
  /** A variable of this name counts as well: one that a shell or a framework reads. */
  readonly variables?: boolean;
  /** Ids of languages in which the row holds; all when absent. */
  readonly languages?: readonly string[];
  /** What the option does, in fixed words for the message. */
  readonly what: string;
}

/** Where a row matched. */
export interface OptionHit<S extends string> extends Span {
  readonly row: OptionRow<S>;
  /** The place of the option in code; undefined in configuration. */
  readonly site: OptionSite | undefined;
}

/** Rows by the normal form of their names. Made once for a table. */
export type OptionIndex<S extends string> = ReadonlyMap<string, readonly OptionRow<S>[]>;

/** Makes the rows of a table quick to find. */
export function indexOptions<S extends string>(rows: readonly OptionRow<S>[]): OptionIndex<S> {
  const index = new Map<string, OptionRow<S>[]>();
  for (const row of rows) {
    for (const name of row.names) index.set(normalName(name), [...(index.get(normalName(name)) ?? []), row]);
  }
  return index;
}

/** Names of options compare without case, `_` and `-`. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

/** The options of a program that rows of the table match. A default or one of two branches is no match. */
export function optionsInCode<S extends string>(code: Code, index: OptionIndex<S>): readonly OptionHit<S>[] {
  const { bindings, program } = code;
  return bindings.options.flatMap((site) => {
    const rows = index
      .get(normalName(site.name))
      ?.filter(({ languages }) => languages?.includes(program.language) ?? true);
    if (rows === undefined || rows.length === 0) return [];
    const value = onlyValue(code, site);
    if (value === undefined) return [];
    const { start, end } = site;
    return rows
      .filter((row) => (site.form !== 'variable' || row.variables) && standsIn(row, site.path))
      .filter((row) => isOneOf(value, row.values))
      .slice(0, 1)
      .map((row) => ({ row, site, start, end }));
  });
}

/** The value of an option; undefined unless it is certain. */
function onlyValue(code: Code, { value, frame }: OptionSite): string | number | boolean | null | undefined {
  const { known, open, settings } = valuesOf(code, value, frame);
  return known.length === 1 && !open && settings.length === 0 ? known[0] : undefined;
}

/** The keys of a configuration file that rows of the table match. */
export function optionsInConfiguration<S extends string>(
  document: Document,
  index: OptionIndex<S>,
): readonly OptionHit<S>[] {
  const { literals, text, language } = document;
  return literals.flatMap((literal) => {
    if (literal.kind === 'comment' || literal.kind === 'prose') return [];
    const keys = literal.name.split(/[.:]|__/);
    const rows = index
      .get(normalName(keys.at(-1) ?? ''))
      ?.filter(({ languages }) => languages?.includes(language) ?? true);
    if (rows === undefined || rows.length === 0) return [];
    const value = configured(text.slice(literal.start, literal.end));
    const path = [...scopeNames(literal), ...keys.slice(0, -1)].join('.');
    const { start, end } = literal;
    return rows
      .filter((row) => standsIn(row, path) && isOneOf(value, row.values))
      .slice(0, 1)
      .map((row) => ({ row, site: undefined, start, end }));
  });
}

function standsIn({ within, without }: OptionRow, path: string): boolean {
  const place = path.toLowerCase();
  return (within?.test(place) ?? true) && !(without?.test(place) ?? false);
}

function isOneOf(value: string | number | boolean | null, wanted: readonly OptionValue[]): boolean {
  return wanted.some((each) => {
    if (each instanceof RegExp) return typeof value === 'string' && each.test(value);
    if (typeof each === 'string' && typeof value === 'string') return each.toLowerCase() === value.toLowerCase();
    return each === value;
  });
}

/** The names of the scopes around a value, from the outside in. */
export function scopeNames({ scope }: Literal): readonly string[] {
  const names: string[] = [];
  for (let at: Literal['scope'] | undefined = scope; at !== undefined && at.kind !== 'file'; at = at.parent) {
    if (at.name !== '') names.unshift(at.name);
  }
  return names;
}

/** A value of a configuration file as the programs that read it see it. */
function configured(text: string): string | number | boolean | null {
  const word = text.trim().toLowerCase();
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null' || word === '~') return null;
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(word) ? Number(word) : text.trim();
}
