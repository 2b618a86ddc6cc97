/** Findings in programs that use a store which infrastructure declares without protection. */
import type { Hit, RuleContext } from '../model.js';
import type { ResourceRule } from '../resources/row.js';

/** The uses of a document whose store breaks a rule, by what other files say. Only those that handle patients count. */
export function* joinedHits(
  { surroundings }: Pick<RuleContext, 'surroundings'>,
  rule: ResourceRule,
): Iterable<Hit<'declared'>> {
  for (const { use, flaws } of surroundings.uses) {
    const found = use.clinical ? flaws.filter((flaw) => flaw.rule === rule) : [];
    const [first] = found;
    if (first === undefined) continue;
    const related = found.map(({ path, start, end }) => ({ path, start, end, message: 'Declared here' }));
    yield { start: use.start, end: use.end, subject: 'declared', detail: first.what, severity: 'error', related };
  }
}
