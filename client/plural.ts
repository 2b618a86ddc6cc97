import { l10n } from 'vscode';

/** What is counted, each as one and as many; `{0}` is the number. */
const nouns = {
  check: ['1 check', '{0} checks'],
  error: ['1 error', '{0} errors'],
  file: ['1 file', '{0} files'],
  finding: ['1 finding', '{0} findings'],
  kind: ['1 kind', '{0} kinds'],
  note: ['1 note', '{0} notes'],
  place: ['1 place', '{0} places'],
  value: ['1 value', '{0} values'],
  warning: ['1 warning', '{0} warnings'],
} as const;

/** "1 file", "2 files", in the language of the editor. */
export function plural(count: number, noun: keyof typeof nouns): string {
  const [one, many] = nouns[noun];
  return count === 1 ? l10n.t(one) : l10n.t(many, count);
}
