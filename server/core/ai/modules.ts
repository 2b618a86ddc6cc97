/** Which file an import means, by the names in its path: the same for every language, and without running anything. */

/** Finds files by how they are imported. */
export interface ModuleFinder {
  /** Paths of the files that `module`, imported in the file `from`, may mean; the nearest alone when there are several. */
  find(module: string, from: string): readonly string[];
}

/** Names of files that stand for their folder. */
const folderFiles = new Set(['index', '__init__', 'mod', 'lib', 'main']);

/** A finder over the paths of a workspace, with forward slashes. */
export function createModuleFinder(paths: readonly string[]): ModuleFinder {
  const byLast = new Map<string, { readonly path: string; readonly parts: readonly string[] }[]>();
  const add = (path: string, parts: readonly string[]) => {
    const last = parts.at(-1);
    const known = last === undefined ? undefined : byLast.get(last);
    if (known !== undefined) known.push({ path, parts });
    else if (last !== undefined) byLast.set(last, [{ path, parts }]);
  };
  for (const path of paths) {
    const parts = partsOfPath(path);
    add(path, parts);
    // A folder is imported by its own name, through its index or as a package of its files.
    if (folderFiles.has(parts.at(-1) ?? '') || /\.(?:go|java|kt|cs|scala)$/.test(path)) add(path, parts.slice(0, -1));
  }
  return {
    find: (module, from) => {
      const relative = relativeParts(module, from);
      const wanted = relative ?? partsOfModule(module);
      const last = wanted.at(-1);
      if (last === undefined) return [];
      const fitting = (byLast.get(last) ?? []).filter(({ path, parts }) => {
        if (path === from) return false;
        return relative === undefined ? endsWith(parts, wanted) || endsWith(wanted, parts) : isSame(parts, wanted);
      });
      return nearest(fitting, from);
    },
  };
}

function partsOfPath(path: string): readonly string[] {
  return path.replace(/\.(?:d\.)?\w+$/, '').split('/');
}

/** `@/lib/llm`, `clinic.llm`, `App\Services\Llm`, `~/llm` in parts. What is only an alias for a folder is left out. */
function partsOfModule(module: string): readonly string[] {
  return module
    .replace(/\.(?:[cm]?[jt]sx?)$/, '')
    .split(/[./\\]|::/)
    .filter((part) => part !== '' && part !== '@' && part !== '~' && part !== '#');
}

/** `./llm`, `../a/llm` and Python's `.llm`, `..a.llm` seen from the importing file; undefined for other forms. */
function relativeParts(module: string, from: string): readonly string[] | undefined {
  const folder = partsOfPath(from).slice(0, -1);
  if (/^\.{1,2}\//.test(module) || module === '.' || module === '..') {
    const parts = [...folder];
    for (const part of module.replace(/\.(?:[cm]?[jt]sx?)$/, '').split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    }
    return parts;
  }
  const dots = /^\.+/.exec(module)?.[0].length ?? 0;
  if (dots === 0) return undefined;
  const kept = folder.slice(0, folder.length - (dots - 1));
  return [
    ...kept,
    ...module
      .slice(dots)
      .split('.')
      .filter((part) => part !== ''),
  ];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}

function endsWith(parts: readonly string[], ending: readonly string[]): boolean {
  if (ending.length === 0 || ending.length > parts.length) return false;
  return ending.every((part, at) => parts[parts.length - ending.length + at] === part);
}

/** The paths that share the longest beginning with the importing file. */
function nearest(found: readonly { readonly path: string }[], from: string): readonly string[] {
  const shared = found.map(({ path }) => sharedLength(path, from));
  const most = Math.max(...shared);
  return found.filter((_, at) => shared[at] === most).map(({ path }) => path);
}

function sharedLength(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}
