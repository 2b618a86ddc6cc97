import type { Settings } from '../../protocol/index.js';
import { severities } from '../core/model.js';

/** The settings of an editor that sends none. */
export const defaultSettings: Settings = { enable: true, minimumSeverity: 'information' };

/** Reads the settings section as an editor sends it. What is missing or has another type keeps its default. */
export function parseSettings(section: unknown): Settings {
  if (typeof section !== 'object' || section === null) return defaultSettings;
  const enable = 'enable' in section ? section.enable : undefined;
  const named = 'minimumSeverity' in section ? section.minimumSeverity : undefined;
  return {
    enable: typeof enable === 'boolean' ? enable : defaultSettings.enable,
    minimumSeverity: severities.find((severity) => severity === named) ?? defaultSettings.minimumSeverity,
  };
}
