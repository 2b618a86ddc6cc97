import { createHash } from 'node:crypto';
import type { Policy } from '../core/model.js';
import { defaultPolicy } from '../core/policy/defaults.js';
import type { MergedPolicy } from '../core/policy/layers.js';
import type { PolicyFile } from './policyFiles.js';

/**
 * Names a policy by what is in force: 64 bits of a hash. Comments, formatting and files take no part, nor does what is as
 * it is without a policy, so that new keys of later versions change nothing.
 */
export function hashOfPolicy({ policy, lockedSettings }: Pick<MergedPolicy, 'policy' | 'lockedSettings'>): string {
  const { locks, ...rest } = policy;
  const said = {
    ...differences(rest),
    locks: [...locks.map(({ pattern, floor }) => [pattern, floor]), ...lockedSettings.map(({ name }) => name)],
  };
  return createHash('sha256').update(canonical(said)).digest('hex').slice(0, 16);
}

function differences(policy: Omit<Policy, 'locks'>): Readonly<Record<string, unknown>> {
  const defaults = new Map<string, unknown>(Object.entries(defaultPolicy));
  const { ai, ...others } = policy;
  const aiDefaults = new Map<string, unknown>(Object.entries(defaultPolicy.ai));
  const said = (values: object, known: ReadonlyMap<string, unknown>) =>
    Object.entries(values).filter(([key, value]) => canonical(value) !== canonical(known.get(key)));
  return Object.fromEntries([
    ...said(others, defaults),
    ...said(ai, aiDefaults).map(([key, value]) => [`ai.${key}`, value]),
  ]);
}

/** A policy that files were judged by. */
export interface UsedPolicy {
  /** Absolute; undefined for the default policy. */
  readonly path: string | undefined;
  readonly hash: string;
}

/** The policies that files were judged by, in the order of their paths. */
export function usedPolicies(files: Iterable<PolicyFile>): readonly UsedPolicy[] {
  const used = [...files].map(({ path, merged }) => ({ path, hash: hashOfPolicy(merged) }));
  return used.sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1));
}

/** JSON with sorted keys. Maps keep their order, which may mean something. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, each: unknown) => {
      if (each instanceof Map) return [...each];
      if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
      return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? ''
  );
}
