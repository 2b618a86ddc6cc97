/** Guards that stand before routes of other files. */
import { guardedModules } from '../access/routeCalls.js';
import { guardedClassesOf } from '../access/routeClasses.js';
import { isGuard } from '../access/routes.js';
import { guardsEverywhere, loadedRoutes, nextMiddleware } from '../catalog/access/guards.js';
import { isTestPath } from '../catalog/testPaths.js';
import type { Document } from '../model.js';
import type { Code } from '../program/code.js';
import type { Guard } from './facts.js';

/** What a document guards beside its own routes. */
export function guardsOf(document: Document, code: readonly Code[]): readonly Guard[] {
  if (isTestPath(document.path) || code.length === 0) return [];
  const modules = code.flatMap((each) => guardedModules(each, document.text));
  const classes = code.flatMap((each) => guardedClassesOf(each.program.body, each.program.language, document.text));
  return [
    ...everywhere(document),
    ...[...new Set(modules)].map((module): Guard => ({ kind: 'mount', module })),
    ...classes.map((each): Guard => ({ kind: 'class', ...each })),
    ...loaded(document),
  ];
}

function everywhere({ path, text, language }: Document): readonly Guard[] {
  const plain = withoutComments(text);
  const frameworks = guardsEverywhere
    .filter(({ languages, pattern }) => languages.test(language) && pattern.test(plain))
    .map(({ of }) => of);
  if (nextMiddleware.test(path) && isGuardedNext(plain)) frameworks.push('next');
  return frameworks.length === 0 ? [] : [{ kind: 'everywhere', frameworks }];
}

/** A middleware of Next.js that asks, and that the routes of the API go through. */
function isGuardedNext(text: string): boolean {
  const asks = text.split('\n').some((line) => !/^\s*import\b/.test(line) && isGuard(line));
  const matcher = /\bmatcher\s{0,4}:\s{0,4}(\[[^\]]{0,2000}\]|["'`][^"'`]{0,400}["'`])/.exec(text)?.[1];
  const paths = [...(matcher ?? '').matchAll(/["'`]([^"'`]{1,400})["'`]/g)].map(([, path = '']) => path);
  return asks && (paths.length === 0 || paths.some(coversApi));
}

function coversApi(path: string): boolean {
  if (/^\/\(\(\?!/.test(path)) return !/\bapi\b/.test(path);
  return /^\/\(?api\b|^\/:path\*|^\/\(\.\*\)/.test(path);
}

/** Files of routes that a guarded group of Laravel loads. */
function loaded({ text, language }: Document): readonly Guard[] {
  if (language !== 'php') return [];
  return [...text.matchAll(loadedRoutes)].flatMap(([whole, file = '']): readonly Guard[] =>
    isGuard(whole) ? [{ kind: 'file', ending: `/${file}` }] : [],
  );
}

function withoutComments(text: string): string {
  return text.replace(/(?<!:)\/\/[^\n]{0,400}|^\s{0,80}#[^\n]{0,400}/gm, '');
}
