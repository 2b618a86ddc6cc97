import { basename, resolve, sep } from 'node:path';
import { withSlashes } from '../host/ignoreFiles.js';
import { documentPathOf } from '../host/inspectFile.js';
import { pathOfUri } from './uris.js';

/** A usual extension of the languages that an editor names; others are told from the beginning of the text. */
const extensions: Readonly<Record<string, string>> = {
  bat: 'bat',
  c: 'c',
  clojure: 'clj',
  coffeescript: 'coffee',
  cpp: 'cpp',
  csharp: 'cs',
  css: 'css',
  csv: 'csv',
  dart: 'dart',
  dockerfile: 'dockerfile',
  dotenv: 'env',
  elixir: 'ex',
  fsharp: 'fs',
  go: 'go',
  groovy: 'groovy',
  haskell: 'hs',
  hl7: 'hl7',
  hl7v2: 'hl7',
  html: 'html',
  ini: 'ini',
  java: 'java',
  javascript: 'js',
  javascriptreact: 'jsx',
  json: 'json',
  jsonc: 'jsonc',
  jsonl: 'jsonl',
  julia: 'jl',
  kotlin: 'kt',
  latex: 'tex',
  less: 'less',
  log: 'log',
  lua: 'lua',
  makefile: 'mk',
  markdown: 'md',
  matlab: 'm',
  'objective-c': 'm',
  perl: 'pl',
  php: 'php',
  plaintext: 'txt',
  powershell: 'ps1',
  properties: 'properties',
  python: 'py',
  r: 'r',
  ruby: 'rb',
  rust: 'rs',
  scala: 'scala',
  scss: 'scss',
  shellscript: 'sh',
  sql: 'sql',
  swift: 'swift',
  terraform: 'tf',
  toml: 'toml',
  tsv: 'tsv',
  typescript: 'ts',
  typescriptreact: 'tsx',
  vb: 'vb',
  vue: 'vue',
  x12: 'x12',
  xml: 'xml',
  yaml: 'yaml',
};

/** The innermost of the absolute `folders` that holds `path`. */
export function folderOf(path: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    .sort((a, b) => b.length - a.length)[0];
}

/** The path by which rules know the file at `path`: relative to its folder, absolute where it is in none. */
export function pathInFolder(path: string, folders: readonly string[]): string {
  const folder = folderOf(path, folders);
  return folder === undefined ? withSlashes(path) : documentPathOf(folder, path);
}

/** The absolute path of a file that rules know by its path in a folder. */
export function pathInWorkspace(documentPath: string, folder: string): string {
  return resolve(folder, documentPath);
}

/** A path as people see it: in its folder, whose name comes first when there are several. */
export function shownPath(path: string, folders: readonly string[]): string {
  const folder = folderOf(path, folders);
  const below = pathInFolder(path, folders);
  return folder === undefined || folders.length < 2 ? below : `${basename(folder)}/${below}`;
}

/**
 * The path by which rules know an open document. A file has the same one as in a scan. What is no file (a new buffer,
 * the cell of a notebook) gets the extension of the language that the editor says it has.
 */
export function documentPathOfUri(uri: string, languageId: string, folders: readonly string[]): string {
  const path = pathOfUri(uri);
  if (path !== undefined) return pathInFolder(path, folders);
  const name = uri.slice(uri.indexOf(':') + 1).replace(/[?#].*$/, '');
  const extension = extensions[languageId];
  return extension === undefined || name.endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
