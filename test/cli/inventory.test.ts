import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { folderOf, type Outcome, type RunOptions, runIn, ssn } from './harness.js';

const root = resolve(import.meta.dirname, '../..');
const bundles = join(root, 'dist');

function inventory(folder: string, argv: readonly string[] = [], options: RunOptions = {}): Promise<Outcome> {
  return runIn(folder, ['inventory', ...argv], { bundles, ...options });
}

const policy = JSON.stringify({
  ai: {
    vendors: {
      'azure-openai': { baa: { signed: '2025-01-15', expires: '2999-12-31', reference: 'contracts/azure.pdf' } },
      anthropic: { baa: { signed: '2022-01-15', expires: '2023-01-15' } },
      groq: { baa: { signed: '2025-01-15', scope: ['search/**'] } },
    },
    ownHosts: ['*.ml.clinic.internal'],
    modelCards: { 'gpt-5*': 'docs/models/gpt 5.md' },
  },
});

/** One use of every state that the record can have. */
const files = {
  '.phi-lint.json': policy,
  'src/client.ts': "import OpenAI from 'openai';\nexport const client = new OpenAI();\n",
  'src/summary.ts': [
    "import { client } from './client';",
    'export const summarize = (note: string) =>',
    "  client.responses.create({ model: 'gpt-5', input: note });",
    `export const patient = { ssn: '${ssn}' };`,
    '',
  ].join('\n'),
  'src/covered.py': [
    'from openai import AzureOpenAI',
    'client = AzureOpenAI(azure_endpoint="https://clinic.openai.azure.com", api_version="2024-10-21")',
    'client.chat.completions.create(model="gpt-5", messages=messages)',
    '',
  ].join('\n'),
  'src/ended.py':
    'from anthropic import Anthropic\nclient = Anthropic()\nclient.messages.create(model="claude-sonnet-4-5")\n',
  'src/elsewhere.py':
    'from groq import Groq\nclient = Groq()\nclient.chat.completions.create(model="llama3-70b", messages=note)\n',
  'src/local.ts': [
    "import OpenAI from 'openai';",
    "const llama = new OpenAI({ baseURL: 'http://localhost:11434/v1' });",
    "llama.chat.completions.create({ model: 'llama3', messages });",
    '',
  ].join('\n'),
  'src/own.ts':
    "import OpenAI from 'openai';\nconst own = new OpenAI({ baseURL: 'https://vllm.ml.clinic.internal/v1' });\n",
  'src/private.ts':
    "import OpenAI from 'openai';\nconst who = new OpenAI({ baseURL: 'https://vllm.lab.internal/v1' });\n",
  'src/somewhere.ts':
    "import OpenAI from 'openai';\nexport const make = (baseURL: string) => new OpenAI({ baseURL });\nmake(await ask());\n",
  'src/aside.ts': 'export const limit = 10;\n',
};

interface JsonUse {
  readonly vendor: { readonly id: string } | null;
  readonly host: string | null;
  readonly model: string | null;
  readonly modelCard: string | null;
  readonly products: readonly string[];
  readonly resolvedBy: readonly string[];
  readonly agreement: { readonly state: string; readonly expires: string | null; readonly reference: string | null };
  readonly places: readonly { path: string; line: number; column: number; method: string | null }[];
}

function usesOf(outcome: Outcome): readonly JsonUse[] {
  return JSON.parse(outcome.out).uses;
}

describe('json', () => {
  test('every state of the record, each with its host', async () => {
    const { code, out, error } = await inventory(folderOf(files), ['--format', 'json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ version: 1, tool: { name: 'phi-lint' }, problems: [] });
    expect(report.summary).toEqual({ files: Object.keys(files).length, uses: report.uses.length, complete: true });
    const states = usesOf({ code, out, error }).map(({ vendor, host, model, agreement }) =>
      [vendor?.id ?? null, host, model, agreement.state].join(' '),
    );
    expect(states).toEqual([
      'anthropic api.anthropic.com claude-sonnet-4-5 ended',
      'azure-openai clinic.openai.azure.com gpt-5 covered',
      'groq api.groq.com llama3-70b other-scope',
      'openai api.openai.com gpt-5 none',
      ' localhost llama3 own',
      ' vllm.lab.internal  unknown-host',
      ' vllm.ml.clinic.internal  own',
      '   unresolved',
    ]);
  });

  test('a client of one file and the call of another are one use with both places', async () => {
    const uses = usesOf(await inventory(folderOf(files), ['--format', 'json']));
    const openai = uses.find(({ vendor }) => vendor?.id === 'openai');
    expect(openai).toMatchObject({
      products: ['openai'],
      resolvedBy: ['the default of the library openai'],
      modelCard: 'docs/models/gpt 5.md',
      places: [
        { path: 'src/client.ts', line: 2, column: 23, method: null },
        { path: 'src/summary.ts', line: 3, column: 3, method: 'responses.create' },
      ],
    });
  });

  test('uses that differ in nothing are one', async () => {
    const python = files['src/ended.py'];
    const uses = usesOf(await inventory(folderOf({ 'a.py': python, 'b.py': python }), ['--format', 'json']));
    expect(uses.map(({ places }) => places.map(({ path, line }) => `${path}:${line}`))).toEqual([
      ['a.py:2', 'a.py:3', 'b.py:2', 'b.py:3'],
    ]);
  });
});

describe('table', () => {
  test('says what is on record, and where', async () => {
    const { code, out } = await inventory(folderOf(files));
    expect(code).toBe(0);
    for (const part of [
      'agreement until 2999-12-31',
      'agreement ended on 2023-01-15',
      'agreement for other paths',
      'no agreement',
      'own machine',
      'own host',
      'unknown host',
      'not known where it goes',
      'src/summary.ts:3:3  responses.create',
      '8 uses of AI in 11 files.',
    ]) {
      expect(out).toContain(part);
    }
  });

  test('nothing found is said so', async () => {
    const { code, out } = await inventory(folderOf({ 'a.ts': 'export const limit = 10;\n' }));
    expect({ code, out }).toEqual({ code: 0, out: 'No use of AI found in 1 file.\n' });
  });

  test('colours only for people', async () => {
    const folder = folderOf(files);
    expect((await inventory(folder)).out).not.toContain('\u001b');
    expect((await inventory(folder, [], { tty: true })).out).toContain('\u001b[');
  });
});

describe('cyclonedx', () => {
  interface Property {
    readonly name: string;
    readonly value: string;
  }
  interface Bom {
    readonly components: readonly { 'bom-ref': string; type: string; name: string; externalReferences?: unknown }[];
    readonly services: readonly {
      'bom-ref': string;
      name: string;
      endpoints?: readonly string[];
      'x-trust-boundary'?: boolean;
      properties: readonly Property[];
    }[];
    readonly dependencies: readonly { ref: string; dependsOn?: readonly string[] }[];
  }

  async function bomOf(folder: string): Promise<Bom> {
    const { code, out } = await inventory(folder, ['--format', 'cyclonedx']);
    expect(code).toBe(0);
    return JSON.parse(out);
  }

  test('the frame of CycloneDX 1.6', async () => {
    const bom = await bomOf(folderOf(files));
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        tools: { components: [{ type: 'application', name: 'phi-lint' }] },
        component: { 'bom-ref': 'workspace' },
      },
    });
    expect(new Set(bom.components.map(({ type }) => type))).toEqual(new Set(['machine-learning-model']));
    const refs = [...bom.components, ...bom.services].map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const known = new Set(['workspace', ...refs]);
    const named = bom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !known.has(ref))).toEqual([]);
  });

  test('services carry the record, their hosts and what leaves the house', async () => {
    const { services } = await bomOf(folderOf(files));
    const azure = services.find(({ name }) => name === 'Azure OpenAI');
    expect(azure).toMatchObject({ endpoints: ['//clinic.openai.azure.com'], 'x-trust-boundary': true });
    const values = Object.fromEntries(azure?.properties.map(({ name, value }) => [name, value]) ?? []);
    expect(values).toMatchObject({
      'phi-lint:agreement:state': 'covered',
      'phi-lint:agreement:signed': '2025-01-15',
      'phi-lint:agreement:expires': '2999-12-31',
      'phi-lint:agreement:reference': 'contracts/azure.pdf',
      'phi-lint:resolved-by': 'from the address in the code',
    });
    const boundary = (ref: string) => services.find((each) => each['bom-ref'].includes(ref))?.['x-trust-boundary'];
    expect(['localhost', 'vllm.ml', 'vllm.lab', 'unresolved'].map(boundary)).toEqual([
      false,
      false,
      undefined,
      undefined,
    ]);
  });

  test('a model has its card, and its service depends on it', async () => {
    const { components, dependencies } = await bomOf(folderOf(files));
    expect(components.find((each) => each['bom-ref'] === 'model:openai:gpt-5')).toMatchObject({
      externalReferences: [{ type: 'model-card', url: 'docs/models/gpt%205.md' }],
    });
    const openai = dependencies.find(({ ref }) => ref === 'service:openai:api.openai.com:none');
    expect(openai?.dependsOn).toEqual(['model:openai:gpt-5']);
  });

  test.each([
    ['http://[::1]:8000/v1', '//[::1]'],
    ['http://[fd00::7]:8000/v1', '//[fd00::7]'],
    ['http://10.1.2.3:8000/v1', '//10.1.2.3'],
    ['https://Models.Clinic.Example/v1', '//models.clinic.example'],
  ])('the endpoint of %s is %s', async (address, endpoint) => {
    const code = `from openai import OpenAI\nclient = OpenAI(base_url="${address}")\n`;
    const { services } = await bomOf(folderOf({ 'a.py': code }));
    expect(services.map(({ endpoints }) => endpoints)).toEqual([[endpoint]]);
  });

  test('is the same for the same workspace, and valid for an empty one', async () => {
    const folder = folderOf(files);
    expect(await bomOf(folder)).toEqual(await bomOf(folder));
    expect(await bomOf(folderOf({}))).toMatchObject({ bomFormat: 'CycloneDX', dependencies: [{ ref: 'workspace' }] });
  });
});

describe('what is read, and what becomes of it', () => {
  test('ignored files are left out, and --no-gitignore brings them back', async () => {
    const folder = folderOf({ ...files, '.gitignore': 'src/ended.py\n', '.phi-lintignore': 'src/covered.py\n' });
    const vendors = async (argv: readonly string[]) =>
      usesOf(await inventory(folder, ['--format', 'json', ...argv])).map(({ vendor }) => vendor?.id);
    expect(await vendors([])).not.toContain('anthropic');
    expect(await vendors(['--no-gitignore'])).toContain('anthropic');
    expect(await vendors(['--no-gitignore'])).not.toContain('azure-openai');
  });

  test('only what is named', async () => {
    const uses = usesOf(await inventory(folderOf(files), ['src/ended.py', '--format', 'json']));
    expect(uses.map(({ vendor }) => vendor?.id)).toEqual(['anthropic']);
  });

  test.each([
    ['a path that is not there', files, ['src', 'missing'], 'missing: Could not be read'],
    [
      'a file over the limit',
      { ...files, 'src/long.ts': `// ${'x'.repeat(70_000)}\n` },
      ['--max-file-size', '60KB'],
      'Not inspected',
    ],
    ['a broken policy', { ...files, '.phi-lint.json': '{ "ai": 1 }' }, [], '.phi-lint.json:1:9'],
  ])('2 for %s, with the uses that were found', async (_what, given, argv, message) => {
    const { code, out, error } = await inventory(folderOf(given), ['--format', 'json', ...argv]);
    expect(code).toBe(2);
    expect(error).toContain(message);
    const { uses, summary } = JSON.parse(out);
    expect(summary.complete).toBe(false);
    expect(uses.length).toBeGreaterThan(5);
  });

  test('the help has examples and exit codes', async () => {
    const { code, out } = await inventory(folderOf({}), ['--help']);
    expect(code).toBe(0);
    for (const part of ['Usage: phi-lint inventory', 'cyclonedx (1.6, JSON)', 'Examples:', 'Exit codes:']) {
      expect(out).toContain(part);
    }
  });

  test('2 without the grammars of a built package', async () => {
    const { code, error } = await runIn(folderOf(files), ['inventory']);
    expect(code).toBe(2);
    expect(error).toContain('built package');
  });

  test('2 and a hint for a format that is not known', async () => {
    const { code, out, error } = await inventory(folderOf(files), ['--format', 'spdx']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('--format is one of table, json, cyclonedx');
  });

  test.each(['table', 'json', 'cyclonedx'])('--output writes %s whole, and nothing beside it', async (format) => {
    const folder = folderOf(files);
    const before = readdirSync(folder);
    const { code, out } = await inventory(folder, ['--format', format, '--output', 'ai.out']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readFileSync(join(folder, 'ai.out'), 'utf8')).toContain('api.openai.com');
    expect(readdirSync(folder).sort()).toEqual([...before, 'ai.out'].sort());
  });

  test('an interrupted run leaves no report', async () => {
    const folder = folderOf(files);
    const { code, error } = await inventory(folder, ['--output', 'ai.out'], { interruption: AbortSignal.abort() });
    expect(code).toBe(2);
    expect(error).toContain('interrupted');
    expect(existsSync(join(folder, 'ai.out'))).toBe(false);
  });
});

describe('no value of a file is repeated', () => {
  const folder = join(root, 'examples');
  const values = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const { sightings } = createDocument(path, text);
      return sightings.filter(({ verdict }) => verdict.kind === 'real').map(({ start, end }) => text.slice(start, end));
    })
    // Shorter values also occur as line numbers and in names of places.
    .filter((value) => value.length >= 6 && !/^[a-z]+$/i.test(value));

  test.each(['table', 'json', 'cyclonedx'])('%s', async (format) => {
    expect(values.length).toBeGreaterThan(100);
    const { out, error } = await inventory(folder, ['--format', format]);
    expect(out).toContain('api.openai.com');
    expect(values.filter((value) => `${out}${error}`.includes(value))).toEqual([]);
    const invented = await inventory(folderOf(files), ['--format', format]);
    expect(invented.out).not.toContain(ssn);
  });

  test('a text that is no name of a model is not shown', async () => {
    const code = `import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: 'the one for ${ssn}', input });\n`;
    const { out } = await inventory(folderOf({ 'a.ts': code }), ['--format', 'json']);
    expect(usesOf({ code: 0, out, error: '' }).map(({ model }) => model)).toEqual([null]);
    expect(out).not.toContain(ssn);
  });
});
