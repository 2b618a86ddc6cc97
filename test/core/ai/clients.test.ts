import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../server/core/ai/read.js';
import { aiClients } from '../../../server/core/catalog/ai/index.js';
import type { AiClient, Ecosystem } from '../../../server/core/catalog/ai/model.js';
import { createDocument } from '../../../server/core/document.js';
import { testParser } from '../../parser.js';

/** Every client of the catalog, used in the most plain way that its language has, is an endpoint of its vendor. */

const parse = await testParser();

/** A file in which the client is made, or called when calling it sends. */
interface Sample {
  readonly file: string;
  readonly source: string;
}

const startsUpper = (name: string) => /^[A-Z]/.test(name);

function parts({ export: exported }: AiClient): {
  readonly first: string;
  readonly last: string;
  readonly path: string;
} {
  const names = exported.split('.');
  return { first: names[0] ?? '', last: names.at(-1) ?? '', path: exported };
}

/** The module without the star that stands for what is below it. */
function moduleOf({ module }: AiClient): string {
  return module.replace(/[./\\]?\*$/, '').replace(/::$/, '');
}

const samples: Readonly<Record<Ecosystem, (client: AiClient) => Sample>> = {
  js: (client) => {
    const { first, path } = parts(client);
    const isDefault = first === 'default';
    const name = isDefault ? ['It', ...path.split('.').slice(1)].join('.') : path;
    const imported = isDefault ? 'It' : `{ ${first} }`;
    const made = startsUpper(name.split('.').at(-1) ?? '') && client.kind !== 'call' ? `new ${name}` : name;
    return {
      file: 'a.ts',
      source: `import ${imported} from '${moduleOf(client)}';\nconst it = ${made}(${args(client, "'")});\n`,
    };
  },
  python: (client) => {
    const { first, path } = parts(client);
    return { file: 'a.py', source: `from ${moduleOf(client)} import ${first}\nit = ${path}(${args(client, '"')})\n` };
  },
  java: (client) => {
    const { first, last, path } = parts(client);
    const made = startsUpper(last) ? `new ${path}` : path;
    return {
      file: 'A.java',
      source: `import ${moduleOf(client)}.${first};\nclass A {\n  void a() {\n    var it = ${made}(${args(client, '"')});\n  }\n}\n`,
    };
  },
  csharp: (client) => {
    const { last, path } = parts(client);
    const made = startsUpper(last) && !path.includes('.') ? `new ${path}` : path;
    return {
      file: 'A.cs',
      source: `using ${moduleOf(client)};\nclass A {\n  void B() {\n    var it = ${made}(${args(client, '"')});\n  }\n}\n`,
    };
  },
  go: (client) => {
    const module = moduleOf(client);
    return {
      file: 'a.go',
      source: `package a\n\nimport llm "${module}"\n\nfunc a() {\n\tit := llm.${client.export}(${args(client, '"')})\n}\n`,
    };
  },
  ruby: (client) => {
    const { last, path } = parts(client);
    const name = path.replaceAll('.', '::');
    const made = startsUpper(last) ? `${name}.new` : name.replace(/::(?=[a-z_]\w*$)/, '.');
    return { file: 'a.rb', source: `require "${moduleOf(client)}"\nit = ${made}(${args(client, '"')})\n` };
  },
  php: (client) => {
    const { first, last, path } = parts(client);
    const module = moduleOf(client);
    const use = module === '' ? '' : `use ${module}\\${first};\n`;
    const made = startsUpper(last) ? `new ${path.replaceAll('.', '\\')}` : path.replaceAll('.', '::');
    return { file: 'a.php', source: `<?php\n${use}$it = ${made}(${args(client, "'")});\n` };
  },
  rust: (client) => {
    const { first, last, path } = parts(client);
    const made = startsUpper(last) ? `${path.replaceAll('.', '::')}::new` : path.replaceAll('.', '::');
    return {
      file: 'a.rs',
      source: `use ${moduleOf(client)}::${first};\nfn a() {\n    let it = ${made}(${args(client, '"')});\n}\n`,
    };
  },
  swift: (client) => ({
    file: 'a.swift',
    source: `import ${moduleOf(client)}\nlet it = ${client.export}(${args(client, '"')})\n`,
  }),
  scala: (client) => {
    const { first, last, path } = parts(client);
    const made = startsUpper(last) ? `new ${path}` : path;
    return {
      file: 'A.scala',
      source: `import ${moduleOf(client)}.${first}\nobject A {\n  val it = ${made}(${args(client, '"')})\n}\n`,
    };
  },
};

function args({ service }: AiClient, quote: string): string {
  return service === undefined ? '' : `${quote}${service}${quote}`;
}

const ecosystems = [...new Set(aiClients.map(({ ecosystem }) => ecosystem))];

describe.each(ecosystems)('%s', (ecosystem) => {
  const clients = aiClients.filter((client) => client.ecosystem === ecosystem);
  test.each(clients.map((client) => [`${client.module} ${client.export} ${client.service ?? ''}`, client] as const))(
    '%s',
    (_name, client) => {
      const { file, source } = samples[ecosystem](client);
      const facts = readFacts(createDocument(file, source), parse);
      expect(facts?.endpoints.map(({ vendor }) => vendor)).toContain(client.vendor);
    },
  );
});
