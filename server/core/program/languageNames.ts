/** The languages that can be lowered, by name alone: whoever asks only that does not load their tables. */

const lowered: ReadonlySet<string> = new Set([
  'csharp',
  'go',
  'hcl',
  'java',
  'javascript',
  'javascriptreact',
  'kotlin',
  'php',
  'python',
  'ruby',
  'rust',
  'scala',
  'shellscript',
  'terraform',
  'typescript',
  'typescriptreact',
]);

/** Can a file of this language be lowered? A test holds the names against the tables. */
export function hasProgram(language: string): boolean {
  return lowered.has(language);
}
