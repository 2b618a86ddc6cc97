import { describe, expect, test } from 'vitest';
import { languageTables, ownParsers } from '../../../server/core/program/languages/index.js';
import { lowerProgram } from '../../../server/core/program/lower.js';
import type { Program } from '../../../server/core/program/model.js';
import { testParser } from '../../parser.js';
import { languageShapes } from './languages/index.js';
import { printProgram } from './print.js';
import { type ShapeName, type Source, shapes } from './shapes.js';

const parse = await testParser();

function lowered(language: string, text: string): Program {
  const table = languageTables.get(language);
  const tree = ownParsers.get(language)?.(text) ?? parse(language, text);
  if (table === undefined || tree === undefined) throw new Error(`${language} cannot be lowered`);
  return lowerProgram(language, table, tree, text);
}

/** The lines of the body of the function called `shape`, wherever the language had to put it; all when it has none. */
function bodyOfShape(lines: readonly string[]): readonly string[] {
  const head = lines.findIndex((line) => line.trim() === 'function shape()');
  if (head < 0) return lines;
  const indent = (lines[head]?.search(/\S/) ?? 0) + 2;
  const after = lines.slice(head + 1);
  const end = after.findIndex((line) => line.search(/\S/) < indent);
  return after.slice(0, end < 0 ? undefined : end).map((line) => line.slice(indent));
}

const names = Object.keys(shapes) as ShapeName[];

describe.each(languageShapes.map((each) => [each.language, each] as const))('%s', (language, given) => {
  test.each(names)('%s', (name) => {
    const reason = given.without[name];
    const source: Source | undefined = given.sources[name];
    if (source === undefined) {
      expect(reason, 'a source, or the reason why there is none').toMatch(/\.$/);
      return;
    }
    const { level, facts } = shapes[name];
    const own = typeof source === 'string' ? { source, facts } : source;
    const program = lowered(language, level === 'statement' ? given.wrap(own.source) : own.source);
    expect(program.errors).toEqual([]);
    const lines = printProgram(program).filter((line) => !line.startsWith('import '));
    expect(level === 'statement' ? bodyOfShape(lines) : lines).toEqual(own.facts);
  });

  test.each(given.imports.map((each) => [each.source, each.facts] as const))('%s', (source, facts) => {
    expect(printProgram(lowered(language, source)).filter((line) => line.startsWith('import '))).toEqual(facts);
  });

  test.each((given.more ?? []).map((each) => [each.source, each.facts] as const))('%s', (source, facts) => {
    const program = lowered(language, source);
    expect(program.errors).toEqual([]);
    expect(printProgram(program).join('\n')).toBe(facts.join('\n'));
  });

  test('an error costs only the part around it', () => {
    const lines = printProgram(lowered(language, given.broken));
    expect(lines.some((line) => line.startsWith('error '))).toBe(true);
    expect(lines.join('\n')).toContain('send(b)');
  });
});
