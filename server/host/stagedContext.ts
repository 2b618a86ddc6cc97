import { basename } from 'node:path';
import { holdsSettings } from '../core/ai/settings.js';
import { detectLanguage } from '../core/languages/detect.js';
import { longestCode, mayImport } from './aiFacts.js';
import { createFileReader, decodeText, type Overlay } from './readFile.js';

/** Files that settings usually stand in, by their names. */
const settingsName =
  /^\.env|^(?:docker-)?compose|^application|^appsettings|settings|config|\.properties$|values\.ya?ml$/i;
/** More files than these would take longer than a commit may. */
const mostFiles = 500;
/** Imports are followed from the staged files to what those import. */
const rounds = 2;

/**
 * The tracked files that may say what staged ones mean: those that they import, by name, and files of settings. It is a
 * choice for speed: who imports the staged files is not among them, which `--diff` looks at.
 */
export function contextOf(staged: readonly string[], tracked: readonly string[], overlay: Overlay): readonly string[] {
  const read = createFileReader(longestCode, { overlay });
  const chosen = new Set(tracked.filter(isSettings).slice(0, mostFiles));
  const byName = importableByName(tracked);
  let frontier = staged.filter(mayImport);
  for (let round = 0; round < rounds && frontier.length > 0; round++) {
    const next = new Set<string>();
    for (const path of frontier) {
      const outcome = read(path);
      if (outcome.kind !== 'bytes') continue;
      for (const name of importedNames(decodeText(outcome.bytes).text)) {
        for (const found of byName.get(name) ?? []) if (!chosen.has(found)) next.add(found);
      }
    }
    frontier = [...next].slice(0, mostFiles);
    for (const path of frontier) chosen.add(path);
  }
  return [...chosen];
}

function isSettings(path: string): boolean {
  return settingsName.test(basename(path)) && holdsSettings(detectLanguage(path, '').language);
}

/** Files that can be imported, by the last two parts of their paths. */
function importableByName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    if (!mayImport(path)) continue;
    for (const part of path
      .replace(/\.\w+$/, '')
      .split('/')
      .slice(-2)) {
      const known = byName.get(part);
      if (known === undefined) byName.set(part, [path]);
      else known.push(path);
    }
  }
  return byName;
}

/** How far behind a keyword the name of an imported module is looked for, on its line. */
const importReach = 200;

function importedNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: keyword, index } of text.matchAll(/\b(?:import|from|require|use|using|include)\b/g)) {
    const from = index + keyword.length;
    const [line = ''] = text.slice(from, from + importReach).split('\n', 1);
    for (const name of line.match(/[\w-]{2,}/g) ?? []) names.add(name);
  }
  return names;
}
