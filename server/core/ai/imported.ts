/** The endpoints that a name of another file stands for, through the files that give it on. */
import type { AiFacts, Endpoint, ImportedSend } from './facts.js';
import type { ModuleFinder } from './modules.js';

/** How many times names may be given on from file to file. */
const mostReexports = 5;

/** The endpoints that data goes to which is sent through something of another file. */
export function importedEndpoints(
  send: Pick<ImportedSend, 'module' | 'path'>,
  from: string,
  byPath: ReadonlyMap<string, AiFacts>,
  modules: ModuleFinder,
): readonly Endpoint[] {
  let module = send.module;
  let importer = from;
  let names = send.path;
  for (let hop = 0; hop < mostReexports; hop++) {
    const factsOf = (name: string) => modules.find(name, importer).flatMap((path) => byPath.get(path) ?? []);
    const found = factsOf(module);
    for (const facts of found) {
      const endpoints = exportedEndpoints(facts, names);
      if (endpoints.length > 0) return endpoints;
    }
    // `from clinic import llm` may bring in a module of a package.
    for (const facts of factsOf(`${module}.${names[0] ?? ''}`)) {
      const endpoints = exportedEndpoints(facts, names.slice(1));
      if (endpoints.length > 0) return endpoints;
    }
    const given = found.flatMap(({ path, reexports }) =>
      reexports.filter(({ name }) => name === '*' || name === names[0]).map((each) => ({ ...each, path })),
    )[0];
    if (given === undefined) return [];
    module = given.module;
    importer = given.path;
    if (given.name !== '*') names = [given.original, ...names.slice(1)];
  }
  return [];
}

/** The longest exported path that the names begin with. */
function exportedEndpoints({ exports, endpoints }: AiFacts, names: readonly string[]): readonly Endpoint[] {
  for (let length = names.length; length > 0; length--) {
    const path = names.slice(0, length).join('.');
    // A function that is handed on is called by whoever gets it.
    const known = exports.find((each) => each.path === path) ?? exports.find((each) => each.path === `${path}()`);
    if (known !== undefined) return known.endpoints.flatMap((at) => endpoints[at] ?? []);
  }
  return [];
}
