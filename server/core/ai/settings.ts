/** Values of configuration files that say where data goes: environment variables and keys. */
import type { Document, Literal } from '../model.js';
import type { Setting } from './facts.js';

/** Files whose values are settings of the programs beside them. */
const configurationLanguages: ReadonlySet<string> = new Set([
  'dotenv',
  'yaml',
  'json',
  'jsonc',
  'properties',
  'ini',
  'toml',
  'terraform',
  'hcl',
  'dockerfile',
  'shellscript',
  'dockercompose',
]);

/** Values that can be an address, a host or the name of a model. Longer ones are no settings. */
const longestValue = 500;

/** Names of settings that say where data goes or which model gets it. */
const tellingKey =
  /(?:url|uri|endpoint|host|base|api|model|region|location|deployment|provider|vendor|key|callback|spring\.ai|langchain4j)/i;

/** Could the file hold settings at all? */
export function holdsSettings(language: string): boolean {
  return configurationLanguages.has(language);
}

/** The settings of a configuration file. */
export function settingsOf(document: Document): readonly Setting[] {
  if (document.kind === 'inert' || !holdsSettings(document.language)) return [];
  return document.literals.flatMap((literal) => settingOf(document, literal) ?? []);
}

function settingOf({ text }: Document, literal: Literal): Setting | undefined {
  const { start, end, kind } = literal;
  if (kind === 'comment' || kind === 'prose' || end - start > longestValue || end === start) return undefined;
  const value = text.slice(start, end);
  // Compose writes variables as items of a list: `- NAME=value`.
  const pair = /^([A-Za-z_][\w.]{0,100})=(.+)$/.exec(value);
  if (pair?.[1] !== undefined && pair[2] !== undefined) {
    return tellingKey.test(pair[1]) ? { key: pair[1], value: pair[2], start: end - pair[2].length, end } : undefined;
  }
  const key = keyPath(literal);
  return tellingKey.test(key) ? { key, value, start, end } : undefined;
}

/** The names of the scopes around a value and its own, with dots. */
function keyPath({ name, scope }: Literal): string {
  const names: string[] = [name];
  for (let at: Literal['scope'] | undefined = scope; at !== undefined && at.kind !== 'file'; at = at.parent) {
    // Entries of a list have its name, which is said once.
    if (at.name !== '' && !(at === scope && at.kind === 'list' && at.name === name)) names.unshift(at.name);
  }
  return names.filter((each) => each !== '').join('.');
}

/** Names of settings compare without case and separators: `AzureOpenAI__Endpoint` is `azureopenai:endpoint`. */
export function normalKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A variable of the environment, by the way it is written; its name alone tells it, wherever it is set. */
export function isVariableName(key: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(key);
}
