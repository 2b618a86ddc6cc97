import type { Problem } from '../../host/problem.js';
import { shownPath } from '../formats/paths.js';
import type { Terminal } from '../terminal.js';

/** Tells a problem on the error stream, whatever the output format is. */
export function showProblem({ path, place, message }: Problem, terminal: Terminal): void {
  const at = place === undefined ? '' : `:${place.line}:${place.column}`;
  terminal.error(`phi-lint: ${shownPath(terminal.folder, path)}${at}: ${message}\n`);
}
