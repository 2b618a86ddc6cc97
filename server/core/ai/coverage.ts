/** Whether an agreement on record covers what an endpoint reaches. Nothing here says what the law covers. */
import { sharesContract } from '../catalog/ai/groups.js';
import type { AiVendor } from '../catalog/ai/model.js';
import { matchesAnyGlob } from '../policy/globs.js';
import type { Agreement, Policy } from '../policy/model.js';
import { matchesAnyHost } from '../policy/names.js';
import type { LinkedEndpoint, Target } from './link.js';

/** What the policy has on record about a target. */
export type Coverage =
  /** Nothing leaves the machine or the team's own hosts. */
  | { readonly kind: 'own' }
  | { readonly kind: 'covered'; readonly vendor: string; readonly expires: string | undefined }
  | { readonly kind: 'expired'; readonly vendor: string; readonly expires: string }
  /** There is an agreement, for other paths of the workspace. */
  | { readonly kind: 'out-of-scope'; readonly vendor: string }
  | { readonly kind: 'none'; readonly vendor: string }
  /** Nobody knows who answers there. */
  | { readonly kind: 'unknown-host' };

/** What is on record about a target, for an endpoint that is chosen in `path`. `today` is `YYYY-MM-DD`. */
export function coverageOf(target: Target, policy: Policy, path: string, today: string): Coverage {
  const { vendor, host, reach } = target;
  if (reach === 'local' || reach === 'provisioned' || (host !== undefined && matchesAnyHost(policy.ai.ownHosts, host)))
    return { kind: 'own' };
  if (host !== undefined && matchesAnyHost(policy.ai.gateways, host)) return { kind: 'own' };
  if (vendor === undefined) return { kind: 'unknown-host' };
  const baa = agreementFor(vendor, policy, today);
  if (baa === undefined) return { kind: 'none', vendor: vendor.id };
  if (baa.expires !== undefined && baa.expires < today)
    return { kind: 'expired', vendor: vendor.id, expires: baa.expires };
  const paths = baa.scope.filter((scope) => /[/*]/.test(scope));
  if (paths.length > 0 && !matchesAnyGlob(paths, path)) return { kind: 'out-of-scope', vendor: vendor.id };
  return { kind: 'covered', vendor: vendor.id, expires: baa.expires };
}

/**
 * The agreement on record with a vendor: its own, or that of a sibling, since a cloud sells all its services under one
 * contract. Of several siblings one that is in force counts.
 */
export function agreementFor({ id, group }: AiVendor, { ai }: Policy, today: string): Agreement | undefined {
  const own = ai.vendors.get(id)?.baa;
  if (own !== undefined || group === undefined) return own;
  const siblings = [...ai.vendors].flatMap(([key, { baa }]) =>
    baa !== undefined && sharesContract(key, group) ? [baa] : [],
  );
  return siblings.find(({ expires }) => expires === undefined || expires >= today) ?? siblings[0];
}

/** The targets of an endpoint whose coverage is of a kind, with it. */
export function targetsThat<K extends Coverage['kind']>(
  kind: K,
  { targets, path }: LinkedEndpoint,
  policy: Policy,
  today: string,
): readonly { readonly target: Target; readonly coverage: Extract<Coverage, { kind: K }> }[] {
  return targets.flatMap((target) => {
    const coverage = coverageOf(target, policy, path, today);
    return isKind(coverage, kind) ? [{ target, coverage }] : [];
  });
}

function isKind<K extends Coverage['kind']>(coverage: Coverage, kind: K): coverage is Extract<Coverage, { kind: K }> {
  return coverage.kind === kind;
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
