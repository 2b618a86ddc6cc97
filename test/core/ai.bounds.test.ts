import { describe, expect, test } from 'vitest';
import type { AiFacts } from '../../server/core/ai/facts.js';
import { linkFacts } from '../../server/core/ai/link.js';
import { readFacts } from '../../server/core/ai/read.js';
import { createDocument } from '../../server/core/document.js';
import { testParser } from '../parser.js';

/** Texts that nobody writes by hand: whatever they are, reading them ends soon and loses nothing around them. */

const parse = await testParser();

function factsOf(path: string, text: string): AiFacts | undefined {
  return readFacts(createDocument(path, text), parse);
}

const client: Readonly<Record<string, string>> = {
  'a.ts': "import OpenAI from 'openai';\nconst client = new OpenAI();\nclient.responses.create({ input: note });\n",
  'a.py': 'from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(input=note)\n',
  'a.go':
    'package a\nimport "github.com/sashabaranov/go-openai"\nfunc f() { c := openai.NewClient(key)\nc.CreateChatCompletion(ctx, r) }\nvar ',
};

describe.each([
  ['a.ts', 1_000_000],
  ['a.py', 200_000],
  ['a.go', 200_000],
] as const)('expressions in %s of %d units', (path, length) => {
  const repeated = (piece: string) => piece.repeat(length / piece.length);

  test.each([
    ['a sum', `x = ${repeated('a + ')}a`],
    ['a sum of texts', `x = ${repeated('"ab" + ')}"c"`],
    ['a list', `x = [${repeated('1, ')}1]`],
    ['a list of texts', `x = f(${repeated('"https://api.openai.com/v1", ')}1)`],
    ['a chain of calls', `x = a${repeated('.b()')}`],
  ])('%s', (_, text) => {
    const facts = factsOf(path, `${client[path] ?? ''}${text}\n`);
    expect(facts === undefined || facts.endpoints.length > 0).toBe(true);
  });

  test('calls inside of each other are beyond the parser', () => {
    expect(factsOf(path, `${client[path] ?? ''}x = ${'f('.repeat(200_000)}`)).toBeUndefined();
  });
});

describe('circles', () => {
  test('of assignments', () => {
    const facts = factsOf(
      'a.ts',
      "import OpenAI from 'openai';\nlet a = b; let b = c; let c = a;\na = new OpenAI({ baseURL: url });\nlet url = tail; let tail = url + url;\nb.responses.create({});\nfunction f() { return g(); }\nfunction g() { return f(); }\nf().responses.create({});\n",
    );
    expect(facts?.endpoints).toHaveLength(1);
    expect(facts?.endpoints[0]?.sends).toHaveLength(1);
  });

  test('of texts that grow by each other', () => {
    const grown = Array.from({ length: 40 }, (_, at) => `${at % 2 === 0 ? 'a' : 'b'} += b + f"{a}${at}" + a`).join(
      '\n',
    );
    const text = `from openai import OpenAI\na = ""\nb = ""\n${grown}\nOpenAI(base_url=a).responses.create(input=b)\n`;
    expect(factsOf('a.py', text)?.endpoints).toHaveLength(1);
  });

  test('of classes that inherit from each other', () => {
    const text =
      "import OpenAI from 'openai';\nclass A extends B { x = this.y; }\nclass B extends A { y = this.x; }\nnew A().client.responses.create({});\n";
    expect(factsOf('a.ts', text)?.endpoints ?? []).toEqual([]);
  });

  test('of files that import and export each other', () => {
    const facts = [
      ['a.ts', "export { llm } from './b';\nimport { llm } from './b';\nllm.responses.create({});\n"],
      ['b.ts', "export { llm } from './c';\nexport * from './a';\n"],
      ['c.ts', "export { llm } from './a';\nexport * from './b';\nexport * from './c';\n"],
    ].flatMap(([path = '', text = '']) => factsOf(path, text) ?? []);
    expect(facts).toHaveLength(3);
    expect(linkFacts(facts).endpoints).toEqual([]);
  });
});

describe('many of everything', () => {
  test('2,000 clients and 2,000 calls in one file', () => {
    const numbers = Array.from({ length: 2_000 }, (_, at) => at);
    const text = [
      "import OpenAI from 'openai';",
      ...numbers.map((at) => `export const c${at} = new OpenAI({ baseURL: 'https://h${at}.clinic.example/v1' });`),
      ...numbers.map((at) => `c${at}.responses.create({ model: 'm', input: f(c${(at * 7) % 2_000}) });`),
    ].join('\n');
    const facts = factsOf('a.ts', text);
    expect(facts?.endpoints).toHaveLength(2_000);
    expect(linkFacts(facts === undefined ? [] : [facts]).endpoints.every(({ sends }) => sends.length === 1)).toBe(true);
  });

  test('one client with 5,000 calls from another file', () => {
    const facts = [
      ['llm.ts', "import OpenAI from 'openai';\nexport const llm = new OpenAI();\n"],
      ['a.ts', `import { llm } from './llm';\n${'llm.responses.create({ input: x });\n'.repeat(5_000)}`],
    ].flatMap(([path = '', text = '']) => factsOf(path, text) ?? []);
    expect(linkFacts(facts).in('llm.ts')[0]?.sends).toHaveLength(5_000);
  });

  test('a chain of builder calls with a client in each', () => {
    const steps = Array.from({ length: 40 }, (_, at) => `.step${at}(b${at}.with(new OpenAI()))`).join('');
    const facts = factsOf('a.ts', `import OpenAI from 'openai';\nconst all = make()${steps};\nall.invoke(x);\n`);
    expect(facts?.endpoints).toHaveLength(40);
  });
});
