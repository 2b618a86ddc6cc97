import type { Policy } from '../core/model.js';
import { isPolicyPath } from '../core/policy/policy.js';
import type { Assistants } from './assistants.js';
import type { FactsOutcome } from './codeReader.js';
import type { FilesElsewhere } from './elsewhere.js';
import {
  documentPathOf,
  type FileInspector,
  type FileOptions,
  type FileOutcome,
  type Understanding,
} from './inspectFile.js';
import { hashOfPolicy } from './policyHash.js';
import { nameOf, type ResultCache } from './resultCache.js';

/** What an inspection depends on beside the file, its policy and its rules. */
export interface Surroundings {
  readonly assistants: Assistants;
  readonly filesElsewhere: FilesElsewhere;
}

/**
 * Inspects files, or takes what an earlier run found in the same content under the same policy. Only the day is not always
 * part of that: it matters where comments or agreements may have ended.
 */
export function createCachedInspector(
  inspect: FileInspector,
  cache: ResultCache,
  { workspace, today }: Pick<FileOptions, 'workspace' | 'today'>,
  { assistants, filesElsewhere }: Surroundings,
): CachedInspector {
  const policyNames = new WeakMap<Policy, string>();
  const policyName = (policy: Policy) => {
    const name = policyNames.get(policy) ?? hashOfPolicy({ policy, lockedSettings: [] });
    policyNames.set(policy, name);
    return name;
  };
  /** The keys of what is known of a file: on every day, and on this one. */
  const keysOf = (path: string, policy: Policy, understanding: Understanding | undefined) => {
    // What others say of a policy file is in no key.
    const content = isPolicyPath(path) ? undefined : cache.contentOf(path);
    if (content === undefined) return undefined;
    const parts = [
      documentPathOf(workspace, path),
      content,
      policyName(policy),
      JSON.stringify(assistants.readersOf(path)),
      understanding?.name ?? '',
    ];
    return { always: nameOf(...parts), today: nameOf(...parts, today) };
  };
  return {
    knows(path, policy, understanding) {
      const keys = keysOf(path, policy, understanding);
      return keys !== undefined && (cache.has(keys.always) || cache.has(keys.today));
    },
    inspect(path, policy, understanding) {
      const keys = keysOf(path, policy, understanding);
      if (keys === undefined) return inspect(path, policy, understanding);
      const known = cache.find(keys.always) ?? cache.find(keys.today);
      const outcome = known === undefined ? undefined : revived(known.value, path, filesElsewhere);
      if (outcome !== undefined) return outcome;
      const fresh = inspect(path, policy, understanding);
      if (fresh.kind !== 'unread') cache.keep(dependsOnDay(fresh, understanding) ? keys.today : keys.always, fresh);
      return fresh;
    },
  };
}

/** An inspector that can tell whether it has to look at all. */
export interface CachedInspector {
  readonly inspect: FileInspector;
  knows(path: string, policy: Policy, understanding: Understanding | undefined): boolean;
}

/** Comments that accept findings may end, and so may agreements about endpoints. */
function dependsOnDay({ result }: FileOutcome, understanding: Understanding | undefined): boolean {
  if (understanding !== undefined && understanding.endpoints.length + understanding.sends.length > 0) return true;
  if (result === undefined) return false;
  return result.suppressed > 0 || result.findings.some(({ rule }) => rule.startsWith('policy/'));
}

/** An outcome as it would be now: at the path that the file has here, with other files as they are. */
function revived(value: unknown, path: string, filesElsewhere: FilesElsewhere): FileOutcome | undefined {
  if (!isOutcome(value)) return undefined;
  const { result } = value;
  if (result === undefined) return value;
  const problems = result.problems.map((problem) => ({ ...problem, path }));
  return { ...value, result: { ...result, path, problems, elsewhere: filesElsewhere(result.findings) } };
}

/** Entries carry a checksum and the name of the tool, so that only their kind is looked at. */
function isOutcome(value: unknown): value is FileOutcome {
  return typeof value === 'object' && value !== null && 'kind' in value && 'bytes' in value;
}

/** The key of what a file says when it is `asked` for certain things. */
export function keyOfFacts(cache: ResultCache, workspace: string, path: string, asked: string): string | undefined {
  const content = cache.contentOf(path);
  if (content === undefined) return undefined;
  return nameOf('facts', documentPathOf(workspace, path), content, asked);
}

/** What is kept under a key of facts. */
export function factsUnder(cache: ResultCache, key: string): FactsOutcome | undefined {
  const known = cache.find(key);
  return known !== undefined && isFacts(known.value) ? known.value : undefined;
}

function isFacts(value: unknown): value is FactsOutcome {
  return typeof value === 'object' && value !== null && 'facts' in value && 'understood' in value;
}
