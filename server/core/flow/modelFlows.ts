/** Flows to models, and what is on record about those who run them. */
import { coverageOf } from '../ai/coverage.js';
import type { LinkedEndpoint } from '../ai/link.js';
import type { Policy, RuleContext } from '../model.js';
import { type Destination, flowTo, type PhiFlow, type PlacedFlow } from './phiFlow.js';
import { type CarryingSend, carryingSends, isCovered } from './sends.js';

/** The flow of a send, to all that may get it. */
export function flowOfSend({ placed, carried }: CarryingSend, policy: Policy, today: string): PhiFlow {
  return flowTo(carried, ...modelsBehind(placed.linked, policy, today));
}

/** The flows of a document to models that may get them, by what is on record: they are no findings. */
export function* coveredFlows(context: RuleContext, policy: Policy): Iterable<PlacedFlow> {
  if (context.sends.length === 0 || policy.ai.requireDeidentification) return;
  for (const send of carryingSends(context, policy)) {
    if (!isCovered(send.placed, policy, context.today)) continue;
    const { start, end } = send.placed.send;
    yield { start, end, flow: flowOfSend(send, policy, context.today) };
  }
}

function modelsBehind({ targets, path, open }: LinkedEndpoint, policy: Policy, today: string): readonly Destination[] {
  const known = targets.map((target): Destination => {
    const name = target.vendor?.name ?? target.host ?? 'an endpoint';
    return { kind: 'model', name, agreement: coverageOf(target, policy, path, today).kind };
  });
  const unknown: Destination = { kind: 'model', name: 'an endpoint that cannot be told', agreement: 'unresolved' };
  return open || known.length === 0 ? [...known, unknown] : known;
}
