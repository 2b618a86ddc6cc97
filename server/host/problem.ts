import type { Place } from './lines.js';

/** Something that people must know about a file beside its findings. Never holds text of the file. */
export interface Problem {
  /** Absolute path. */
  readonly path: string;
  /** What is wrong and what to do, without the path. */
  readonly message: string;
  /** True when something could not be told, so that "no findings" would be a false claim. */
  readonly incomplete: boolean;
  readonly place?: Place;
  /** The rule that failed, if it was one. */
  readonly rule?: string;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist or vanished during the scan',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENXIO: 'it is not a regular file',
  EAGAIN: 'it is not a regular file',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'it would be larger than files may be here',
  EROFS: 'the disk is read-only',
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? `the system says ${code}`;
}

/** The system's error code such as ENOENT, or the error's name. Never its message, which may quote content. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
