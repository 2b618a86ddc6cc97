import { Tokenizer } from 'htmlparser2';
import type { Span } from '../model.js';
import { createInterner } from './literals.js';

/** What a reader of XML or HTML hears, in the order of the text. Offsets are absolute; nothing is decoded. */
export interface MarkupEvents {
  open(name: string): void;
  /** An attribute with a value; the span is inside the quotes. */
  attribute(name: string, start: number, end: number): void;
  /** The end of an opening tag. */
  opened(selfClosing: boolean): void;
  close(name: string): void;
  text(start: number, end: number): void;
  comment(start: number, end: number): void;
}

/** Reads markup with htmlparser2's tokenizer: no recursion, no entities, no DTD. Unfinished tags end as text. */
export function readMarkup(text: string, range: Span, xml: boolean, events: MarkupEvents): void {
  const source = range.start === 0 && range.end === text.length ? text : text.slice(range.start, range.end);
  const base = range.start;
  const names = createInterner();
  let seen = 0;
  let textStart = -1;
  let textEnd = -1;
  let attribute = '';
  let dataStart = -1;
  let dataEnd = -1;
  const flush = (): void => {
    if (textStart >= 0) events.text(base + textStart, base + textEnd);
    textStart = -1;
  };
  const addText = (start: number, end: number): void => {
    if (textStart >= 0 && start !== textEnd) flush();
    if (textStart < 0) textStart = start;
    textEnd = end;
    seen = Math.max(seen, end);
  };
  const mark = (end: number): void => {
    seen = Math.max(seen, end + 1);
  };
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: false },
    {
      ontext: addText,
      ontextentity: () => undefined,
      onattribentity: () => undefined,
      onopentagname(start, end) {
        flush();
        mark(end - 1);
        events.open(names.take(source, start, end).name);
      },
      onattribname(start, end) {
        attribute = names.take(source, start, end).name;
        dataStart = -1;
      },
      onattribdata(start, end) {
        if (dataStart < 0) dataStart = start;
        dataEnd = end;
      },
      onattribend(_quote, end) {
        if (dataStart >= 0 && dataEnd > dataStart) events.attribute(attribute, base + dataStart, base + dataEnd);
        dataStart = -1;
        mark(end - 1);
      },
      onopentagend(end) {
        mark(end);
        events.opened(false);
      },
      onselfclosingtag(end) {
        mark(end);
        events.opened(true);
      },
      onclosetag(start, end) {
        flush();
        mark(end);
        events.close(names.take(source, start, end).name);
      },
      oncomment(start, end, offset) {
        flush();
        mark(end);
        if (end - offset > start) events.comment(base + start, base + end - offset);
      },
      oncdata(start, end, offset) {
        flush();
        mark(end);
        if (end - offset > start) events.text(base + start, base + end - offset);
      },
      ondeclaration(_start, end) {
        flush();
        mark(end);
      },
      onprocessinginstruction(_start, end) {
        flush();
        mark(end);
      },
      onend: flush,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  flush();
  if (seen < source.length) events.text(base + seen, base + source.length);
}

/** The name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.lastIndexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
