import { agreementFor, type Coverage, coverageOf } from '../core/ai/coverage.js';
import type { LinkedEndpoint, Target } from '../core/ai/link.js';
import type { Policy, Rule, Span } from '../core/model.js';
import { targetWords } from '../core/rules/ai/endpointRule.js';
import { ruleOf } from '../core/rules/index.js';
import type { Explanation, Paragraph } from './hover.js';
import type { Inspected } from './session.js';

/** Says what is known of the AI endpoint that is chosen, or that data is sent to, at an offset. */
export function explainEndpoints(
  inspected: Inspected,
  offset: number,
  policy: Policy,
  today: string,
): readonly Explanation[] {
  const rule = ruleOf('ai/no-baa');
  if (rule === undefined) return [];
  const own = inspected.document.path;
  const explanations: Explanation[] = [];
  for (const linked of [...inspected.endpoints, ...inspected.usedEndpoints()]) {
    const chosen = linked.path === own ? [linked.endpoint] : [];
    const span = [...chosen, ...linked.sends.filter(({ path }) => path === own)].find((each) => holds(each, offset));
    if (span !== undefined) explanations.push(explain(linked, span, own, policy, today, rule));
  }
  return explanations;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function explain(
  linked: LinkedEndpoint,
  { start, end }: Span,
  own: string,
  policy: Policy,
  today: string,
  rule: Rule,
): Explanation {
  const { targets, open, path } = linked;
  const paragraphs: Paragraph[] = [
    { title: 'AI endpoint', text: path === own ? 'is chosen or used here.' : `that ${path} chooses is used here.` },
  ];
  for (const target of targets) {
    paragraphs.push(
      { title: 'Reaches', text: `${targetWords(target)}.` },
      { title: 'On record', text: recordWords(target, policy, path, today) },
    );
  }
  if (open || targets.length === 0) {
    paragraphs.push({ title: 'Not known', text: 'it may reach an address that no file of the workspace tells.' });
  }
  return { span: { start, end }, paragraphs, rule };
}

/** What the policy says about a target. */
function recordWords(target: Target, policy: Policy, path: string, today: string): string {
  const coverage = coverageOf(target, policy, path, today);
  if (coverage.kind === 'own') return ownWords(target);
  if (coverage.kind === 'unknown-host')
    return 'nothing: no vendor is known there, and the policy does not list the host.';
  const agreement = target.vendor && agreementFor(target.vendor, policy, today);
  if (agreement === undefined) return 'no business associate agreement with this vendor.';
  const { signed, expires } = agreement;
  const dates = `business associate agreement signed ${signed}, ${expires === undefined ? 'without an end' : `ends ${expires}`}`;
  return `${dates}${endings[coverage.kind]}`;
}

const endings: Readonly<Record<Exclude<Coverage['kind'], 'own' | 'unknown-host'>, string>> = {
  covered: '. It covers this endpoint as far as the policy says; the contract itself is not read.',
  expired: '. It has ended.',
  'out-of-scope': ', for other paths than this one.',
  none: '.',
};

function ownWords({ reach }: Target): string {
  return reach === 'local'
    ? 'nothing is needed: the model runs on the machine itself.'
    : 'the policy lists this host as one of the team or as its gateway.';
}
