/** The languages that can be lowered, or hold code that can, by name alone: whoever asks only that loads no tables. */

const lowered: ReadonlySet<string> = new Set([
  'astro',
  'c',
  'cpp',
  'csharp',
  'go',
  'hcl',
  'html',
  'ipynb',
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
  'svelte',
  'swift',
  'terraform',
  'typescript',
  'typescriptreact',
  'vue',
]);

/** Can a file of this language be lowered? A test holds the names against the tables. */
export function hasProgram(language: string): boolean {
  return lowered.has(language);
}
