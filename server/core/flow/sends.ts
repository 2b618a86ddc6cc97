/** The calls that send data to a model, found again in the code, with what they carry. */
import { coverageOf } from '../ai/coverage.js';
import type { PlacedSend } from '../ai/link.js';
import type { RuleContext } from '../model.js';
import type { Policy } from '../policy/model.js';
import type { CallSite } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Carried } from './carry.js';
import { sendRule } from './facts.js';
import { handedOver } from './handed.js';
import { carryReaderOf } from './sinks.js';

/** A send that carries something. */
export interface CarryingSend {
  readonly placed: PlacedSend;
  readonly code: Code;
  readonly site: CallSite;
  readonly carried: Carried;
}

/** The sends of a document that carry protected health information and leave the team's own machines. */
export function* carryingSends({ code, sends, today }: RuleContext, policy: Policy): Iterable<CarryingSend> {
  const isLeaving = ({ linked }: PlacedSend) =>
    linked.targets.length === 0
      ? linked.open
      : linked.targets.some((target) => coverageOf(target, policy, linked.path, today).kind !== 'own');
  const leaving = sends.filter(isLeaving);
  for (const each of code) {
    const reader = carryReaderOf(each, policy);
    for (const placed of leaving) {
      const { start, end } = placed.send;
      const site = each.bindings.calls.find(({ call }) => call.start === start && call.callee.end === end);
      const carried = site && reader.carriedByCall(site);
      if (site !== undefined && carried !== undefined) yield { placed, code: each, site, carried };
    }
    for (const { site, leak, carried } of handedOver(each, sendRule, policy)) {
      if (leak.send === undefined || !isLeaving(leak.send)) continue;
      const place = { start: site.call.start, end: site.call.callee.end };
      if (leaving.some(({ send }) => send.start === place.start)) continue;
      yield { placed: { ...leak.send, send: { ...leak.send.send, ...place } }, code: each, site, carried };
    }
  }
}

/** May what is sent here be sent as it is, by what is on record? */
export function isCovered({ linked }: PlacedSend, policy: Policy, today: string): boolean {
  const kinds = linked.targets.map((target) => coverageOf(target, policy, linked.path, today).kind);
  return kinds.length > 0 && !linked.open && kinds.every((kind) => kind === 'covered' || kind === 'own');
}

/** What a send carries, for a message: "name, date of birth". */
export function kindsInWords({ kinds }: Carried): string {
  const shown = kinds.slice(0, 4).join(', ');
  return kinds.length > 4 ? `${shown} and more` : shown;
}
