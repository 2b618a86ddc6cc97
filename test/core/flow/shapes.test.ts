import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';
import { createFlowReader } from '../../../server/core/flow/reader.js';
import { codeOf } from '../../../server/core/program/code.js';
import { programsOf } from '../../../server/core/program/programs.js';
import { testParser } from '../../parser.js';
import { shapes } from './shapes.js';

const parse = await testParser();

/** What lines hold a sink that is given a patient's data, by the words behind their comment marks. */
function answersOf(file: string, source: string): readonly { readonly shape: string; readonly carries: boolean }[] {
  const [program] = programsOf(createDocument(file, source), parse);
  if (program === undefined) throw new Error('no program');
  const code = codeOf(program, { clinical: true });
  const reader = createFlowReader(code, { deidentifiers: [] });
  const lines = source.split('\n');
  return code.bindings.calls.flatMap(({ call, frame }) => {
    if (call.callee.kind !== 'name' || call.callee.name !== 'sink') return [];
    const line = lines[source.slice(0, call.start).split('\n').length - 1] ?? '';
    const shape = /(?:\/\/|#)\s((?:phi|none|missed|false) \w+)$/.exec(line)?.[1];
    if (shape === undefined) throw new Error(`no word behind: ${line}`);
    const value = call.args[0]?.value;
    const carried = value === undefined ? [] : reader.carried(value, frame);
    return [{ shape, carries: carried.some(({ level }) => level !== 'key') }];
  });
}

describe.each(Object.entries(shapes))('%s', (file, source) => {
  const answers = answersOf(file, source);

  test('every sink is seen', () => {
    expect(answers.length).toBe(source.match(/(?<!func )\bsink\(/g)?.length);
  });

  test.each(answers)('$shape', ({ shape, carries }) => {
    expect(carries).toBe(/^(?:phi|false) /.test(shape));
  });
});
