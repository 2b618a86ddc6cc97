/** Reads the markers of an annotated fixture: carets under the exact span, then the rule. Every unmarked line must be silent. */

/** What a marker demands, or what was found: a place in the text and a rule. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly rule: string;
  /** A known miss, kept visible; it fails once it is found. */
  readonly todo: boolean;
}

/** A fixture without its marker lines, and what they demand. */
export interface Annotated {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** `//   ^^^^ phi/ssn`, with any comment sign of up to four characters; carets count from the column they stand in. */
const markerLine = /^\s*(?:\/\/|#|--|;|%|<!--|\/\*|\.\.|REM)?[ ^]*\^ (todo )?([a-z]+\/[a-z0-9-]+)\s*(?:-->|\*\/)?$/;

/**
 * Takes the marker lines out of a fixture. Lines and columns count from 1 in the text without them. A marker line
 * speaks of the nearest line above that is none; each run of carets in it is a mark of its own.
 */
export function readAnnotations(source: string): Annotated {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of source.split('\n')) {
    const match = markerLine.exec(line);
    if (match === null) {
      kept.push(line);
      continue;
    }
    const [, todo, rule = ''] = match;
    for (const { index, 0: carets } of line.matchAll(/\^+/g)) {
      marks.push({ line: kept.length, column: index + 1, length: carets.length, rule, todo: todo !== undefined });
    }
  }
  return { text: kept.join('\n'), marks };
}

/** One mark as a person reads it. */
export function describeMark(file: string, mark: Mark): string {
  return `${file}:${mark.line}:${mark.column}+${mark.length} ${mark.rule}`;
}
