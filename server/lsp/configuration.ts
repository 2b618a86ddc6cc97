import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { configurationSection, type Settings } from '../../protocol/index.js';
import { readFilesExclude } from './filesExclude.js';
import { guardedNotice, logFailure } from './guard.js';
import type { Session } from './session.js';
import { parseSettings } from './settings.js';
import { uriOfPath } from './uris.js';

/** Keeps the settings of the session in step with the editor's. */
export interface Configuration {
  /** Asks the editor for the settings of every folder, where it answers. Never fails: settings have defaults. */
  load(): Promise<void>;
  /** Has the editor say when settings change. */
  register(): Promise<void>;
}

/** `onChange` is called after the settings have changed. */
export function createConfiguration(connection: Connection, session: Session, onChange: () => void): Configuration {
  async function load(): Promise<void> {
    if (!session.client().answersConfiguration) return;
    const folders = [undefined, ...session.folders()];
    await loadHidden();
    try {
      const sections: unknown[] = await connection.workspace.getConfiguration(
        folders.map((folder) => ({
          section: configurationSection,
          ...(folder === undefined ? {} : { scopeUri: uriOfPath(folder) }),
        })),
      );
      session.setSettings(new Map(folders.map((folder, index) => [folder, parseSettings(sections[index])])));
    } catch (error) {
      logFailure(connection, 'settings', error);
    }
  }

  /** What the editor hides in its folders. Only our own client answers for what is not ours. */
  async function loadHidden(): Promise<void> {
    if (!session.client().own || session.folders().length === 0) return;
    try {
      const folders = session.folders();
      const hidden: unknown[] = await connection.workspace.getConfiguration(
        folders.map((folder) => ({ section: 'files.exclude', scopeUri: uriOfPath(folder) })),
      );
      session.setHidden(new Map(folders.map((folder, index) => [folder, readFilesExclude(hidden[index], folder)])));
    } catch (error) {
      logFailure(connection, 'files.exclude', error);
    }
  }

  connection.onDidChangeConfiguration(({ settings }) =>
    guardedNotice(connection, 'settings', async () => {
      if (session.client().answersConfiguration) await load();
      else session.setSettings(new Map<string | undefined, Settings>([[undefined, sentSettings(settings)]]));
      onChange();
    }),
  );

  return {
    load,
    async register() {
      const { registersConfiguration, own } = session.client();
      if (!registersConfiguration || own) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: configurationSection });
    },
  };
}

/** Editors that do not answer questions send all settings, or the section alone. */
function sentSettings(settings: unknown): Settings {
  if (typeof settings !== 'object' || settings === null || !(configurationSection in settings)) {
    return parseSettings(settings);
  }
  return parseSettings(settings[configurationSection]);
}
