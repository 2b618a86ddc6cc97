/** Calls that hand patients' data to functions of other files, which give it away. */
import type { Policy } from '../policy/model.js';
import type { CallSite } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import { type Carried, carriedBy } from './carry.js';
import type { ForeignLeak } from './elsewhere.js';
import { flowReaderOf } from './sinks.js';

/** A call, with what becomes of an argument in another file. */
export interface HandedOver {
  readonly site: CallSite;
  readonly leak: ForeignLeak;
  /** Its way goes on to the sink. */
  readonly carried: Carried;
}

/** The calls of a program that hand protected health information to a sink of a rule in another file. */
export function handedOver(code: Code, rule: string, policy: Policy): readonly HandedOver[] {
  const { elsewhere } = code;
  if (elsewhere === undefined) return [];
  const reader = flowReaderOf(code, policy);
  const found: HandedOver[] = [];
  for (const site of code.bindings.calls) {
    const { call, frame } = site;
    const leaks = reader.callers
      .targetsOf(call, frame)
      .foreign.flatMap((ref) => elsewhere(ref)?.leaks ?? [])
      .filter((leak) => leak.rule === rule);
    for (const leak of leaks) {
      const argument = call.args[leak.from.at];
      const carried = argument && carriedBy(reader.carried(argument.value, frame, leak.from.path));
      if (carried === undefined) continue;
      found.push({ site, leak, carried: { ...carried, trace: [...carried.trace, ...leak.way] } });
      break;
    }
  }
  return found;
}
