import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** Tokens as an editor sees them: the same engine, the same regular expressions. */

const root = join(import.meta.dirname, '../..');

/** One line and its tokens; offsets are columns from 0, half-open. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A part of a line and its scopes, the outermost first, without that of the grammar. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** A language with comments of every kind, the last of which is one match, into which suppressions are injected. */
const sampleGrammar = {
  scopeName: 'source.sample',
  patterns: [
    { name: 'comment.line.sample', begin: ';', end: '$' },
    { name: 'comment.block.sample', begin: '/\\*', end: '\\*/' },
    { name: 'comment.block.markup.sample', begin: '<!--', end: '-->' },
    { name: 'comment.block.nested.sample', begin: '\\{\\{!--', end: '--\\}\\}' },
    { name: 'comment.line.number-sign.sample', match: '#.*$' },
  ],
};

const suppressions = ['phi-lint.suppression.injection', 'phi-lint.suppression.line.injection'];

const files: ReadonlyMap<string, string> = new Map([
  ['text.hl7v2', 'syntaxes/hl7v2.tmLanguage.json'],
  ['text.x12', 'syntaxes/x12.tmLanguage.json'],
  ['phi-lint.suppression.injection', 'syntaxes/phi-lint-suppression.tmLanguage.json'],
  ['phi-lint.suppression.line.injection', 'syntaxes/phi-lint-suppression-line.tmLanguage.json'],
]);

/** Loads a grammar by its scope: `text.hl7v2`, `text.x12` or `source.sample`. */
export async function loadGrammar(scopeName: string): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`there is no grammar for ${scopeName}`);
  return grammar;
}

const registry = new Registry({
  onigLib: startEngine(),
  loadGrammar: async (scopeName) => {
    if (scopeName === 'source.sample') return parseRawGrammar(JSON.stringify(sampleGrammar), 'sample.json');
    const file = files.get(scopeName);
    return file === undefined ? null : parseRawGrammar(readFileSync(join(root, file), 'utf8'), file);
  },
  getInjections: (scopeName) => (scopeName === 'source.sample' ? suppressions : []),
});

async function startEngine() {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  return {
    createOnigScanner: (sources: string[]) => createOnigScanner(sources),
    createOnigString: (text: string) => createOnigString(text),
  };
}

/** The lines of a text, parted where an editor parts them, with their tokens. */
export function tokenize(grammar: IGrammar, text: string): readonly Line[] {
  let state = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return {
      text: line,
      tokens: tokens
        .filter(({ startIndex }) => startIndex < line.length)
        .map(({ startIndex, endIndex, scopes }) => ({
          start: startIndex,
          end: Math.min(endIndex, line.length),
          scopes: scopes.slice(1),
        })),
    };
  });
}

/** What a snapshot holds: every line, and below it each stack of scopes with its ranges. What is plain is left out. */
export function render(lines: readonly Line[]): string {
  return lines.map(renderLine).join('\n');
}

function renderLine({ text, tokens }: Line): string {
  const ranges = new Map<string, string[]>();
  for (const { start, end, scopes } of tokens) {
    if (scopes.every((scope) => scope.startsWith('meta.') || scope.startsWith('comment.'))) continue;
    const key = scopes.join(' ');
    ranges.set(key, [...(ranges.get(key) ?? []), `${start}-${end}`]);
  }
  return [text, ...[...ranges].map(([scopes, at]) => `    ${scopes}: ${at.join(' ')}`), ''].join('\n');
}

/** Scopes of the one place where `value` stands in `lines`; throws when it is not there or spread over tokens. */
export function scopesOf(lines: readonly Line[], segment: string, value: string): readonly string[] {
  const line = lines.find(({ text }) => text.startsWith(segment) && text.includes(value));
  const start = line?.text.indexOf(value) ?? -1;
  const token = line?.tokens.find((each) => each.start <= start && start + value.length <= each.end);
  if (token === undefined) throw new Error(`no single token covers the value that was asked for in ${segment}`);
  return token.scopes;
}
