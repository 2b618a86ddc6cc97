import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embeddedCode } from '../../../server/core/program/embedded.js';
import { languageTables } from '../../../server/core/program/languages/index.js';
import { lowerProgram } from '../../../server/core/program/lower.js';
import type { Program } from '../../../server/core/program/model.js';
import { relocate } from '../../../server/core/program/relocate.js';
import { testParser } from '../../parser.js';
import { printProgram } from './print.js';

const parse = await testParser();

function programsIn(language: string, text: string): readonly Program[] {
  return (embeddedCode(language, text) ?? []).flatMap((code) => {
    const table = languageTables.get(code.language);
    const tree = parse(code.language, code.text);
    return table === undefined || tree === undefined
      ? []
      : [relocate(lowerProgram(code.language, table, tree, code.text), code.toFile)];
  });
}

/** What the file says where the Program has its first call. */
function firstCall(text: string, program: Program | undefined): string {
  for (const statement of program?.body ?? []) {
    if (statement.kind !== 'expression' || statement.expression.kind !== 'call') continue;
    return text.slice(statement.expression.start, statement.expression.end);
  }
  return '';
}

describe('scripts of pages', () => {
  test('the code of a component keeps its place in the file', () => {
    const text =
      '<template>\n  <p>"é" {{ name }}</p>\n</template>\n<script setup lang="ts">\nsend(name as string);\n</script>\n';
    const [program, ...more] = programsIn('vue', text);
    expect(more).toEqual([]);
    expect(program?.language).toBe('typescript');
    expect(program?.errors).toEqual([]);
    expect(firstCall(text, program)).toBe('send(name as string)');
  });

  test('scripts of one page are one Program, whose statements stay apart', () => {
    const text = '<script>const a = load // x</script><p></p><SCRIPT type="module">\n(b)</SCRIPT>';
    expect(programsIn('html', text).map(printProgram)).toEqual([['a = load', 'b']]);
  });

  test('comments, data and templates hold no code', () => {
    const text =
      '<!-- <script>a()</script> --><script type="application/ld+json">{"a": 1}</script><script type="text/template"><b></script><script data-x="a > b">b()</script>';
    expect(programsIn('html', text).map(printProgram)).toEqual([['b()']]);
  });

  test('Astro: code between dashes, and scripts', () => {
    const text = '---\nconst a: A = load();\n---\n<p>{a}</p>\n<script>send(b as B);</script>\n';
    expect(programsIn('astro', text).map(printProgram)).toEqual([['a = load()', 'send(b)']]);
  });

  test('other languages hold no code of this kind', () => {
    expect(embeddedCode('json', '{}')).toBeUndefined();
  });
});

describe('notebooks', () => {
  const notebook = (...cells: readonly object[]) => JSON.stringify({ cells, metadata: {} }, undefined, 1);
  const code = (source: string | readonly string[]) => ({ cell_type: 'code', source });

  test('cells are one Program, at their places in the file', () => {
    const text = notebook(
      { cell_type: 'markdown', source: ['send(x)'] },
      code(['a = "é\\n\\"b\\""\n', 'b = a']),
      code('send(b, "c\\td")'),
    );
    const [program] = programsIn('ipynb', text);
    expect(program?.errors).toEqual([]);
    expect(program === undefined ? [] : printProgram(program)).toEqual([
      'a = "é\\n\\"b\\""',
      'b = a',
      'send(b, "c\\td")',
    ]);
    expect(firstCall(text, program)).toBe('send(b, \\"c\\\\td\\")');
  });

  test('magics and commands are no errors', () => {
    const text = notebook(
      code(['%load_ext x\n', '!pip install y\n', 'send(a)']),
      code(['%%bash\n', 'curl "$b"']),
      code(['%%sql\n', 'select 1']),
    );
    expect(programsIn('ipynb', text).map(({ language, errors }) => [language, errors])).toEqual([
      ['python', []],
      ['shellscript', []],
    ]);
    expect(programsIn('ipynb', text).map((each) => printProgram(each).at(-1))).toEqual(['send(a)', 'curl(b)']);
  });
});

test('any text gives code whose positions lie in the file', () => {
  const piece = fc.constantFrom(
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '"',
    "'",
    '---\n',
    '{"source":["',
    'a\\n',
    '\\u00',
    ' lang=ts>',
    'x',
  );
  fc.assert(
    fc.property(fc.constantFrom('vue', 'html', 'astro', 'svelte', 'ipynb'), fc.array(piece), (language, pieces) => {
      const text = pieces.join('');
      for (const { text: code, toFile } of embeddedCode(language, text) ?? []) {
        let last = 0;
        for (let at = 0; at <= code.length; at++) {
          const place = toFile(at);
          expect(place).toBeGreaterThanOrEqual(last);
          expect(place).toBeLessThanOrEqual(text.length);
          last = place;
        }
      }
    }),
  );
});
