import { resolve } from 'node:path';
import type { OtherFile, ReportedFinding } from './inspectText.js';
import { lineStartsOf } from './lines.js';
import { createFileReader, decodeText, type Overlay } from './readFile.js';

/** Looks up the other files that findings refer to, by document path. */
export type FilesElsewhere = (findings: readonly ReportedFinding[]) => ReadonlyMap<string, OtherFile>;

/** Reads each file at most once. `workspace` is what document paths are relative to. */
export function createFilesElsewhere(workspace: string, maxFileSize: number, overlay?: Overlay): FilesElsewhere {
  const known = new Map<string, OtherFile>();
  const read = createFileReader(maxFileSize, { overlay });
  const fileAt = (documentPath: string): OtherFile => {
    const path = resolve(workspace, documentPath);
    const outcome = read(path);
    const text = outcome.kind === 'bytes' ? decodeText(outcome.bytes).text : '';
    return { path, lineStarts: lineStartsOf(text) };
  };
  return (findings) => {
    const files = new Map<string, OtherFile>();
    const paths = findings.flatMap(({ related, flow }) =>
      [...related, ...(flow?.steps ?? [])].flatMap((each) => each.path ?? []),
    );
    for (const path of paths) {
      const file = known.get(path) ?? fileAt(path);
      known.set(path, file);
      files.set(path, file);
    }
    return files;
  };
}
