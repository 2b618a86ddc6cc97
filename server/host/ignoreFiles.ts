import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The ignore files of a folder and of those above it, innermost first. */
export interface IgnoreLayer {
  /** Absolute folder that the patterns are relative to. */
  readonly base: string;
  readonly matcher: Ignore;
  readonly parent: IgnoreLayer | undefined;
}

/** Read when folders are walked. What stands in `.phi-lintignore` comes last, so that it wins over `.gitignore`. */
export const ignoreFileNames: readonly string[] = ['.gitignore', '.phi-lintignore'];

/** Adds the named ignore files of `base` to `parent`. A file that cannot be read ignores nothing. */
export function ignoreLayer(
  base: string,
  names: readonly string[],
  parent: IgnoreLayer | undefined,
): IgnoreLayer | undefined {
  const patterns = names.map((name) => readPatterns(base + sep + name)).filter((text) => text !== '');
  return patterns.length === 0 ? parent : layerOf(base, patterns.join('\n'), parent);
}

/** A layer of patterns in the syntax of `.gitignore`, relative to the absolute folder `base`. */
export function layerOf(base: string, patterns: string, parent: IgnoreLayer | undefined): IgnoreLayer {
  return { base, matcher: ignore().add(patterns), parent };
}

/** Is `path`, which lies below every layer's base, ignored? The innermost file that speaks of it decides. */
export function isIgnoredByFiles(layer: IgnoreLayer | undefined, path: string, isFolder: boolean): boolean {
  for (let current = layer; current !== undefined; current = current.parent) {
    const relative = withSlashes(path.slice(current.base.length + 1));
    const result = current.matcher.test(isFolder ? `${relative}/` : relative);
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

/** A path with `/` between its parts on every system. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function readPatterns(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
