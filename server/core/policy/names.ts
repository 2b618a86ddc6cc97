/**
 * Patterns of names that are no paths: hosts and models. `*` stands for any number of characters, dots and slashes among
 * them, `?` for one. Case does not count.
 */

/** The longest pattern: that of the longest host name (RFC 1035, November 1987, 2.3.4) with its port. */
export const longestName = 260;

/** Says what is wrong with a pattern of host names. */
export function hostFlaw(pattern: string): string | undefined {
  if (/[/@\s]/.test(pattern)) return 'Only the host is named here, such as "llm.example.org": no scheme, no path.';
  if (!/^[a-z0-9_*?.-]+(?::\d{1,5})?$/i.test(pattern)) return 'This is no name of a host, such as "llm.example.org".';
  if (!/[a-z0-9]/i.test(pattern.replace(/:.*/, ''))) return 'This stands for every host there is. Name your own.';
  return undefined;
}

/** Does one of the patterns match the name of a model? */
export function matchesAnyName(patterns: Iterable<string>, name: string): boolean {
  const wanted = name.toLowerCase();
  for (const pattern of patterns) if (matches(pattern.toLowerCase(), wanted)) return true;
  return false;
}

const port = /:\d{1,5}$/;

/** Does one of the patterns match the host, given with or without its port? A pattern without one stands for all ports. */
export function matchesAnyHost(patterns: readonly string[], host: string): boolean {
  const wanted = host.toLowerCase();
  const bare = wanted.replace(port, '');
  return patterns.some((pattern) => matches(pattern.toLowerCase(), port.test(pattern) ? wanted : bare));
}

/** Goes back to the last star only, so that the time is bounded by the product of both lengths. */
function matches(pattern: string, name: string): boolean {
  let [p, n] = [0, 0];
  let [star, resume] = [-1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = n;
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
