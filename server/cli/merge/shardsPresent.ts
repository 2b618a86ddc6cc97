import type { PlannedShard } from '../../host/shards.js';
import { UsageError } from '../args.js';

/** A report with the shard that it is of. */
export interface NamedShard {
  readonly shown: string;
  readonly shard: PlannedShard | undefined;
}

/**
 * Are all parts of one plan there? Throws a `UsageError` that names the missing ones. Reports that are no parts may be
 * merged with each other, but not with parts.
 */
export function checkShards(reports: readonly NamedShard[]): void {
  const shards = reports.flatMap(({ shard }) => shard ?? []);
  const [first] = shards;
  if (first === undefined) return;
  const whole = reports.find(({ shard }) => shard === undefined);
  if (whole !== undefined) {
    throw new UsageError(`${JSON.stringify(whole.shown)} is not one of the shards, the others are.`);
  }
  const foreign = reports.find(({ shard }) => shard?.plan !== first.plan || shard.count !== first.count);
  if (foreign !== undefined) {
    throw new UsageError(
      `${JSON.stringify(foreign.shown)} is a shard of another run: other files, other rules or another number of shards.`,
    );
  }
  const present = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: first.count }, (_, at) => at + 1).filter((index) => !present.has(index));
  if (missing.length > 0) {
    const which =
      missing.length === 1
        ? `Shard ${missing[0]} of ${first.count} is`
        : `Shards ${missing.join(', ')} of ${first.count} are`;
    throw new UsageError(`${which} missing, so that this is not the whole. Run what is missing again.`);
  }
}
