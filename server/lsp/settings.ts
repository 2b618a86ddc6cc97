import type { Settings } from '../../protocol/index.js';
import { settingDefinitions } from '../../protocol/settings.js';
import { type Finding, isAtLeast, type Policy, severities } from '../core/model.js';
import { isLockedIn } from '../core/policy/policy.js';

const defaults = settingDefinitions;

/** The settings of an editor that sends none. */
export const defaultSettings: Settings = {
  enable: defaults.enable.default,
  minimumSeverity: defaults.minimumSeverity.default,
  pasteGuard: defaults.pasteGuard.default,
  codeLens: defaults.codeLens.default,
};

const pasteGuards: readonly Settings['pasteGuard'][] = ['offer', 'replace', 'off'];

/** Reads the settings section as an editor sends it. What is missing or has another type keeps its default. */
export function parseSettings(section: unknown): Settings {
  if (typeof section !== 'object' || section === null) return defaultSettings;
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(section));
  const isOn = (name: 'enable' | 'codeLens') => {
    const value = given.get(name);
    return typeof value === 'boolean' ? value : defaultSettings[name];
  };
  const severity = severities.find((each) => each === given.get('minimumSeverity'));
  const guard = pasteGuards.find((each) => each === given.get('pasteGuard'));
  return {
    enable: isOn('enable'),
    codeLens: isOn('codeLens'),
    minimumSeverity: severity ?? defaultSettings.minimumSeverity,
    pasteGuard: guard ?? defaultSettings.pasteGuard,
  };
}

/** Do the settings of an editor let this finding be seen? What the policy locks, they cannot hide. */
export function isShown(
  { rule, severity }: Pick<Finding, 'rule' | 'severity'>,
  settings: Settings,
  policy: Policy,
): boolean {
  return (settings.enable && isAtLeast(severity, settings.minimumSeverity)) || isLockedIn(policy, rule);
}

/** Is there anything to look for? What the policy locks is looked for in every editor. */
export function isEnabled(settings: Settings, { locks }: Policy): boolean {
  return settings.enable || locks.length > 0;
}
