import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isModelPath } from '../../server/core/ai/requests.js';
import { aiClients, aiVendors } from '../../server/core/catalog/ai/index.js';
import type { AiClient } from '../../server/core/catalog/ai/model.js';
import { lookAt, maySpeakOfAi } from '../../server/core/prefilter/prefilter.js';
import { hasProgram } from '../../server/core/program/languageNames.js';
import { languageTables } from '../../server/core/program/languages/index.js';

/** The first look at bytes must never drop a file that uses what the catalog knows. */

function speaks(text: string): boolean {
  const bytes = Buffer.from(text);
  return maySpeakOfAi(bytes, bytes.length, () => text);
}

/** Lines by which files of each language use an export of a library. */
function linesOf({ ecosystem, module: pattern, export: path, service }: AiClient): readonly string[] {
  const module = pattern.replace(/[./]?\*$/, '');
  const [name = ''] = path.split('.');
  switch (ecosystem) {
    case 'js':
      return [
        `import { ${name} } from '${module}';`,
        `import ${name} from "${module}"`,
        `const { ${name} } = require('${module}')`,
        `const x = await import('${module}');`,
      ];
    case 'python': {
      if (service !== undefined)
        return [`client = boto3.client('${service}')`, `boto3.Session().client(service_name="${service}")`];
      const [last = '', ...above] = module.split('.').reverse();
      const parent = above.reverse().join('.');
      return [
        `from ${module} import ${name}`,
        `import ${module}`,
        `import os, ${module} as m`,
        `    "from ${module} import ${name}\\n",`,
        ...(parent === '' ? [] : [`from ${parent} import ${last}`]),
      ];
    }
    case 'java':
    case 'scala':
      return [`import ${module}.${name};`, `import ${module}.*`];
    case 'csharp':
      return [`using ${module};`, `using static ${module}.${name};`];
    case 'go':
      return [`import "${module}"`, `\tx "${module}"`];
    case 'ruby':
      return [`client = ${path.replace(/\.(?=[A-Z])/g, '::')}.new(x)`];
    case 'php':
      return module === ''
        ? [`$c = ${path.replace('.', '::')}($key);`, `$c = \\${path.replace('.', '::')}($key);`]
        : [`use ${module}\\${name};`, `$c = new \\${module}\\${name}($x);`];
    case 'rust':
      return [`use ${module}::${name};`, `let c = ${module}::${name}::new();`];
    case 'swift':
      return [`import ${module}`];
  }
}

/** Clients that need the name of a service cannot be told by the name of their library. */
const clients = aiClients.filter(({ module }) => module !== 'aws-sdk' && module !== 'aiobotocore.session');

describe('what the catalog knows is seen', () => {
  test('every library, as files of its language use it', () => {
    const missed = new Set(clients.flatMap(linesOf).filter((line) => !speaks(`x = 1;\n${line}\ny\n`)));
    expect([...missed]).toEqual([]);
  });

  test('every service of the second SDK of AWS', () => {
    const services = aiClients
      .filter(({ module }) => module === 'aws-sdk')
      .map((each) => each.export.split('.').at(-1));
    const missed = services.filter(
      (name) => !speaks(`const x = new AWS.${name}();`) || !speaks(`import { ${name} } from 'aws-sdk';`),
    );
    expect(missed).toEqual([]);
  });

  test('every host', () => {
    const missed = aiVendors
      .flatMap(({ hosts }) => hosts.map((host) => host.replaceAll('*', 'eu-1')))
      .filter((host) => !speaks(`const url = 'https://${host}/v1';`) || !speaks(`URL=https://${host}`));
    expect(missed).toEqual([]);
  });

  test('every variable that moves an endpoint', () => {
    const missed = aiVendors
      .flatMap(({ env }) => env.baseUrl)
      .filter((name) => !speaks(`${name}=https://10.0.0.1/`) || !speaks(`  - name: ${name.toLowerCase()}`));
    expect(missed).toEqual([]);
  });

  test.each([
    '/v1/chat/completions',
    '/v1/completions',
    '/v1/responses',
    '/v1/embeddings',
    '/v1/messages',
    '/v1/audio/speech',
    '/v1/rerank',
    '/api/generate',
    '/api/chat',
    '/api/embeddings',
    '/v1beta/models/x:generateContent',
    '/v1/models/x:streamGenerateContent',
    '/v1/models/x:predict',
    '/openai/deployments/x',
  ])('the path %s', (path) => {
    expect(isModelPath(path)).toBe(true);
    expect(speaks(`post(base + "${path}")`)).toBe(true);
  });

  test.each([
    'import {\n  generateText,\n} from\n  "ai";',
    'from google.cloud import (\n    storage,\n    speech,\n)',
    'host: polly.eu-west-1.amazonaws.com',
    'fetch("https://transcribe." + region + ".amazonaws.com")',
    'Amazon.Polly.AmazonPollyClient c;',
  ])('%s', (text) => {
    expect(speaks(text)).toBe(true);
  });
});

describe('what only sounds like it is not', () => {
  test.each([
    'diagnostics and diagnoses agree together; instructors whisper to agents of cohere',
    "const bucket = boto3.client('s3'); // translate the keys",
    "import { S3Client } from '@aws-sdk/client-s3'; const t = 'translate';".replace("'translate'", 'translate(x)'),
    'https://fonts.googleapis.com and Google Cloud storage',
    'import { modal } from "./modal"; transform: translate(3px)',
    'laws of flaws, autogenerated, reweaved, explain, certain',
    "import x from './agents/together';",
    '// taken from together with the rest',
  ])('%s', (text) => {
    expect(speaks(text)).toBe(false);
  });
});

describe('one look for both questions', () => {
  test('tells the same as two', () => {
    const words = ['patient', 'openai', "from 'ai'", 'aws', 'polly', '412-67-9083', 'x = 1;', '\n', 'town', 'age', ' '];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 12 }),
        fc.constantFrom('a.ts', 'a.txt', 'a.hl7'),
        (parts, path) => {
          const bytes = Buffer.from(parts.join(' '));
          const both = lookAt(bytes, bytes.length, path, { findings: true, ai: true });
          const first = lookAt(bytes, bytes.length, path, { findings: true, ai: false });
          const second = lookAt(bytes, bytes.length, path, { findings: false, ai: true });
          expect(both.ai).toBe(second.ai);
          if (both.ai !== 'yes') expect(both.findings).toBe(first.findings);
          expect(first.ai).toBe('no');
        },
      ),
    );
  });

  test('the names of languages are those of the tables', () => {
    expect([...languageTables.keys()].filter((language) => !hasProgram(language))).toEqual([]);
    expect(hasProgram('markdown')).toBe(false);
  });
});
