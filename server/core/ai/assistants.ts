import { applyEdits, modify, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { Assistant } from '../catalog/ai/assistants.js';

/** A coding assistant that is used where a document stands and is not kept from reading it. */
export interface AssistantReader {
  readonly assistant: Assistant;
  /** The absolute folder in which an entry would keep the document from it. */
  readonly folder: string;
}

/** The patterns in the syntax of `.gitignore`, relative to the folder of the settings, that are denied to the reading tool. */
export function deniedReads(settings: string): readonly string[] {
  const errors: ParseError[] = [];
  const root: unknown = parse(settings, errors);
  const denied = memberOf(memberOf(root, 'permissions'), 'deny');
  if (errors.length > 0 || !Array.isArray(denied)) return [];
  return denied.flatMap((rule: unknown) => (typeof rule === 'string' ? patternOf(rule) : []));
}

/** `Read` denies everything; `./a` and `/a` start at the folder of the settings, `//a` and `~/a` lie outside of it. */
function patternOf(rule: string): readonly string[] {
  if (rule === 'Read') return ['**'];
  const pattern = /^Read\((.+)\)$/.exec(rule)?.[1];
  if (pattern === undefined || pattern.startsWith('//') || pattern.startsWith('~')) return [];
  return [pattern.startsWith('./') ? pattern.slice(1) : pattern];
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** The text of an exclusion file with one more entry, for a path relative to its folder. Undefined when it cannot be changed. */
export function withExclusion({ exclusion }: Assistant, text: string, path: string): string | undefined {
  switch (exclusion.kind) {
    case 'ignore-files': {
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const before = text === '' || text.endsWith('\n') ? text : text + eol;
      return `${before}/${escapePattern(path)}${eol}`;
    }
    case 'denied-reads':
      return withDeniedRead(text, `Read(./${escapePattern(path)})`);
    case 'elsewhere':
      return undefined;
  }
}

function withDeniedRead(text: string, rule: string): string | undefined {
  const before = text.trim() === '' ? '{}\n' : text;
  const errors: ParseError[] = [];
  if (parseTree(before, errors)?.type !== 'object' || errors.length > 0) return undefined;
  const root: unknown = parse(before);
  const isList = Array.isArray(memberOf(memberOf(root, 'permissions'), 'deny'));
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: before.includes('\r\n') ? '\r\n' : '\n' };
  try {
    const path = ['permissions', 'deny'];
    const edits = isList
      ? modify(before, [...path, -1], rule, { formattingOptions, isArrayInsertion: true })
      : modify(before, path, [rule], { formattingOptions });
    return applyEdits(before, edits);
  } catch {
    // `permissions` is something else than an object.
    return undefined;
  }
}

/** What the syntax of `.gitignore` would read as a mark is meant literally. */
function escapePattern(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&').replace(/ $/, '\\ ');
}
