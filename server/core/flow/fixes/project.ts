/** A fix that sends the fields of a record that a function works with, instead of the record. */
import type { Document, Fix, Span } from '../../model.js';
import type { Policy } from '../../policy/model.js';
import { calleePath } from '../../program/bindings.js';
import type { Expression } from '../../program/model.js';
import { carriedByPartOfRecord } from '../names.js';
import type { CarryingSend } from '../sends.js';
import { carryReaderOf } from '../sinks.js';
import { carryingParts } from './parts.js';

const scripts = /^(?:java|type)script(?:react)?$/;
/** Calls that give a record as a plain structure. */
const structuring = /^(?:to_?dict|dict|as_?dict|model_dump|toJSON|toObject|to_h)$/;
/** More fields than these are no projection. */
const mostFields = 12;

/** Offered where a record with a name is sent as a whole, and the function reads fields of it that identify nobody. */
export function projectingFixes(document: Document, send: CarryingSend, policy: Policy): readonly Fix[] {
  const { site, code } = send;
  const { language, text } = document;
  if (!scripts.test(language) && language !== 'python') return [];
  const reader = carryReaderOf(code, policy);
  const whole = carryingParts(site.call, site.frame, reader).filter(
    ({ value }) => reader.carried(value, site.frame)?.whole === true,
  );
  const edits = whole.flatMap(({ value, inText }) => {
    const record = recordIn(value);
    const fields = record === undefined ? [] : fieldsOf(record, text, site.frame.node ?? site.call, value);
    if (record === undefined || fields.length === 0 || fields.length > mostFields) return [];
    const { start, end } = value;
    const quote = inText ? quoteAround(text, start, language) : "'";
    if (quote === undefined) return [];
    const written = projection(record, fields, language, quote);
    return [{ start, end, newText: inText ? ` ${written} ` : written }];
  });
  if (edits.length === 0 || edits.length < whole.length) return [];
  return [{ title: 'Send the fields that are used', safety: 'needs-review', edits }];
}

/** The name of the record: `patient` of `patient`, `patient.to_dict()`. */
function recordIn(value: Expression): string | undefined {
  if (value.kind === 'name') return value.name;
  if (value.kind !== 'call' || value.args.length > 0 || value.callee.kind !== 'member') return undefined;
  const { object, property } = value.callee;
  return object.kind === 'name' && structuring.test(property) ? calleePath(object) : undefined;
}

/** Fields of the record that the function reads beside the place where it sends all of it, and that identify nobody. */
function fieldsOf(record: string, text: string, { start, end }: Span, sent: Span): readonly string[] {
  if (!/^[A-Za-z_]\w{0,60}$/.test(record)) return [];
  const around = `${text.slice(start, sent.start)} ${text.slice(sent.end, end)}`;
  const reads = around.matchAll(new RegExp(`(?<![\\w.])${record}\\.([A-Za-z_]\\w{0,60})(?![\\w(]|\\s{0,4}=[^=])`, 'g'));
  const fields = [...new Set([...reads].map(([, field = '']) => field))];
  return fields.filter((field) => {
    const level = carriedByPartOfRecord(field)?.level;
    return level === undefined || level === 'health';
  });
}

/** The quote that can stand in a hole of the text; undefined where a structure is not written into a text. */
function quoteAround(text: string, start: number, language: string): string | undefined {
  if (language !== 'python') return undefined;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const opened = /\bf(['"])[^'"]*\{$/i.exec(line)?.[1];
  return opened === undefined ? undefined : opened === "'" ? '"' : "'";
}

function projection(record: string, fields: readonly string[], language: string, quote: string): string {
  const isQuoted = language === 'python';
  const entries = fields.map((field) => `${isQuoted ? `${quote}${field}${quote}` : field}: ${record}.${field}`);
  return isQuoted ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
}
