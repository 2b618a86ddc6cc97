/** The fixes of a call that gives data away. */
import type { Document, Fix } from '../../model.js';
import type { Policy } from '../../policy/model.js';
import type { CallSite } from '../../program/bindings.js';
import type { Code } from '../../program/code.js';
import { carryReaderOf } from '../sinks.js';
import { droppingFixes } from './drop.js';
import { carryingParts } from './parts.js';
import { wrappingFixes } from './wrap.js';

/** Putting it through a function that takes identifiers out, or leaving it out of the call. */
export function leakFixes(document: Document, code: Code, site: CallSite | undefined, policy: Policy): readonly Fix[] {
  if (site === undefined) return [];
  const parts = carryingParts(site.call, site.frame, carryReaderOf(code, policy));
  return [...wrappingFixes(document, code, parts, policy), ...droppingFixes(document, site.call, parts)];
}

/** Putting it through a function that takes identifiers out, where the call needs what it is given. */
export function wrapFixes(document: Document, code: Code, site: CallSite | undefined, policy: Policy): readonly Fix[] {
  if (site === undefined) return [];
  const parts = carryingParts(site.call, site.frame, carryReaderOf(code, policy));
  return wrappingFixes(document, code, parts, policy);
}
