import type { Literal, Role, Scope, Span } from '../model.js';
import { type DicomElement, dicomElement } from './dicomTags.js';
import type { Extractor } from './extractor.js';
import { lineEnd, literalWith, nextLine, pushTrimmed, skipSpace, trimEnd, unquoted } from './literals.js';

/** `(0010,0010) PatientName: ROE^ANN`, and the printouts of dcmdump (`PN [ROE^ANN] # 8, 1 PatientName`) and pydicom. */
const elementLine = /^\s{0,80}\(([\dA-Fa-f]{4}),\s?([\dA-Fa-f]{4})\)\s{1,4}/;

/** Printouts in which a value stands in brackets behind its type. */
const bracketed = /^[A-Z]{2}\s{1,4}\[([^\]\n]*)\]/;

/** Printouts in which a value stands behind the name of the element and its type. */
const named = /^[\w ':./()-]{0,80}?(?:\b[A-Z]{2})?: {0,4}(?=\S)/;

/**
 * The header of a DICOM file written as text, one element on a line. Values have the roles of their tags; names are
 * split into their components. A header that says that identities were removed marks all its values.
 */
export const extractDicom: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  const header: Header = { kind: 'record', name: 'patient', parent: scope };
  for (let at = range.start; at < range.end; ) {
    const end = lineEnd(text, at, range.end);
    readLine(out, text, at, end, header);
    at = nextLine(text, end, range.end);
  }
  return out;
};

interface Header extends Scope {
  testMarker?: string;
}

/** Longest part of a line that is looked at to find where its value begins. */
const longestHead = 240;

function readLine(out: Literal[], text: string, start: number, end: number, header: Header): void {
  const line = text.slice(start, Math.min(end, start + longestHead));
  const tag = elementLine.exec(line);
  if (!tag) {
    pushTrimmed(out, text, start, end, 'prose', '', header);
    return;
  }
  const rest = line.slice(tag[0].length);
  const lead = start + tag[0].length;
  const brackets = bracketed.exec(rest);
  const label = brackets ?? named.exec(rest);
  if (!label) return;
  const from = brackets ? lead + brackets[0].indexOf('[') + 1 : lead + label[0].length;
  const to = brackets ? lead + brackets[0].length - 1 : end;
  const code = `${tag[1] ?? ''}${tag[2] ?? ''}`.toLowerCase();
  if (code === removed && text.slice(from, to).includes('YES')) {
    header.testMarker = 'de-identified (PatientIdentityRemoved = YES)';
  }
  readValues(out, text, unquoted(text, from, to), dicomElement(code), header);
}

/** PatientIdentityRemoved */
const removed = '00120062';

/** Several values are parted by backslashes. */
function readValues(out: Literal[], text: string, span: Span, element: DicomElement | undefined, header: Scope): void {
  if (element?.type === 'text') {
    const draft = pushTrimmed(out, text, span.start, span.end, 'prose', element.keyword, header);
    if (draft) draft.subject = element.subject;
    return;
  }
  for (let at = span.start; at < span.end; ) {
    let stop = at;
    while (stop < span.end && text.charCodeAt(stop) !== 92) stop++;
    if (element?.type === 'name') readName(out, text, at, stop, element, header);
    else pushValue(out, text, at, stop, element?.keyword ?? 'Private', element, element?.role, header);
    at = stop + 1;
  }
}

/** Family, given, middle, prefix and suffix, parted by `^`; up to three spellings of them, parted by `=`. */
function readName(
  out: Literal[],
  text: string,
  start: number,
  end: number,
  element: DicomElement,
  header: Scope,
): void {
  let part = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 61;
    if (code !== 94 && code !== 61) continue;
    const whole = from === start && at === end;
    const role = whole ? 'person-name' : nameRoles[part];
    if (role !== undefined) pushValue(out, text, from, at, element.keyword, element, role, header);
    part = code === 61 ? 0 : part + 1;
    from = at + 1;
  }
}

const nameRoles: readonly Role[] = ['family-name', 'given-name', 'given-name'];

function pushValue(
  out: Literal[],
  text: string,
  start: number,
  end: number,
  name: string,
  element: DicomElement | undefined,
  role: Role | undefined,
  header: Scope,
): void {
  const from = skipSpace(text, start, end);
  const to = trimEnd(text, from, end);
  if (from < to) out.push(literalWith(from, to, 'field', name, header, role, element?.subject));
}
