/** What tables say of calls that give data away. Data only. */

/**
 * Calls by the last name of their callee, and by what stands before it. Names and paths are those that the code writes
 * and those that imports, types and variables explain (`storage/ways`), all in lower case:
 * `org.slf4j.loggerfactory.getlogger` before `info`, `@sentry/node` before `captureexception`.
 */
export interface SinkRow {
  /** Who gets the data, in words for the message. */
  readonly to: string;
  /** Last names of callees, with spaces between them. */
  readonly methods: string;
  /** What stands before the last name; `alone` for functions that are called by their name. All when absent. */
  readonly on?: RegExp;
  /** A module that the file must import, in lower case; without `on` the names are those of its objects. */
  readonly imports?: RegExp;
  /** Ids of languages; all when absent. */
  readonly languages?: readonly string[];
  /** What the calls before it in a chain are given counts, too: `log.info().str("k", v).msg("…")`. */
  readonly chained?: true;
}

/** Properties whose values are given away with whatever the object reports: `scope.user = …`. */
export interface AssignedRow {
  readonly to: string;
  /** Names of the properties, or of what keys of them are assigned, with spaces between them. */
  readonly names: string;
  /** What they belong to, in lower case. */
  readonly on?: RegExp;
  /** A module that the file must import, in lower case. */
  readonly imports?: RegExp;
  readonly languages?: readonly string[];
}

/** Nothing stands before the name. */
export const alone = /^$/;

export const javaScript: readonly string[] = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
export const jvm: readonly string[] = ['java', 'kotlin', 'scala'];
