/** The readers of what programs carry. */
import type { Policy } from '../policy/model.js';
import type { Code } from '../program/code.js';
import { type CarryReader, createCarryReader } from './carry.js';
import { createFlowReader, type FlowReader } from './reader.js';

/** Readers are made once for each program, since many rules ask the same. */
const readers = new WeakMap<Code, Map<Policy, FlowReader>>();

/** The flow reader of a program under a policy. */
export function flowReaderOf(code: Code, policy: Policy): FlowReader {
  const byPolicy = readers.get(code) ?? new Map<Policy, FlowReader>();
  readers.set(code, byPolicy);
  const known = byPolicy.get(policy) ?? createFlowReader(code, { deidentifiers: policy.ai.deidentifiers });
  byPolicy.set(policy, known);
  return known;
}

/** The reader of a program under a policy, for rules about what leaves. */
export function carryReaderOf(code: Code, policy: Policy): CarryReader {
  return createCarryReader(flowReaderOf(code, policy));
}
