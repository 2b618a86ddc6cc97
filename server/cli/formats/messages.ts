import type { Rule } from '../../core/model.js';
import type { ReportedFinding } from '../../host/inspectText.js';

/** The part of a message that differs from finding to finding: without the reasons and remedies of its rule. */
export function shortener(rules: readonly Rule[]): (finding: Pick<ReportedFinding, 'rule' | 'message'>) => string {
  const tails = new Map(rules.map((rule) => [rule.id, `. ${rule.why} ${rule.remedy}`]));
  return ({ rule, message }) => {
    const tail = tails.get(rule);
    return tail !== undefined && message.endsWith(tail) ? message.slice(0, -tail.length) : message;
  };
}
