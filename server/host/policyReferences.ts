import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { PolicyLayer } from '../core/policy/layers.js';
import { policyFileName } from '../core/policy/policy.js';
import type { PolicyProblem } from '../core/policy/problem.js';

/** The files that a policy is put together from, with what is wrong about how they name each other. */
export interface PolicyChain {
  /** The most general first, the file itself last. Each file once. */
  readonly layers: readonly PolicyLayer[];
  /** By the path of the file that names another one. */
  readonly problems: ReadonlyMap<string, readonly PolicyProblem[]>;
  /** Every path that was looked for, there or not. */
  readonly paths: ReadonlySet<string>;
}

/** A longer chain is a mistake. */
const mostFiles = 100;

/** Names under which a package may keep its policy. */
const policyNames = [policyFileName, 'phi-lint.json'];

/** Follows "extends" from one file. `read` gives a file's layer, or says in words why it cannot be read. */
export function followReferences(path: string, read: (path: string) => PolicyLayer | string): PolicyChain {
  const layers = new Map<string, PolicyLayer>();
  const problems = new Map<string, PolicyProblem[]>();
  const paths = new Set<string>();

  function visit(at: string, layer: PolicyLayer, open: readonly string[]): void {
    for (const { target, start, end } of layer.references) {
      const tell = (message: string) => {
        problems.set(at, [...(problems.get(at) ?? []), { start, end, severity: 'error', message }]);
      };
      const { found, tried } = locate(target, dirname(at));
      for (const each of tried) paths.add(each);
      if (found === undefined) {
        tell(isPath(target) ? notThere : notInstalled);
        continue;
      }
      if (layers.has(found)) continue;
      const circle = open.indexOf(found);
      if (circle >= 0) {
        const names = [...open.slice(circle), found].map((each) => basename(each)).join(' → ');
        tell(`These policies extend each other in a circle: ${names}. Take one of the names out.`);
        continue;
      }
      const next = open.length + layers.size > mostFiles ? 'too many policies extend each other' : read(found);
      if (typeof next === 'string') tell(`The policy that this extends could not be read: ${next}.`);
      else visit(found, next, [...open, found]);
    }
    layers.set(at, layer);
  }

  paths.add(path);
  const layer = read(path);
  if (typeof layer !== 'string') visit(path, layer, [path]);
  return { layers: [...layers.values()], problems, paths };
}

const notThere = 'The policy that this extends is not there. Correct the path, which is relative to this file.';
const notInstalled =
  'No package of this name with a policy (.phi-lint.json) is installed in a node_modules folder here or above. Install it, or begin a path with "./".';

/** Paths begin with a dot or a slash; all else names a package. */
function isPath(target: string): boolean {
  return target.startsWith('.') || isAbsolute(target);
}

function locate(
  target: string,
  folder: string,
): { readonly found: string | undefined; readonly tried: readonly string[] } {
  const tried = isPath(target) ? [resolve(folder, target)] : packagePaths(target, folder);
  const candidates = tried.flatMap((path) => (isFolder(path) ? policyNames.map((name) => join(path, name)) : [path]));
  return { found: candidates.find((path) => existsSync(path) && !isFolder(path)), tried: [...tried, ...candidates] };
}

function packagePaths(target: string, folder: string): readonly string[] {
  const paths: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    paths.push(join(at, 'node_modules', target));
    if (at === dirname(at)) return paths;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
