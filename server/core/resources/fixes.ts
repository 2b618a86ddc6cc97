/** Edits that put a property of a resource right. */
import type { Document, Edit, Fix, Span } from '../model.js';
import type { Known, Resource, Scalar, Value } from './model.js';
import type { Place } from './places.js';
import type { ResourceRow } from './row.js';

/** How a format writes properties. */
type Style = 'hcl' | 'yaml' | 'json' | 'bicep' | 'script' | 'python';

const title = 'Set the property that protects this resource';

/** The change that puts a place right; undefined where the right text is not certain. */
export function fixOf(place: Place, row: ResourceRow, resource: Resource, document: Document): Fix | undefined {
  const style = styleOf(resource, document);
  if (row.fix === undefined || style === undefined || place.kind === 'open') return undefined;
  const edit =
    place.kind === 'value'
      ? replacement(place.value, row.fix, style, document.text)
      : insertion(place, row.fix, style, document.text);
  return edit === undefined ? undefined : { title, safety: 'needs-review', edits: [edit] };
}

function styleOf({ source }: Resource, { language }: Document): Style | undefined {
  if (language === 'terraform' || language === 'hcl') return 'hcl';
  if (language === 'yaml' || language === 'bicep' || language === 'python') return language;
  if (language === 'json' || language === 'jsonc') return 'json';
  return (source === 'cdk' || source === 'pulumi') && /^(?:type|java)script/.test(language) ? 'script' : undefined;
}

/** A value that stands there as a literal is replaced; one that comes from elsewhere is not touched. */
function replacement(value: Value, fix: Scalar, style: Style, text: string): Edit | undefined {
  const literal = literalIn(value);
  if (literal === undefined) return undefined;
  const { start, end } = quotesIncluded(literal, text);
  const quoted = /^["']/.test(text.slice(start, end)) && style !== 'python';
  const written = quoted && style === 'yaml' ? JSON.stringify(String(fix)) : scalarText(fix, style);
  return { start, end, newText: written };
}

function literalIn(value: Value): Known | undefined {
  if (value.kind === 'known') return value.written ? value : undefined;
  const [only] = value.kind === 'list' ? value.items : [];
  return value.kind === 'list' && value.items.length === 1 && only?.kind === 'known' && only.written ? only : undefined;
}

/** Strings of code stand without their quotes in some languages. */
function quotesIncluded({ start, end }: Span, text: string): Span {
  const before = text[start - 1];
  return (before === '"' || before === "'") && text[end] === before
    ? { start: start - 1, end: end + 1 }
    : { start, end };
}

function scalarText(value: Scalar, style: Style): string {
  if (typeof value === 'string') {
    if (style === 'hcl' || style === 'json') return JSON.stringify(value);
    if (style !== 'yaml') return `'${value}'`;
    return /^(?:true|false|on|off|\d.*)$/i.test(value) ? JSON.stringify(value) : value;
  }
  const text = String(value);
  return style === 'python' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A new property before the first one of its object, which shows where and how far in it has to stand. */
function insertion(
  place: Place & { readonly kind: 'absent' },
  fix: Scalar,
  style: Style,
  text: string,
): Edit | undefined {
  const first = place.container.properties
    .filter(({ at }) => at.start >= place.container.start && at.end <= place.container.end)
    .reduce<Span | undefined>(
      (least, { at }) => (least === undefined || at.start < least.start ? at : least),
      undefined,
    );
  if (first === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  const before = text.slice(lineStart, first.start);
  const isFlow = style === 'yaml' && text[place.container.start] === '{';
  const ownLine = /^\s*$/.test(before) || (style === 'yaml' && !isFlow && /^\s*(?:-\s+)+$/.test(before));
  if (!ownLine && (style === 'hcl' || style === 'bicep' || (style === 'yaml' && !isFlow))) return undefined;
  if ((style === 'python' || isFlow || !ownLine) && place.missing.length > 1) return undefined;
  const indent = before.replace(/\S/g, ' ');
  const written = propertyText(place.missing, fix, isFlow ? 'json' : style, ownLine ? indent : '');
  const plain = isFlow ? written.replace(/^"([^"]*)"/, '$1') : written;
  const mark = style === 'json' || style === 'script' || style === 'python' || isFlow ? ',' : '';
  const gap = ownLine ? `${newlineOf(text)}${indent}` : ' ';
  return { start: first.start, end: first.start, newText: `${plain}${mark}${gap}` };
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** `name = value`, in blocks of the names that are missing as well. */
function propertyText(names: readonly string[], value: Scalar, style: Style, indent: string): string {
  const [name = '', ...rest] = names;
  const key = keyText(name, style);
  const join = style === 'hcl' ? ' = ' : style === 'python' ? '=' : ': ';
  if (rest.length === 0) return `${key}${join}${scalarText(value, style)}`;
  const deeper = `${indent}  `;
  const inner = propertyText(rest, value, style, deeper);
  if (style === 'yaml') return `${key}:\n${deeper}${inner}`;
  return `${key}${style === 'hcl' ? '' : ':'} {\n${deeper}${inner}\n${indent}}`;
}

/** The name as the language writes it. */
function keyText(name: string, style: Style): string {
  if (style === 'json') return JSON.stringify(name);
  if (style === 'script') return camel(name);
  return style === 'python' ? snake(name) : name;
}

function camel(name: string): string {
  const joined = name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();
}
