import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPolicyPath } from '../core/policy/policy.js';
import { isPruned, isReached } from '../host/walk.js';
import { folderOf } from './documentPath.js';
import { emptyReport, reportOfFile } from './fileReports.js';
import { createPause } from './pause.js';
import { decidesWhatIsInspected } from './policy.js';
import type { Publisher } from './publisher.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** Keeps what was said about files that are not open true when they change, move or vanish, whoever did it. */
export interface DiskChanges {
  /** A file or folder was made, changed or deleted. */
  changed(uri: string): void;
}

export interface DiskChangesOptions {
  /** Was the whole workspace looked at? Then new files are of interest, too. */
  readonly isScanned: () => boolean;
  /** Looks at the whole workspace again; what did not change costs little. */
  readonly rescan: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Programs write files one after the other; changes in this time are looked at together. In milliseconds. */
const collectTime = 200;

/** With more changes than these, such as another branch of git, looking at the whole workspace is cheaper. */
const fewChanges = 100;

export function createDiskChanges(session: Session, publisher: Publisher, options: DiskChangesOptions): DiskChanges {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  async function lookAgain(): Promise<void> {
    const paths = [...changed];
    changed.clear();
    if (options.isScanned() && (paths.length > fewChanges || paths.some(concernsMany))) return options.rescan();
    forgetGone(paths.filter((path) => kindOf(path) === 'gone'));
    const pause = createPause();
    for (const path of paths) {
      await pause();
      if (kindOf(path) !== 'file' || session.openFiles().has(path) || isPolicyPath(path)) continue;
      if (session.scanned.has(path) || (options.isScanned() && isPartOfScan(path))) {
        publisher.report(isPartOfScan(path) ? reportOfFile(session, path) : emptyReport(session, path));
      }
    }
  }

  /** Forgets files that are gone, and those below folders that are. */
  function forgetGone(paths: readonly string[]): void {
    if (paths.length === 0) return;
    const gone = new Set(paths);
    const open = session.openFiles();
    for (const path of [...session.scanned.keys()]) {
      if (open.has(path) || !liesIn(path, gone)) continue;
      session.forgetScanned(path);
      publisher.report(emptyReport(session, path));
    }
  }

  function isPartOfScan(path: string): boolean {
    const folder = folderOf(path, session.folders());
    return folder !== undefined && isReached(path, folder, session.walkOptions());
  }

  return {
    changed(uri) {
      const path = pathOfUri(uri);
      if (path === undefined || isPruned(path)) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        work = work.then(lookAgain).catch(options.onError);
      }, collectTime);
    },
  };
}

/** Is `path` one of these, or below one? */
function liesIn(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (folders.has(at)) return true;
    if (at === dirname(at)) return false;
  }
}

/** A folder that came stands for all files in it; what is ignored is decided anew for all. */
function concernsMany(path: string): boolean {
  return decidesWhatIsInspected(path) || kindOf(path) === 'folder';
}

function kindOf(path: string): 'file' | 'folder' | 'gone' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'gone';
  }
}
