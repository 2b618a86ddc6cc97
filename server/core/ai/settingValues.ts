/** The values that configuration files give to settings, for the programs that they speak to. */
import type { AiFacts, Setting } from './facts.js';
import { speaksTo } from './projects.js';
import { hostOf } from './requests.js';
import { isVariableName, normalKey } from './settings.js';

/** A setting with the file that it stands in. */
export interface PlacedSetting extends Setting {
  readonly path: string;
}

/** What a setting may be, and every setting that had to be read for it. */
export interface SettingValue {
  readonly value: string;
  readonly setting: PlacedSetting;
  readonly through: readonly PlacedSetting[];
}

/** All settings of a workspace. */
export interface SettingIndex {
  /**
   * What a setting may be for the program at `path`: the values of files that speak to it. `byName`: the program asks
   * for it by its name, so that files which speak to others count when there are no own ones.
   */
  values(name: string, path: string, byName: boolean): readonly SettingValue[];
}

/** How many settings may stand for one another in a row. */
const mostHops = 4;
/** More values of one setting are not told apart. */
const mostValues = 16;

/** Indexes the settings of all files. */
export function indexSettings(facts: readonly AiFacts[]): SettingIndex {
  const byKey = settingsByKey(facts);
  const found = (name: string, path: string, byName: boolean) => {
    const all = byKey.get(normalKey(name)) ?? [];
    const own = all.filter((setting) => speaksTo(setting.path, path));
    return own.length > 0 || !byName ? own : all;
  };
  const values = (name: string, path: string, byName: boolean, before: readonly PlacedSetting[]): SettingValue[] => {
    if (before.length >= mostHops) return [];
    return found(name, path, byName)
      .filter((setting) => !before.includes(setting))
      .slice(0, mostValues)
      .flatMap((setting): readonly SettingValue[] => {
        const through = [...before, setting];
        const reference = referenceIn(setting.value);
        if (reference === undefined) return [{ value: setting.value, setting, through }];
        const others = values(reference.name, setting.path, true, through);
        if (others.length > 0) return others;
        return reference.fallback === undefined ? [] : [{ value: reference.fallback, setting, through }];
      });
  };
  return { values: (name, path, byName) => values(name, path, byName, []).slice(0, mostValues) };
}

function settingsByKey(facts: readonly AiFacts[]): ReadonlyMap<string, readonly PlacedSetting[]> {
  const byKey = new Map<string, PlacedSetting[]>();
  for (const { path, settings } of facts) {
    for (const setting of settings) {
      // A variable of the environment is known by its own name, wherever in a file it stands.
      const last = setting.key.split('.').at(-1) ?? setting.key;
      const placed = { ...setting, path };
      for (const key of new Set([normalKey(setting.key), ...(isVariableName(last) ? [normalKey(last)] : [])])) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [placed]);
        else known.push(placed);
      }
    }
  }
  return byKey;
}

/** A value that is another setting: `${NAME}`, `${NAME:-default}` of Compose, `${name:default}` of Spring, `$NAME`, `os.environ/NAME` of LiteLLM. */
export function referenceIn(
  value: string,
): { readonly name: string; readonly fallback: string | undefined } | undefined {
  const ofLiteLlm = /^os\.environ\/([A-Za-z_]\w{0,100})$/.exec(value)?.[1];
  if (ofLiteLlm !== undefined) return { name: ofLiteLlm, fallback: undefined };
  const match = /^\$(?:\{([\w.-]{1,100})(?::?[-?=]?([^}]{0,300}))?\}|([A-Za-z_]\w{0,100}))/.exec(value);
  const name = match?.[1] ?? match?.[3];
  if (match === null || name === undefined) return undefined;
  const rest = value.slice(match[0].length);
  return { name, fallback: match[2] === undefined || match[2] === '' ? undefined : match[2] + rest };
}

/** The host that a value names: an address, or a bare host where the name of the setting asks for one. */
export function hostOfSetting(name: string, value: string): string | undefined {
  const host = hostOf(value, true);
  if (host !== undefined || !/(?:host|hostname|endpoint|server|domain)$/i.test(name)) return host;
  const bare = /^((?:[a-z0-9_-]{1,63}\.){0,10}[a-z0-9_-]{1,63})(:\d{1,5})?(?:\/.{0,200})?$/i.exec(value);
  const isHost = bare?.[1] !== undefined && (bare[1].includes('.') || bare[2] !== undefined || bare[1] === 'localhost');
  return isHost ? bare?.[1]?.toLowerCase() : undefined;
}
