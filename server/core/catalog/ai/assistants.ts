/** A table: coding assistants that read a workspace, how a repository shows that one is used, and how files are kept from it. */

/** How files of a repository are kept from an assistant. */
export type Exclusion =
  /** By files with the syntax of `.gitignore`. An entry is written to the first of them. */
  | { readonly kind: 'ignore-files'; readonly files: readonly string[]; readonly obeysGitignore: boolean }
  /** By rules in JSON settings that deny a tool the reading. An entry is written to the first of the files. */
  | { readonly kind: 'denied-reads'; readonly files: readonly string[] }
  /** By settings that stand in no file of the repository, so that nobody can tell from here. */
  | { readonly kind: 'elsewhere'; readonly where: string };

export interface Assistant {
  readonly id: string;
  readonly name: string;
  /** Files and folders (with a slash at the end) of a repository that only this assistant reads. */
  readonly signs: readonly string[];
  /** Ids of its extensions in an editor, in lower case; names of the editor that it is a part of. */
  readonly installedAs: readonly string[];
  readonly exclusion: Exclusion;
  /** The page of the vendor that describes the exclusion. */
  readonly source: string;
  /** The day on which the page said so, `YYYY-MM-DD`. */
  readonly verified: string;
}

const ignoreFile = (file: string, obeysGitignore: boolean): Exclusion => ({
  kind: 'ignore-files',
  files: [file],
  obeysGitignore,
});

const verified = '2026-11-22';

/**
 * Source: the documentation of each vendor, named in `source`. `AGENTS.md` is read by many and tells none of them.
 * `.cursorindexingignore` keeps files out of the index only, and is therefore no exclusion.
 */
export const assistants: readonly Assistant[] = [
  {
    id: 'cursor',
    name: 'Cursor',
    signs: ['.cursor/', '.cursorrules', '.cursorignore', '.cursorindexingignore'],
    installedAs: ['cursor'],
    exclusion: ignoreFile('.cursorignore', true),
    source: 'https://cursor.com/docs/reference/ignore-file',
    verified,
  },
  {
    id: 'claude-code',
    name: 'Claude Code',
    signs: ['CLAUDE.md', 'CLAUDE.local.md', '.claude/'],
    installedAs: ['anthropic.claude-code'],
    exclusion: { kind: 'denied-reads', files: ['.claude/settings.json', '.claude/settings.local.json'] },
    source: 'https://code.claude.com/docs/en/settings',
    verified,
  },
  {
    id: 'gemini-code-assist',
    name: 'Gemini Code Assist',
    signs: ['.aiexclude'],
    installedAs: ['google.geminicodeassist'],
    exclusion: ignoreFile('.aiexclude', true),
    source: 'https://developers.google.com/gemini-code-assist/docs/create-aiexclude-file',
    verified,
  },
  {
    id: 'gemini-cli',
    name: 'Gemini CLI',
    signs: ['GEMINI.md', '.gemini/settings.json', '.geminiignore'],
    installedAs: [],
    exclusion: ignoreFile('.geminiignore', true),
    source: 'https://geminicli.com/docs/cli/gemini-ignore/',
    verified,
  },
  {
    id: 'windsurf',
    name: 'Windsurf',
    signs: ['.windsurf/', '.windsurfrules', '.codeiumignore'],
    installedAs: ['windsurf', 'codeium.codeium'],
    exclusion: ignoreFile('.codeiumignore', true),
    source: 'https://docs.windsurf.com/context-awareness/windsurf-ignore',
    verified,
  },
  {
    id: 'cline',
    name: 'Cline',
    signs: ['.clinerules', '.clineignore'],
    installedAs: ['saoudrizwan.claude-dev'],
    exclusion: ignoreFile('.clineignore', false),
    source: 'https://docs.cline.bot/customization/clineignore',
    verified,
  },
  {
    id: 'roo-code',
    name: 'Roo Code',
    signs: ['.roo/', '.roorules', '.roomodes', '.rooignore'],
    installedAs: ['rooveterinaryinc.roo-cline'],
    exclusion: ignoreFile('.rooignore', false),
    source: 'https://docs.roocode.com/features/rooignore',
    verified,
  },
  {
    id: 'kilo-code',
    name: 'Kilo Code',
    signs: ['.kilocode/', '.kilocodemodes', '.kilocodeignore'],
    installedAs: ['kilocode.kilo-code'],
    exclusion: ignoreFile('.kilocodeignore', false),
    source: 'https://kilo.ai/docs/customize/context/kilocodeignore',
    verified,
  },
  {
    id: 'aider',
    name: 'Aider',
    signs: ['.aider.conf.yml', '.aiderignore'],
    installedAs: [],
    exclusion: ignoreFile('.aiderignore', true),
    source: 'https://aider.chat/docs/config/options.html',
    verified,
  },
  {
    id: 'continue',
    name: 'Continue',
    signs: ['.continue/', '.continuerc.json', '.continueignore'],
    installedAs: ['continue.continue'],
    exclusion: ignoreFile('.continueignore', true),
    source: 'https://docs.continue.dev/',
    verified,
  },
  {
    id: 'augment',
    name: 'Augment Code',
    signs: ['.augment/', '.augment-guidelines', '.augmentignore'],
    installedAs: ['augment.vscode-augment'],
    exclusion: ignoreFile('.augmentignore', true),
    source: 'https://docs.augmentcode.com/setup-augment/workspace-indexing',
    verified,
  },
  {
    id: 'junie',
    name: 'Junie',
    signs: ['.junie/', '.aiignore'],
    installedAs: [],
    exclusion: ignoreFile('.aiignore', false),
    source: 'https://www.jetbrains.com/help/junie/aiignore.html',
    verified,
  },
  {
    id: 'qwen-code',
    name: 'Qwen Code',
    signs: ['QWEN.md', '.qwen/', '.qwenignore'],
    installedAs: [],
    exclusion: ignoreFile('.qwenignore', true),
    source: 'https://www.mintlify.com/QwenLM/qwen-code/configuration/qwenignore',
    verified,
  },
  {
    id: 'github-copilot',
    name: 'GitHub Copilot',
    signs: ['.github/copilot-instructions.md', '.github/instructions/', '.github/prompts/', '.github/chatmodes/'],
    // It comes with VS Code, so that being installed says nothing about being used.
    installedAs: [],
    exclusion: { kind: 'elsewhere', where: 'content exclusion is set on github.com and left out of account by agents' },
    source: 'https://docs.github.com/en/copilot/concepts/context/content-exclusion',
    verified,
  },
];
