import { minimatch } from 'minimatch';

/**
 * Globs of paths, as the policy writes them: `*`, `?`, `**`, `{a,b}` and `[a-z]`, as VS Code users know them. What can
 * make matching slow (many stars in one name, nested or many alternatives, groups) is refused when the policy is read.
 */

/** The longest glob, in UTF-16 units. */
export const longestGlob = 200;
/** Each star multiplies the time that one name of a path takes; three keep it below a few milliseconds. */
const mostStarsInName = 3;
const mostGlobstars = 4;
const mostAlternatives = 64;

/** What a glob must not have, with the sentence that says so. */
const flaws: readonly (readonly [RegExp, string])[] = [
  [/^[!#]/, 'A glob must not begin with "!" or "#". What is to be inspected goes into "include".'],
  [/\\/, 'Paths in globs are written with forward slashes.'],
  [/^\.{0,2}\/|^[a-z]:\/|(?:^|\/)\.\.(?:\/|$)/i, 'Globs are relative to the policy file and do not leave its folder.'],
  [/[?*+@!]\(/, 'Groups such as +(a) are not known here. Alternatives are written as {a,b}.'],
  [/\{[^{}]*\{|\{[^{},]*\.\.[^{},]*\}/, 'Braces hold plain alternatives such as {a,b}: neither braces nor ranges.'],
];

/** Says what is wrong with a glob of paths; undefined when nothing is. */
export function globFlaw(glob: string): string | undefined {
  const flaw = flaws.find(([pattern]) => pattern.test(glob))?.[1];
  if (flaw !== undefined) return flaw;
  if (!isBalanced(glob)) return 'A bracket or brace of this glob is not closed.';
  const names = glob.split('/');
  const globstars = names.filter((name) => name === '**').length;
  const stars = Math.max(...names.map((name) => name.split('*').length - 1));
  if (globstars > mostGlobstars || stars > mostStarsInName || alternatives(glob) > mostAlternatives) {
    return 'This glob has too many stars or alternatives to be matched quickly. Several shorter ones say the same.';
  }
  return undefined;
}

function isBalanced(glob: string): boolean {
  return !/[[\]{}]/.test(glob.replace(/\[[^[\]]+\]|\{[^{}]*\}/g, ''));
}

function alternatives(glob: string): number {
  const groups = glob.match(/\{[^{}]*\}/g) ?? [];
  return groups.reduce((product, group) => product * group.split(',').length, 1);
}

/** Says what is wrong with a glob of rule ids. */
export function ruleGlobFlaw(glob: string): string | undefined {
  if (glob !== '**' && !glob.includes('/')) {
    return 'A rule is named by family and problem, such as "phi/ssn"; "storage/*" is a whole family.';
  }
  return globFlaw(glob);
}

/** Does one of the globs match the path? It has forward slashes; a glob without one matches names in every folder. */
export function matchesAnyGlob(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => minimatch(path, glob, { dot: true, matchBase: !glob.includes('/') }));
}
