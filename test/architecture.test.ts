import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../server/core/rules/index.js';

/** The never-rules of the house that the compiler does not hold by itself. */

const root = resolve(import.meta.dirname, '..');

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** A whole import or re-export statement, or a dynamic import, of code without comments. */
const importPattern =
  /^(?:import|export)\s(?:type\s)?(?:[\w*{}\s,$]+\sfrom\s)?'([^'\n]+)';|\bimport\(\s*'([^'\n]+)'\s*\)/gm;

function sourcesOf(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = relative(root, join(entry.parentPath, entry.name));
      const text = readFileSync(join(root, path), 'utf8');
      const imports = [...text.matchAll(importPattern)].map((match) => resolveImport(path, match[1] ?? match[2] ?? ''));
      return { path, text, imports };
    });
}

/** A relative import as a path from the root; a package by its name. */
function resolveImport(from: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(from), specifier)) : specifier;
}

const all = ['client', 'panel', 'protocol', 'server'].flatMap(sourcesOf);
const under = (folder: string) => all.filter((source) => source.path.startsWith(`${folder}/`));

/** Imports of `sources` that `forbidden` matches, as readable lines. */
function violations(sources: readonly Source[], forbidden: (specifier: string) => boolean): readonly string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter(forbidden).map((specifier) => `${path} imports ${specifier}`),
  );
}

/** Code without strings and comments, so that words in messages do not count. */
function codeOnly(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/[^\n]*/g, '')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''");
}

describe('dependencies point inwards', () => {
  test('there are sources to look at', () => expect(all.length).toBeGreaterThan(80));

  test('core imports core and its parsers only', () => {
    const allowed = new Set([
      '@noble/hashes',
      'fflate',
      'htmlparser2',
      'jsonc-parser',
      'libphonenumber-js',
      'minimatch',
      'yaml',
      'entities',
    ]);
    const packageOf = (name: string) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
    expect(
      violations(under('server/core'), (name) => !name.startsWith('server/core/') && !allowed.has(packageOf(name))),
    ).toEqual([]);
  });

  test('host imports core and Node, never lsp or cli', () => {
    expect(violations(under('server/host'), (name) => /^server\/(lsp|cli)\//.test(name))).toEqual([]);
  });

  test('only the client imports vscode, and it never imports the server', () => {
    expect(violations(under('server').concat(under('protocol')), (name) => name === 'vscode')).toEqual([]);
    expect(violations(under('client'), (name) => name.startsWith('server/'))).toEqual([]);
  });

  test('only lsp imports the language server library', () => {
    const elsewhere = under('server').filter((source) => !source.path.startsWith('server/lsp/'));
    expect(violations(elsewhere, (name) => name.startsWith('vscode-languageserver'))).toEqual([]);
  });

  test('protocol imports nothing else', () =>
    expect(violations(under('protocol'), (name) => !name.startsWith('protocol/'))).toEqual([]));

  test('the panel imports protocol and its components only', () => {
    const allowed = /^(panel|protocol)\/|^lit(\/|$)|^@vscode-elements\/elements\//;
    expect(violations(under('panel'), (name) => !allowed.test(name))).toEqual([]);
    const outside = all.filter((source) => !source.path.startsWith('panel/'));
    expect(violations(outside, (name) => name.startsWith('panel/'))).toEqual([]);
  });

  test('a rule never imports a language, a format or another rule', () => {
    const rules = under('server/core/rules').filter((source) => !source.path.endsWith('rules/index.ts'));
    const isOtherRule = (name: string) => /^server\/core\/rules\//.test(name) && !/Rule\.js$/.test(name);
    expect(violations(rules, (name) => /^server\/core\/(languages|formats)\//.test(name) || isOtherRule(name))).toEqual(
      [],
    );
  });
});

describe('core is pure', () => {
  test.each(under('server/core').map((source) => [source.path, source] as const))('%s', (_path, { text }) => {
    const code = codeOnly(text);
    expect(code).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bsetTimeout\b|\bfetch\(/,
    );
    expect(code).not.toMatch(/(?:[:|] |<)any\b/);
    expect(code.replace(/^(?:import|export)\b[^;]*;/gm, '')).not.toMatch(/[\w)\]] as (?!const\b)[A-Z]\w/);
    expect(code).not.toMatch(/\bexport default\b/);
  });
});

describe('nothing reaches the network', () => {
  test('no source imports a network module', () => {
    expect(violations(all, (name) => /^(node:)?(http|https|http2|net|tls|dgram|dns)$/.test(name))).toEqual([]);
  });
});

describe('every rule has its one name in five spellings', () => {
  test.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const [family = '', name = ''] = id.split('/');
    const file = name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
    const source = readFileSync(join(root, `server/core/rules/${family}/${file}.ts`), 'utf8');
    expect(source).toContain(`export const ${file} =`);
    const page = readFileSync(join(root, `docs/rules/${id}.md`), 'utf8');
    expect(page).toContain(`# ${id}`);
    expect(rule.cites.length).toBeGreaterThan(0);
    expect(rule.examples.some((example) => example.flagged)).toBe(true);
    expect(rule.examples.some((example) => !example.flagged)).toBe(true);
  });

  test('no wording certifies', () => {
    const words = allRules.flatMap((rule) => [
      rule.summary,
      rule.why,
      rule.remedy,
      rule.limits,
      ...Object.values(rule.subjects),
    ]);
    expect(words.filter((text) => /complian|certif(?:y|ied)/i.test(text))).toEqual([]);
  });
});
