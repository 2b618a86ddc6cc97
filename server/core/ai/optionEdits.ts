/** Edits that switch an option of a call off. */
import { createDocument } from '../document.js';
import type { Document, Edit, Span } from '../model.js';
import type { Code } from '../program/code.js';
import type { Call, Expression } from '../program/model.js';

/** Reads the programs of a document. */
type ReadCode = (document: Document) => readonly Code[];

/**
 * Sets an option of the call whose callee ends `send` to false: where it is written as true in the call itself, or by
 * one more option where the language says how. The result was read again; undefined where it would not say that.
 */
export function switchOffOption(document: Document, readCode: ReadCode, send: Span, option: string): Edit | undefined {
  const call = callAt(document, readCode, send);
  if (call === undefined) return undefined;
  const edit = valuesOf(call, option).length > 0 ? replaced(document, call, option) : added(document, call, option);
  if (edit === undefined || edit.start < send.end) return undefined;
  const { path, text } = document;
  const after = createDocument(path, text.slice(0, edit.start) + edit.newText + text.slice(edit.end));
  const [value, ...others] = valuesOf(callAt(after, readCode, send), option);
  return value?.kind === 'constant' && value.value === false && others.length === 0 ? edit : undefined;
}

function callAt(document: Document, readCode: ReadCode, { start, end }: Span): Call | undefined {
  for (const { bindings } of readCode(document)) {
    const site = bindings.calls.find(({ call }) => call.start === start && call.callee.end === end);
    if (site !== undefined) return site.call;
  }
  return undefined;
}

/** The values of an option that stands in the call itself: a named argument, or an entry of an object literal. */
function valuesOf(call: Call | undefined, option: string): readonly Expression[] {
  return (call?.args ?? []).flatMap(({ name, value }) => {
    if (name === option) return [value];
    return value.kind === 'object' ? value.entries.filter(({ key }) => key === option).map((entry) => entry.value) : [];
  });
}

/** `true` in its spellings, and what is its opposite. */
const opposites: Readonly<Record<string, string>> = { true: 'false', True: 'False', TRUE: 'FALSE' };

function replaced({ text }: Document, call: Call, option: string): Edit | undefined {
  const [value, ...others] = valuesOf(call, option);
  if (value === undefined || others.length > 0) return undefined;
  const newText = opposites[text.slice(value.start, value.end)];
  return newText === undefined ? undefined : { start: value.start, end: value.end, newText };
}

const objectLanguages = new Set(['typescript', 'typescriptreact', 'javascript', 'javascriptreact']);

function added({ language }: Document, call: Call, option: string): Edit | undefined {
  if (objectLanguages.has(language)) {
    const [first] = call.args;
    const last = first?.value.kind === 'object' ? first.value.entries.at(-1) : undefined;
    return last && after(last.value, `, ${option}: false`);
  }
  const last = call.args.at(-1);
  return language === 'python' && last?.name !== undefined ? after(last.value, `, ${option}=False`) : undefined;
}

function after({ end }: Span, newText: string): Edit {
  return { start: end, end, newText };
}
