import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that appears complete or not at all: it is written beside its place and renamed at the end. */
export interface AtomicFile {
  write(part: string | Uint8Array): void;
  /** Puts the file in its place. */
  commit(): void;
  /** Throws the file away. */
  discard(): void;
}

/** Is it the name of a file that is being written, here or by another run? */
export function isTemporaryName(name: string): boolean {
  return /^\.phi-lint-\d+-[0-9a-f]{12}\.tmp$/.test(name);
}

/** Starts to replace the file at `path`. Keeps its permissions; where it is a link, its target is replaced. */
export function createAtomicFile(path: string): AtomicFile {
  const target = targetOf(path);
  if (target.special) return createDirectFile(path);
  const temporary = join(dirname(target.path), `.phi-lint-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const fd = openSync(temporary, 'wx', target.mode ?? 0o666);
  let open = true;
  const close = () => {
    if (open) closeSync(fd);
    open = false;
  };
  return {
    write: (part) => writeAll(fd, part),
    commit() {
      // The new content is on the disk before the old one is gone, whatever happens to the machine.
      fsyncSync(fd);
      close();
      if (target.mode !== undefined) chmodSync(temporary, target.mode);
      renameSync(temporary, target.path);
    },
    discard() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** Replaces a file's content in one step. */
export function replaceFile(path: string, content: Uint8Array): void {
  const file = createAtomicFile(path);
  try {
    file.write(content);
    file.commit();
  } catch (error) {
    file.discard();
    throw error;
  }
}

interface Target {
  readonly path: string;
  readonly mode: number | undefined;
  /** A device or pipe: it is written to, never replaced. */
  readonly special: boolean;
}

function targetOf(path: string): Target {
  try {
    const real = realpathSync(path);
    const stats = statSync(real);
    return { path: real, mode: stats.mode & 0o7777, special: !stats.isFile() };
  } catch {
    return { path, mode: undefined, special: false };
  }
}

function createDirectFile(path: string): AtomicFile {
  const fd = openSync(path, 'w');
  return { write: (part) => writeAll(fd, part), commit: () => closeSync(fd), discard: () => closeSync(fd) };
}

function writeAll(fd: number, part: string | Uint8Array): void {
  const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
  for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from);
}
