/** Groups of languages that rows of the tables in this folder hold in. */

/** Java and what compiles against its libraries. */
export const jvm: readonly string[] = ['java', 'kotlin', 'scala', 'groovy'];

/** Languages of browsers and Node, also inside of pages. */
export const script: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'vue',
  'svelte',
  'coffeescript',
];

export const dotnet: readonly string[] = ['csharp', 'fsharp', 'vb', 'powershell'];

export const native: readonly string[] = ['c', 'cpp', 'objective-c', 'objective-cpp'];

export const apple: readonly string[] = ['swift', 'objective-c', 'objective-cpp'];

/** Where commands of a shell are written. */
export const commands: readonly string[] = [
  'shellscript',
  'fish',
  'bat',
  'powershell',
  'dockerfile',
  'makefile',
  'yaml',
  'groovy',
];

/** Programming languages that start commands by their text. */
export const starters: readonly string[] = ['python', 'ruby', 'php', 'perl', 'go', 'java', 'csharp', ...script];

/** Files of directives: servers and proxies. */
export const directives: readonly string[] = ['ini', 'plaintext', 'properties'];
