/** Queries that give records of patients. */
import { factOfName } from '../catalog/clinicalFacts.js';
import type { Expression } from '../program/model.js';
import { kindOfName, namesPatient, type PhiKind } from './names.js';

/** The beginning of a query with its columns and tables; bounded, since texts may be long. */
const selection =
  /\bselect\s+([\s\S]{1,600}?)\s+from\s+([\s\S]{1,300}?)(?:\bwhere\b|\border\b|\bgroup\b|\blimit\b|;|$)/i;

/** What a query gives about patients; undefined when it is none, or gives nothing of theirs. */
export function kindOfQuery(value: Expression): { readonly kind: PhiKind; readonly whole: boolean } | undefined {
  const text = textOf(value);
  const match = text === undefined ? null : selection.exec(text);
  if (match === null) return undefined;
  const [, columns = '', tables = ''] = match;
  const names = tables.match(/[A-Za-z_]\w*/g) ?? [];
  const ofPatient = names.some(namesPatient) || names.some((name) => factOfName(name) !== undefined);
  if (!ofPatient) return undefined;
  if (/(?:^|[\s,.])\*/.test(columns) && !/\bcount\s*\(\s*\*/i.test(columns))
    return { kind: 'patient record', whole: true };
  const kinds = (columns.match(/[A-Za-z_]\w*/g) ?? []).flatMap((name) => kindOfName(name, true) ?? []);
  const [first] = kinds;
  return first === undefined ? undefined : { kind: first, whole: false };
}

function textOf(value: Expression): string | undefined {
  if (value.kind === 'string') return value.value;
  if (value.kind !== 'template') return undefined;
  return value.parts.map((part) => (part.kind === 'string' ? part.value : ' ? ')).join('');
}
