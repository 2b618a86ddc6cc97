import { basename, dirname } from 'node:path';
import { isPolicyPath } from '../core/policy/policy.js';
import type { PolicyProblem } from '../core/policy/problem.js';
import { ignoreFileNames } from '../host/ignoreFiles.js';
import {
  createPolicyFiles,
  isIgnoredByPolicy,
  noPolicyFile,
  type PolicyFile,
  type PolicyFiles,
  policyTextOnDisk,
  problemsIn,
  type TextAt,
} from '../host/policyFiles.js';
import { walkFiles } from '../host/walk.js';

/** The policies of the workspace as an editor knows them: an open buffer counts before the file on disk. */
export interface Policies extends PolicyFiles {
  /** The policy that holds for the file at `path`. */
  forFile(path: string): PolicyFile;
  /** Does a policy or an ignore file say that the file at `path` is not inspected? */
  excludes(path: string): boolean;
  /** Would whoever reads the file from disk get the same policy? */
  isAsOnDisk(file: PolicyFile): boolean;
  /** The policy files that were read so far, with what is to say about them; nothing about sound ones. */
  problems(): readonly PolicyFileProblems[];
  /** Is the file at `path` one that a policy extends, or would be one if it were there? */
  isExtended(path: string): boolean;
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
  const lastGood = new Map<string, PolicyFile>();
  const textAt: TextAt = (path) => {
    const text = bufferAt(path);
    return text === undefined ? policyTextOnDisk(path) : { text };
  };
  let files = createPolicyFiles(today(), textAt);
  let loaded = new Map<string, PolicyFile>();
  let checked = new Map<string, PolicyFileProblems>();
  let excluded = new Map<string, boolean>();

  /** The file as it is, with the policy that was last in force where something is wrong in it now. */
  function load(path: string): PolicyFile {
    const file = files.read(path);
    checked.set(path, { path, problems: [] });
    for (const layer of file.chain.layers) {
      checked.set(layer.path, { path: layer.path, problems: problemsIn(layer, file.chain) });
    }
    if (file.problems.length === 0) lastGood.set(path, file);
    const good = lastGood.get(path);
    return good === undefined ? file : { ...file, policy: good.policy };
  }

  function read(path: string | undefined): PolicyFile {
    if (path === undefined) return noPolicyFile;
    const file = loaded.get(path) ?? load(path);
    loaded.set(path, file);
    return file;
  }

  const policies: Policies = {
    read,
    forFolder: (folder) => read(files.forFolder(folder).path),
    forFile: (path) => policies.forFolder(dirname(path)),
    notesOf: (path) => files.notesOf(path),
    excludes(path) {
      const known = excluded.get(path) ?? isExcluded(path, policies);
      excluded.set(path, known);
      return known;
    },
    isAsOnDisk: ({ problems, chain }) =>
      problems.length === 0 && [...chain.paths].every((path) => bufferAt(path) === undefined),
    problems: () => [...checked.values()],
    isExtended: (path) => [...loaded.values()].some(({ chain }) => chain.paths.has(path)),
    forget() {
      const paths = [...loaded.keys()];
      files = createPolicyFiles(today(), textAt);
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
