import { describe, expect, it } from 'vitest';
import { literalsOf, print } from './print.js';
import { samples } from './samples.js';

describe('literals of', () => {
  it.each(samples)('$language', ({ language, code, literals }) => {
    expect(print(language, code)).toEqual(literals);
  });
});

describe('scopes', () => {
  it('keep the values of one object together and those of two apart', () => {
    const code = `const rows = [{ name: 'Ann', ssn: '1' }, { name: 'Bob' }];`;
    const [first, second, third] = literalsOf('typescript', code).map((literal) => literal.scope);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
    expect(third?.parent).toBe(first?.parent);
  });

  it('gather what is assigned to one object, and keep two builders apart', () => {
    const code = 'p.setName("Ann"); p.ssn = "1";\nA.builder().name("x").ssn("y"); A.builder().name("z");';
    const [a, b, c, d, e] = literalsOf('java', code).map((literal) => literal.scope);
    expect(a?.parent).toBe(b);
    expect(c?.parent).toBe(d?.parent);
    expect(e?.parent).not.toBe(c?.parent);
  });
});

describe('broken code', () => {
  it('loses no more than the rest of the line', () => {
    expect(print('typescript', `a = 'open\nconst ssn = '1234';`)).toEqual([
      'a |  | open | string',
      'ssn |  | 1234 | string',
    ]);
  });

  it('finds its feet at the next declaration', () => {
    expect(print('python', 'x = foo((\n\ndef f():\n    pass\nssn = "1234"\n')).toEqual(['ssn |  | 1234 | string']);
  });

  it('skips brackets that fit nothing', () => {
    expect(print('go', 'p := Patient{)]SSN: "1234"}\nq := "5678"')).toEqual([
      'SSN | record:Patient < record:p | 1234 | string',
      'q |  | 5678 | string',
    ]);
  });

  it('reads a million brackets', () => {
    expect(print('javascript', `${'['.repeat(1e6)}'x'`)).toHaveLength(1);
    expect(print('typescript', `${'({'.repeat(1e5)}${'})'.repeat(1e5)}; ssn = '1234'`)).toEqual([
      'ssn |  | 1234 | string',
    ]);
  });
});
