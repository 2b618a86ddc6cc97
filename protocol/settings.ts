/**
 * The settings under `phiLint`: the one place that says which there are. `scripts/settings.mjs` writes them into
 * `package.json`, the server reads them by this table.
 */

/** Where a setting may be given: for each folder, or for the window only. */
export type SettingScope = 'resource' | 'window';

interface Described {
  readonly group: SettingGroup;
  /** A whole sentence, shown in the settings editor. */
  readonly description: string;
  readonly scope: SettingScope;
  /** An untrusted workspace may not set it, because it could hide findings. */
  readonly restricted?: true;
}

export interface SwitchSetting extends Described {
  readonly type: 'switch';
  readonly default: boolean;
}

export interface ChoiceSetting extends Described {
  readonly type: 'choice';
  readonly default: string;
  /** The values with what each means. */
  readonly choices: Readonly<Record<string, string>>;
}

export interface NumberSetting extends Described {
  readonly type: 'number';
  readonly default: number;
  readonly minimum: number;
}

/** The headings in the settings editor, in this order. */
export const settingGroups = { checking: 'Checking', writing: 'While writing', diagnosis: 'Diagnosis' } as const;
export type SettingGroup = keyof typeof settingGroups;

export const settingDefinitions = {
  enable: {
    type: 'switch',
    default: true,
    group: 'checking',
    scope: 'resource',
    restricted: true,
    description: 'Check files for patient identifiers, open storage and transport, and uncovered AI.',
  },
  minimumSeverity: {
    type: 'choice',
    default: 'information',
    choices: {
      error: 'Only what is or exposes a patient identifier.',
      warning: 'Also what very likely is one.',
      information: 'Also context, provider data and marked test data.',
    },
    group: 'checking',
    scope: 'resource',
    restricted: true,
    description: 'The least severity that is shown in the editor.',
  },
  scanOnOpen: {
    type: 'choice',
    default: 'withPolicy',
    choices: {
      withPolicy: 'When the workspace has a policy file.',
      always: 'Always.',
      never: 'Never: only when the command "Scan Workspace" is run.',
    },
    group: 'checking',
    scope: 'window',
    description: 'When a workspace is scanned as it is opened.',
  },
  scanOnOpenLimit: {
    type: 'number',
    default: 5000,
    minimum: 0,
    group: 'checking',
    scope: 'window',
    description: 'A workspace with more files is not scanned as it is opened.',
  },
  pasteGuard: {
    type: 'choice',
    default: 'offer',
    choices: {
      offer: 'Paste as it is, and offer the de-identified text beside it.',
      replace: 'Paste the de-identified text, and offer the original beside it.',
      off: 'Paste as it is.',
    },
    group: 'writing',
    scope: 'resource',
    restricted: true,
    description: 'What happens when pasted text holds identifiers of patients.',
  },
  codeLens: {
    type: 'switch',
    default: true,
    group: 'writing',
    scope: 'resource',
    description: 'Show vendor, host and agreement above the clients of AI services.',
  },
  decorations: {
    type: 'switch',
    default: true,
    group: 'writing',
    scope: 'resource',
    description: 'Frame identifiers of patients in the text and mark them beside the scroll bar.',
  },
  'trace.server': {
    type: 'choice',
    default: 'off',
    choices: { off: 'No tracing.', messages: 'Names and times of the messages, without their contents.' },
    group: 'diagnosis',
    scope: 'window',
    description: 'Trace the messages between the editor and the language server in the output channel.',
  },
} as const satisfies Readonly<Record<string, SwitchSetting | ChoiceSetting | NumberSetting>>;
