import { basename, dirname } from 'node:path';
import type { Policy } from '../core/model.js';
import { isPolicyPath, parsePolicy } from '../core/policy/policy.js';
import { isBroken, type PolicyProblem } from '../core/policy/problem.js';
import { ignoreFileNames } from '../host/ignoreFiles.js';
import {
  createPolicyFiles,
  isIgnoredByPolicy,
  noPolicyFile,
  type PolicyFile,
  type PolicyFiles,
  problemsOfPolicy,
} from '../host/policyFiles.js';
import { createFileReader, decodeText, defaultMaxFileSize } from '../host/readFile.js';
import { walkFiles } from '../host/walk.js';

/** The policies of the workspace as an editor knows them: an open buffer counts before the file on disk. */
export interface Policies extends PolicyFiles {
  /** The policy that holds for the file at `path`. */
  forFile(path: string): PolicyFile;
  /** Does a policy or an ignore file say that the file at `path` is not inspected? */
  excludes(path: string): boolean;
  /** The policy files that were read so far, with what is to say about them; nothing about sound ones. */
  problems(): readonly PolicyFileProblems[];
  /** Reads everything anew. The last good version of each policy is remembered. */
  forget(): void;
}

export interface PolicyFileProblems {
  readonly path: string;
  readonly problems: readonly PolicyProblem[];
}

/** Does the file at `path` say what is inspected? */
export function decidesWhatIsInspected(path: string): boolean {
  return isPolicyPath(path) || ignoreFileNames.includes(basename(path));
}

/** `bufferAt` gives the text of an open document by its path; `today` is `YYYY-MM-DD`. */
export function createPolicies(bufferAt: (path: string) => string | undefined, today: () => string): Policies {
  const lastGood = new Map<string, Policy>();
  let disk = createPolicyFiles(today());
  let loaded = new Map<string, PolicyFile>();
  let checked = new Map<string, PolicyFileProblems>();
  let excluded = new Map<string, boolean>();

  function load(path: string): PolicyFile {
    const text = bufferAt(path) ?? textOnDisk(path);
    const onDisk = disk.read(path);
    if (text === undefined) {
      checked.set(path, { path, problems: [] });
      return { ...onDisk, policy: lastGood.get(path) ?? onDisk.policy };
    }
    const { policy, problems } = parsePolicy(text, today());
    checked.set(path, { path, problems });
    const isGood = !isBroken(problems);
    if (isGood) lastGood.set(path, policy);
    return {
      path,
      policy: isGood ? policy : (lastGood.get(path) ?? policy),
      problems: problemsOfPolicy(path, text, problems),
    };
  }

  function read(path: string): PolicyFile {
    const file = loaded.get(path) ?? load(path);
    loaded.set(path, file);
    return file;
  }

  function forFolder(folder: string): PolicyFile {
    const { path } = disk.forFolder(folder);
    return path === undefined ? noPolicyFile : read(path);
  }

  const policies: Policies = {
    read,
    forFolder,
    forFile: (path) => forFolder(dirname(path)),
    excludes(path) {
      const known = excluded.get(path) ?? isExcluded(path, policies);
      excluded.set(path, known);
      return known;
    },
    problems: () => [...checked.values()],
    forget() {
      const paths = [...checked.keys()];
      disk = createPolicyFiles(today());
      loaded = new Map();
      checked = new Map();
      excluded = new Map();
      for (const path of paths) read(path);
    },
  };
  return policies;
}

function isExcluded(path: string, policies: Policies): boolean {
  if (isIgnoredByPolicy(policies.forFile(path), path)) return true;
  // The walk gives nothing for a file that an ignore file names, and a problem for one that is not saved yet.
  return walkFiles([path], { policies, gitignore: false }).next().done === true;
}

function textOnDisk(path: string): string | undefined {
  const outcome = createFileReader(defaultMaxFileSize)(path);
  return outcome.kind === 'bytes' ? decodeText(outcome.bytes).text : undefined;
}
