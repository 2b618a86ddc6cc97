/** Where a function of another file stands that a file names: through modules, exports, classes and what they extend. */
import { createModuleFinder, type ModuleFinder } from '../ai/modules.js';
import { splitWords } from '../catalog/words.js';
import type { FlowFacts, FunctionFacts } from './facts.js';
import type { FunctionRef } from './value.js';

/** A function in its file. */
export interface PlacedFunction {
  readonly facts: FlowFacts;
  readonly function: FunctionFacts;
}

/** A file that names functions of others. */
export type FileId = Pick<FlowFacts, 'path' | 'language'>;

/** The files of a workspace, by their names. */
export interface Files {
  readonly modules: ModuleFinder;
  /** Files that are named like a class: `PatientStore.java`, `patient_store.rb`. */
  ofClass(name: string): readonly string[];
  /** Files in the same folder. */
  beside(path: string): readonly string[];
  /** What a file says; undefined when it says nothing. */
  factsOf(path: string): FlowFacts | undefined;
}

/** How many names a name may stand for one after the other. */
const mostHops = 6;

/** Files that one name may mean. */
const mostFiles = 12;

/** Folders whose files see each other are looked through when they hold no more files. */
const largestFolder = 60;

/** Languages in which the files of a folder see each other's functions without an import. */
const seesFolder = new Set(['go', 'kotlin', 'swift', 'csharp', 'java', 'scala', 'php']);

/** Languages in which a class is seen without an import. */
const seesClasses = new Set(['go', 'kotlin', 'swift', 'csharp', 'java', 'scala', 'php', 'ruby']);

/** The files that a name of `from` may lead to, before they are read. */
export function filesFor(ref: FunctionRef, from: FileId, files: Files): readonly string[] {
  const [first = ''] = ref.path.split('.');
  if (ref.module === '') {
    const named = /^[A-Z]/.test(first) && seesClasses.has(from.language) ? files.ofClass(first) : [];
    const beside = seesFolder.has(from.language) ? files.beside(from.path) : [];
    return [...new Set([...named, ...(beside.length <= largestFolder ? beside : [])])].filter(
      (path) => path !== from.path,
    );
  }
  const { module } = ref;
  const isRelative = /^\.{1,2}(?:\/|$)/.test(module);
  const inside = isRelative || first === '' ? [] : files.modules.find(`${module}.${first}`, from.path);
  if (inside.length > 0) return inside.slice(0, mostFiles);
  const found = files.modules.find(module, from.path);
  if (found.length > 0) return found.slice(0, mostFiles);
  // `@clinic/shared/format`: the scope of a package or an alias for a folder is no part of the path.
  const unscoped = /^[@~#][\w.-]*\/(.+)$/.exec(module)?.[1];
  return unscoped === undefined ? [] : files.modules.find(unscoped, from.path).slice(0, mostFiles);
}

/** The function that a name of `from` stands for; undefined when no file tells. */
export function functionFor(ref: FunctionRef, from: FileId, files: Files, hops = 0): PlacedFunction | undefined {
  if (hops > mostHops) return undefined;
  const names = ref.path.split('.');
  for (const path of filesFor(ref, from, files)) {
    const facts = files.factsOf(path);
    if (facts === undefined || !isSameFamily(facts.language, from.language)) continue;
    const inner = lastOfModule(path, names);
    const found =
      functionIn(facts, inner, files, hops) ?? (inner === names ? undefined : functionIn(facts, names, files, hops));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `from clinic import llm` brings in a module: the rest of the names stands in it. */
function lastOfModule(path: string, names: readonly string[]): readonly string[] {
  const own = path
    .replace(/\.\w+$/, '')
    .split('/')
    .at(-1);
  return names.length > 1 && names[0] === own ? names.slice(1) : names;
}

function functionIn(
  facts: FlowFacts,
  names: readonly string[],
  files: Files,
  hops: number,
): PlacedFunction | undefined {
  const path = names.join('.');
  const known = facts.functions.find((each) => each.path === path);
  if (known !== undefined) return { facts, function: known };
  if (hops > mostHops) return undefined;
  const [first = '', ...rest] = names;
  for (const alias of facts.aliases) {
    if (alias.name !== first) continue;
    const original = alias.original === '*' ? rest : [...alias.original.split('.'), ...rest];
    if (alias.module === undefined && alias.original === first) continue;
    const found =
      alias.module === undefined
        ? functionIn(facts, original, files, hops + 1)
        : functionFor({ module: alias.module, path: original.join('.') }, facts, files, hops + 1);
    if (found !== undefined) return found;
  }
  const all = facts.aliases.filter(({ name, module }) => name === '*' && module !== undefined);
  for (const { module = '' } of all) {
    const found = functionFor({ module, path }, facts, files, hops + 1);
    if (found !== undefined) return found;
  }
  for (const { name, base } of facts.bases) {
    if (name !== first || rest.length === 0) continue;
    const inherited = [base.replace(/^.*[.\\]/, '').replace(/<.*$/, ''), ...rest];
    const imported = facts.aliases.find((alias) => alias.name === inherited[0] && alias.module !== undefined);
    const found =
      functionIn(facts, inherited, files, hops + 1) ??
      (imported === undefined
        ? functionFor({ module: '', path: inherited.join('.') }, facts, files, hops + 1)
        : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Code calls code that runs together with it. */
function isSameFamily(a: string, b: string): boolean {
  return familyOf(a) === familyOf(b);
}

function familyOf(language: string): string {
  if (/script|vue|svelte|astro|html/.test(language)) return 'javascript';
  return /^(?:java|kotlin|scala)$/.test(language) ? 'jvm' : language;
}

/** The files at paths of a workspace, with forward slashes. */
export function createFiles(paths: readonly string[], factsOf: Files['factsOf']): Files {
  const byName = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  const add = (all: Map<string, string[]>, key: string, path: string) => {
    const known = all.get(key);
    if (known === undefined) all.set(key, [path]);
    else known.push(path);
  };
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    add(byName, path.slice(slash + 1).replace(/\..*$/, ''), path);
    add(byFolder, path.slice(0, Math.max(0, slash)), path);
  }
  return {
    modules: createModuleFinder(paths),
    // A file is named like its class, or like it in snake case.
    ofClass: (name) => [name, splitWords(name).join('_')].flatMap((each) => byName.get(each) ?? []).slice(0, mostFiles),
    beside: (path) => byFolder.get(path.slice(0, Math.max(0, path.lastIndexOf('/')))) ?? [],
    factsOf,
  };
}
