import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const json = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The texts that the client shows: what stands as a literal in `l10n.t(...)`, and the tables that are given to it. */
function shownTexts(): ReadonlySet<string> {
  const texts = new Set<string>();
  const files = readdirSync(join(root, 'client')).filter((name) => name.endsWith('.ts'));
  for (const name of files) {
    const source = ts.createSourceFile(
      name,
      readFileSync(join(root, 'client', name), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
        for (const text of literalsIn(node.arguments[0])) texts.add(text);
      }
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'nouns') {
        node.forEachChild(function collect(child) {
          if (ts.isStringLiteral(child)) texts.add(child.text);
          child.forEachChild(collect);
        });
      }
      node.forEachChild(visit);
    };
    visit(source);
  }
  return texts;
}

function literalsIn(node: ts.Expression | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)] : [];
}

const placeholders = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();
/** Links and code of walkthroughs and welcome texts: what must stay as it is. */
const fixedParts = (text: string) => (text.match(/\]\([^)]+\)|phiLint\.\w+/g) ?? []).sort();

describe('texts of the client', () => {
  const german = json('l10n/bundle.l10n.de.json');

  test('are all translated, and nothing else is', () => {
    expect(Object.keys(german).sort()).toEqual([...shownTexts()].sort());
  });

  test.each(Object.entries(german))('%s keeps its places', (text, translation) => {
    expect(placeholders(translation)).toEqual(placeholders(text));
  });
});

describe('texts of the manifest', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const english = json('package.nls.json');
  const german = json('package.nls.de.json');

  test('are all named, and every name is used', () => {
    const used = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? ''))];
    expect(Object.keys(english).sort()).toEqual(used.sort());
  });

  test('are all translated', () => expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort()));

  test.each(Object.entries(english))('%s keeps its links', (name, text) => {
    expect(fixedParts(german[name] ?? '')).toEqual(fixedParts(text));
  });
});
