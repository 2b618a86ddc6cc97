import type { LiteralKind, Scope, Span } from '../model.js';
import { applyCda } from './cda.js';
import type { Extractor } from './extractor.js';
import { applyFhir } from './fhir.js';
import { applyHl7Xml, hl7XmlRoot } from './hl7Xml.js';
import { give, skipSpace, trimEnd } from './literals.js';
import { localName, readMarkup } from './markup.js';
import { buildTree, note, type Tree, type TreeBuilder, type TreeNode } from './tree.js';

/**
 * XML of any kind. Attributes are fields of their element's record; the text of an element is a field of the record
 * around it, named by the element. FHIR and CDA add what their elements mean. Entities and DTDs are not followed.
 */
export const extractXml: Extractor = (text, range, scope) => {
  const { tree, dialect } = readXml(text, range, scope);
  if (dialect === 'fhir') return applyFhir(tree, text);
  if (dialect === 'cda') return applyCda(tree, text);
  if (dialect === 'hl7v2') return applyHl7Xml(tree, text);
  if (dialect === 'schema') for (const draft of tree.literals) give(draft, { notData: 'label' });
  if (dialect === 'strings') markStrings(tree);
  return tree.literals;
};

/** Kinds of XML with a meaning of their own; `strings` are the translations of an Android application. */
type Dialect = 'plain' | 'fhir' | 'cda' | 'hl7v2' | 'schema' | 'strings';

/** What a reader knows of the element that is open. */
interface Reader {
  readonly text: string;
  readonly builder: TreeBuilder;
  /** Names of open elements and how often each is open, so that a stray closing tag costs nothing. */
  readonly open: string[];
  readonly counts: Map<string, number>;
  dialect: Dialect;
  /** The `name` or `key` attribute of the element, for `<property name="dob" value="..."/>`. */
  label: string;
  /** The text of the last `<key>` of a property list. */
  plistKey: string;
}

function readXml(text: string, range: Span, scope: Scope): { tree: Tree; dialect: Dialect } {
  const builder = buildTree(text, scope);
  const reader: Reader = { text, builder, open: [], counts: new Map(), dialect: 'plain', label: '', plistKey: '' };
  readMarkup(text, range, true, {
    open: (name) => openElement(reader, localName(name)),
    attribute: (name, start, end) => readAttribute(reader, name, start, end),
    opened: (selfClosing) => {
      if (selfClosing) closeElement(reader, reader.open.at(-1) ?? '');
    },
    close: (name) => closeElement(reader, localName(name.trim())),
    text: (start, end) => readText(reader, start, end),
    comment: (start, end) => {
      const from = skipSpace(text, start, end);
      if (from < end) builder.loose('comment', from, trimEnd(text, from, end));
    },
  });
  return { tree: builder.tree, dialect: reader.dialect };
}

function openElement(reader: Reader, name: string): void {
  reader.builder.open(false, name);
  reader.open.push(name);
  reader.counts.set(name, (reader.counts.get(name) ?? 0) + 1);
  reader.label = '';
  const top = reader.builder.top;
  if (top && top.parent === undefined) reader.dialect = dialectOf(name);
  else if (top && reader.dialect === 'fhir' && /^[A-Z]/.test(name)) note(top, 'resourceType', name);
}

function dialectOf(root: string): Dialect {
  if (root === 'ClinicalDocument') return 'cda';
  if (hl7XmlRoot.test(root)) return 'hl7v2';
  if (root === 'schema' || root === 'definitions') return 'schema';
  return root === 'resources' ? 'strings' : 'plain';
}

function closeElement(reader: Reader, name: string): void {
  const count = reader.counts.get(name) ?? 0;
  if (count === 0) return;
  for (let last = reader.open.pop(); last !== undefined; last = reader.open.pop()) {
    reader.counts.set(last, (reader.counts.get(last) ?? 1) - 1);
    reader.builder.close();
    if (last === name) break;
  }
  reader.label = '';
}

/** Elements whose `name` or `key` attribute names the value beside it. */
const carriers: ReadonlySet<string> = new Set([
  ...['property', 'entry', 'param', 'parameter', 'field', 'setting', 'column', 'col', 'attribute', 'data', 'var'],
  ...['variable', 'add', 'item', 'arg', 'value', 'header', 'element', 'string'],
]);

function readAttribute(reader: Reader, name: string, start: number, end: number): void {
  const { builder, text } = reader;
  const top = builder.top;
  if (!top) return;
  if (name === 'xmlns' || name.startsWith('xmlns:')) {
    readNamespace(reader, top, name, text.slice(start, Math.min(end, start + 80)));
    builder.value('field', start, end, name);
    markLast(builder);
    return;
  }
  if (reader.dialect === 'plain' && isCdaAttribute(name, text, start, end)) reader.dialect = 'cda';
  const element = top.element;
  if (carriers.has(element) && (name === 'name' || name === 'key') && end - start < 80) {
    reader.label = text.slice(start, end);
  }
  // FHIR writes every scalar as `<birthDate value="..."/>`.
  if (name === 'value' && reader.dialect === 'fhir') builder.content('field', start, end);
  else if (name === 'value' && reader.label !== '') builder.value('field', start, end, reader.label);
  else builder.value('field', start, end, localName(name));
  if (name.startsWith('xsi:') || name.startsWith('xml:')) markLast(builder);
}

/** Snippets of clinical documents have no namespace, but their elements carry class codes and OIDs. */
function isCdaAttribute(name: string, text: string, start: number, end: number): boolean {
  if (name === 'classCode' || name === 'moodCode') return true;
  return name === 'root' && /^2\.16\.840(?:\.\d{1,12}){2,20}$/.test(text.slice(start, Math.min(end, start + 120)));
}

function readNamespace(reader: Reader, top: TreeNode, name: string, uri: string): void {
  if (name !== 'xmlns' || reader.dialect !== 'plain') return;
  // Parts of clinical documents, such as a section alone, are in the same namespace.
  if (uri === 'urn:hl7-org:v3') reader.dialect = 'cda';
  if (uri !== 'http://hl7.org/fhir') return;
  reader.dialect = 'fhir';
  note(top, 'resourceType', top.element);
}

function markLast(builder: TreeBuilder): void {
  const last = builder.tree.literals.at(-1);
  if (last) give(last, { notData: 'machinery' });
}

/** Elements of running text. */
const narrative: ReadonlySet<string> = new Set([
  ...['p', 'div', 'span', 'td', 'li', 'text', 'paragraph', 'content', 'note', 'notes', 'comment', 'description'],
  ...['narrative', 'caption', 'title', 'body', 'summary'],
]);

function readText(reader: Reader, start: number, end: number): void {
  const { text, builder } = reader;
  const from = skipSpace(text, start, end);
  if (from === end) return;
  const to = trimEnd(text, from, end);
  const element = builder.top?.element ?? '';
  if (element === '') {
    builder.loose('prose', from, to);
    return;
  }
  const kind: LiteralKind = narrative.has(element) ? 'prose' : 'field';
  if (element === 'key') reader.plistKey = text.slice(from, Math.min(to, from + 80));
  const named = reader.label !== '' ? reader.label : plistName(reader, element);
  builder.content(kind, from, to);
  const last = builder.tree.literals.at(-1);
  if (last && named !== '') last.name = named;
}

/** In a property list the key before a value is its name. */
function plistName(reader: Reader, element: string): string {
  if (element !== 'string' && element !== 'integer' && element !== 'date' && element !== 'real') return '';
  return reader.plistKey;
}

/** `<string name="greeting">` of an Android application is a translation. */
function markStrings(tree: Tree): void {
  for (const [index, draft] of tree.literals.entries()) {
    if (draft.kind !== 'comment' && tree.owners[index]) give(draft, { notData: 'label' });
  }
}
