/** Paths of methods, as the catalog writes them. */

/** Is the pattern the end of the path? A `*` at the end of a pattern stands for anything below it. */
export function endsWithPath(path: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.endsWith('.*')) return path === pattern || path.endsWith(`.${pattern}`);
  const stem = pattern.slice(0, -2);
  return path.startsWith(`${stem}.`) || path.includes(`.${stem}.`);
}
