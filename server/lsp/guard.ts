import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/**
 * Runs one feature so that its failure is that feature's alone. The log gets the kind of the error and where in the
 * program it came from, never its message, which may quote the document.
 */
export async function guarded<T>(connection: Connection, feature: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    logFailure(connection, feature, error);
    // Nothing would look like "no findings", so the editor is told that there is no answer.
    throw new ResponseError(LSPErrorCodes.RequestFailed, `phi-lint: ${feature} failed (${nameOf(error)}).`);
  }
}

/** The same for what nobody waits for: notifications and timers. */
export async function guardedNotice(
  connection: Connection,
  feature: string,
  run: () => void | Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    logFailure(connection, feature, error);
  }
}

/** Logs that a feature failed, without a word of any document. */
export function logFailure(connection: Connection, feature: string, error: unknown): void {
  connection.console.error(`${feature} failed (${nameOf(error)})${whereOf(error)}`);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}

function whereOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  const frames = error.stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.length === 0 ? '' : `\n${frames.slice(0, 6).join('\n')}`;
}
