/** The readers of what programs carry. */
import type { Policy } from '../policy/model.js';
import type { Code } from '../program/code.js';
import { type CarryReader, createCarryReader } from './carry.js';

/** Readers are made once for each program, since many rules ask the same. */
const readers = new WeakMap<Code, Map<Policy, CarryReader>>();

/** The reader of a program under a policy. */
export function carryReaderOf(code: Code, policy: Policy): CarryReader {
  const byPolicy = readers.get(code) ?? new Map<Policy, CarryReader>();
  readers.set(code, byPolicy);
  const known = byPolicy.get(policy) ?? createCarryReader(code, policy);
  byPolicy.set(policy, known);
  return known;
}
