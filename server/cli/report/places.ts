import type { AssessedFinding } from '../../core/report/assessment.js';

/** Findings of one kind in one file. */
export interface PlaceGroup {
  readonly path: string;
  readonly what: string;
  /** In order, each once. */
  readonly lines: readonly number[];
}

/** Findings by file and words, in their order. */
export function placeGroups(findings: readonly AssessedFinding[]): readonly PlaceGroup[] {
  const groups = new Map<string, { path: string; what: string; lines: Set<number> }>();
  for (const { path, what, line } of findings) {
    const key = `${path}\0${what}`;
    const group = groups.get(key) ?? { path, what, lines: new Set() };
    groups.set(key, group);
    group.lines.add(line);
  }
  return [...groups.values()].map((group) => ({ ...group, lines: [...group.lines].sort((a, b) => a - b) }));
}

/** More lines of one file than these are counted. */
const mostLines = 12;

/** Lines in words: `3, 4, 9`. */
export function linesInWords(lines: readonly number[]): string {
  const shown = lines.slice(0, mostLines).join(', ');
  return lines.length > mostLines ? `${shown} and ${lines.length - mostLines} more lines` : shown;
}
